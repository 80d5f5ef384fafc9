// Opens pages in Chromium, wide and narrow, and says what keeps people from reading them.
//
//   node axe.mjs CHROMIUM PROFILE PAGE…
//
// PROFILE is an empty folder. Prints one line of JSON per page and width: what
// axe finds against WCAG 2.1 AA, what the page asked for, and how wide it is.

import { pathToFileURL } from "node:url";

import axe from "axe-core";
import { chromium } from "playwright-core";

const [executablePath, profile, ...pages] = process.argv.slice(2);
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const WIDTHS = [1280, 320];

const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  bypassCSP: true, // else axe itself could not come in
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
for (const file of pages) {
  for (const width of WIDTHS) {
    const page = await context.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (levels) => globalThis.axe.run({ runOnly: { type: "tag", values: levels } }),
      LEVELS,
    );
    console.log(JSON.stringify({
      file,
      width,
      passes: found.passes.length,
      faults: found.violations.map((fault) => [fault.id, fault.nodes[0].html]),
      asked: asked.slice(1),
      wide: await page.evaluate(() => document.documentElement.scrollWidth),
    }));
    await page.close();
  }
}
await context.close();
