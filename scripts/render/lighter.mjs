// Loaded before Framework: spares it two things that cost more than the pages themselves and change no byte of them.
import { createRequire } from "node:module";

const packageJson = import.meta.resolve("@observablehq/framework/package.json");

// Every page and fragment is parsed about ten times, each time with a window of its own. One window parses them all:
// a document of its parser runs no script and is handed out once. Before anything of Framework takes the class.
const jsdom = createRequire(packageJson)("jsdom");
const { window } = new jsdom.JSDOM("");
const parser = new window.DOMParser();
jsdom.JSDOM = class {
  /** @param {string} html */
  constructor(html) {
    this.window = { document: parser.parseFromString(html, "text/html") };
  }
};

// No file of a report comes out of an archive, yet for each page 52 kinds of archive and of their makers were looked for.
const { LoaderResolver } = await import(new URL("dist/loader.js", packageJson).href);
LoaderResolver.prototype.findArchive = () => undefined;
