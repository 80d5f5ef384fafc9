// Tries the extension as somebody uses it: a real server of VS Code, a browser, a programme with
// a mistake in it. `make editor` runs it; pictures come in the folder that is named, if any.
//
// It needs Node 20, Chromium (or CHROMIUM) and the .venv of this repository.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { Editor } from "./editor.mjs";
import { start } from "./server.mjs";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const EXTENSION = path.join(ROOT, "editors/vscode/pilotkit.vsix");
const AS_OF = "2018-12-31"; // the day of the example
const PICTURES = process.argv[2] && path.resolve(process.argv[2]);

const folder = mkdtempSync(path.join(tmpdir(), "pilotkit-vscode-"));
const programme = path.join(folder, "programma");
const machine = path.join(folder, "data", "Machine", "settings.json");
const ran = path.join(folder, "ran");
const pilot = path.join(programme, "pilots", "vakpaspoort.yaml");

function prepare() {
  cpSync(path.join(ROOT, "examples/portefeuille"), programme, { recursive: true });
  // the one of this repository, which leaves a trace of every time that it runs
  const bin = path.join(programme, ".venv", "bin");
  const command = `#!/bin/sh\necho "$@" >>'${ran}'\nexec '${ROOT}/.venv/bin/pilotkit' "$@"\n`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, "pilotkit"), command, { mode: 0o755 });
  const whole = readFileSync(pilot, "utf8");
  const typed = whole.replace("bedrag: 80000\n", "bedrag: 80.000\n");
  assert.notEqual(typed, whole);
  writeFileSync(pilot, typed);
}

async function nothingRunsWithoutTrust(editor) {
  await editor.see("Restricted Mode");
  await editor.open("vakpaspoort.yaml");
  await editor.see("^YAML$"); // the language of the extension is not there either
  await editor.page.waitForTimeout(2_000); // in which nothing happens
  assert.ok(!existsSync(ran));
  await editor.trust();
  await editor.see("Ruimte €");
  assert.match(readFileSync(ran, "utf8"), /^lsp$/m);
}

async function findingsAreShown(editor) {
  await editor.see("Ruimte €\\s256\\.500 van €\\s500\\.000 \\(1 pilot niet meegeteld\\)");
  await editor.open("vakpaspoort.yaml");
  await editor.see("^pilotkit \\(YAML\\)$");
  await editor.goTo(line("bedrag: 80.000"), 16);
  await editor.keys("Control+Shift+m"); // the list of problems
  await editor.see("`80\\.000` is geen bedrag in hele euro's");
  assert.ok(await editor.page.locator(".squiggly-error").count());
  await editor.picture("meldingen");
}

async function aQuickFixMendsIt(editor) {
  await editor.goTo(line("bedrag: 80.000"), 16);
  await editor.keys("Control+.");
  await editor.page.locator(".action-widget").getByText("Typ 80000").waitFor();
  await editor.picture("herstel");
  await editor.keys("Enter");
  await editor.save();
  await editor.see("Ruimte €\\s161\\.500 van €\\s500\\.000$");
  assert.match(readFileSync(pilot, "utf8"), /bedrag: 80000\n/);
}

async function helpComesOnceAndInDutch(editor) {
  await editor.keys("Control+j"); // the panel away
  await editor.goTo(line("fase: uitvoering"), 7);
  await editor.keys("Shift+End", "Delete");
  await editor.page.locator(".squiggly-error").first().waitFor(); // the server has seen it
  const offered = await editor.suggestions();
  await editor.keys("Control+Space"); // and what it means
  await editor.picture("aanvullen");
  assert.deepEqual(offered, FASEN);
  await editor.keys("Escape", "Control+z");
  await editor.page.locator(".view-line").getByText("trekker", { exact: true }).hover();
  await editor.see("De partner die de pilot trekt");
  assert.equal(await editor.count("van een ander"), 0);
  writeFileSync(path.join(programme, "anders.yaml"), "# van iemand anders\n");
  await editor.open("anders.yaml"); // no pilot: there the other one does help
  await editor.keys("Control+End");
  assert.deepEqual(await editor.suggestions(), ["van-een-ander"]);
  await editor.keys("Escape");
  await editor.open("vakpaspoort.yaml");
}

async function theRoomIsExplained(editor) {
  await editor.page.getByText(/Ruimte €/).hover();
  await editor.see("Klik om de notitie te bekijken");
  await editor.picture("ruimte");
}

async function whatMustHappenIsListed(editor) {
  await editor.page.getByRole("tab", { name: /^pilotkit/ }).click();
  const task = editor.page.getByRole("treeitem", { name: /werkplaats open met een open dag/ });
  await task.hover();
  await editor.see("Wie: Stichting Voorbeeldwerk");
  await editor.picture("te-doen");
  await task.click();
  await editor.page.getByRole("tab", { name: "buurtwerkplaats.yaml", selected: true }).waitFor();
}

async function theNoteIsShown(editor) {
  await editor.command("pilotkit: Notitie bekijken");
  const note = editor.webview();
  await note.getByRole("heading", { level: 1 }).waitFor();
  await editor.picture("notitie");
}

async function aBrokenProgrammeIsSaid(editor) {
  const file = path.join(programme, "programma.yaml");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, "programma: [");
  await editor.see("Ruimte niet bekend");
  await editor.see("`programma.yaml` heeft fouten, dus is niet zeker");
  await editor.picture("programma-stuk");
  writeFileSync(file, whole);
  await editor.see("Ruimte €");
}

async function itSaysWhatToDoWithoutPilotkit(editor) {
  writeFileSync(machine, JSON.stringify({ "pilotkit.pad": "/nergens/pilotkit" }));
  await editor.see("Er staat geen programma op /nergens/pilotkit");
  await editor.see("pilotkit is niet gevonden");
  await editor.picture("ontbreekt");
  assert.equal(await editor.count("Ruimte €"), 0);
  writeFileSync(machine, "{}");
  await editor.see("Ruimte €");
}

const FASEN = "idee ontwikkeling uitvoering vervolg afgerond gestopt zelfstandig".split(" ");
const STEPS = {
  nothingRunsWithoutTrust,
  findingsAreShown,
  aQuickFixMendsIt,
  helpComesOnceAndInDutch,
  theRoomIsExplained,
  whatMustHappenIsListed,
  theNoteIsShown,
  aBrokenProgrammeIsSaid,
  itSaysWhatToDoWithoutPilotkit,
};

/** Return where a text stands in the pilot, counted from one. */
function line(text) {
  const number = readFileSync(pilot, "utf8").split("\n").findIndex((row) => row.includes(text));
  assert.notEqual(number, -1, text);
  return number + 1;
}

let stop = () => undefined;
let browser;
try {
  prepare();
  let address;
  ({ address, stop } = await start(folder, EXTENSION, { PILOTKIT_AS_OF: AS_OF }));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const editor = await Editor.at(browser, address, programme, PICTURES);
  for (const [name, step] of Object.entries(STEPS)) {
    const began = Date.now();
    try {
      await step(editor);
    } catch (error) {
      await editor.picture(`fout-${name}`);
      throw error;
    }
    console.log(`${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
} finally {
  await browser?.close();
  stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
