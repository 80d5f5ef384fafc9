// Reads Markdown files and says of every block of Mermaid in them whether Mermaid can read it.
// Prints one line of JSON: how many blocks there are, and what is wrong with which file.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

const faults = [];
let blocks = 0;
for (const file of process.argv.slice(2)) {
  for (const [, block] of readFileSync(file, "utf8").matchAll(/^```mermaid\n([^]*?)^```$/gm)) {
    blocks += 1;
    await mermaid.parse(block).catch((error) => faults.push(`${file}: ${error.message}`));
  }
}
console.log(JSON.stringify({ blocks, faults }));
