// Bundles the extension into out/extension.js; with --test, the unit tests, and runs them.
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const testing = process.argv.includes("--test");
const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));

// what an earlier build left would be packed, or run
rmSync(testing ? "out/test" : "out", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: testing ? tests.map((name) => `test/${name}`) : ["src/extension.ts"],
  outdir: testing ? "out/test" : "out",
  bundle: true,
  platform: "node",
  target: "node20", // that of VS Code 1.100
  external: ["vscode"],
  minify: !testing,
  metafile: true,
  logLevel: "warning",
});
if (testing) {
  const files = readdirSync("out/test").map((name) => `out/test/${name}`);
  const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  copyFileSync("../../LICENSE", "LICENSE"); // the extension goes its own way
  writeFileSync("out/licences.txt", licences(Object.keys(metafile.inputs)));
}

/** Return the licences of what is bundled: each asks that its text goes along. */
function licences(inputs) {
  const found = inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const folders = [...new Set(found)].filter(Boolean).sort();
  return folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    return `${name} ${version}\n\n${readFileSync(`${folder}/${text}`, "utf8").trim()}\n`;
  }).join(`\n${"-".repeat(80)}\n\n`);
}
