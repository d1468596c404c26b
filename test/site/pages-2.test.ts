import { examinePages } from "./examine-pages.js";

examinePages(1, 2);
