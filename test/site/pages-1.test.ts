import { examinePages } from "./examine-pages.js";

examinePages(0, 2);
