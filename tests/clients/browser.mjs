// Opens pages in a headless Chromium, as a reader does, and lets axe-core judge them (WCAG 2.1 AA).
// Takes the program of the browser and a folder; prints one line of JSON: by page what axe found,
// what was fetched besides the page itself, what the console said, and how many pixels a page is
// wider than a screen of 1280 or 360. axe looks at the small one, where tables and pictures scroll.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [program, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
const found = {};
const page = await browser.newPage();
let address, fetched, said;
page.on("request", (request) => request.url() === address || fetched.push(request.url()));
page.on("console", (message) => said.push(message.text()));
page.on("pageerror", (error) => said.push(error.message));
for (const name of pages.sort()) {
  [address, fetched, said] = [pathToFileURL(join(folder, name)).href, [], []];
  const wide = [];
  await page.goto(address);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    wide.push(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    tags,
  );
  const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
  found[name] = { wrong, fetched, said, wide: Math.max(...wide) };
}
await browser.close();
console.log(JSON.stringify(found));
