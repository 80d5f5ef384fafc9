// Bundles the extension into out/extension.js; with --test, the unit tests into out/test/.
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const testing = process.argv.includes("--test");
const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));

// what an earlier build left would be packed, or run
rmSync(testing ? "out/test" : "out", { recursive: true, force: true });
await build({
  entryPoints: testing ? tests.map((name) => `test/${name}`) : ["src/extension.ts"],
  outdir: testing ? "out/test" : "out",
  bundle: true,
  platform: "node",
  target: "node20", // that of VS Code 1.100
  external: ["vscode"],
  minify: !testing,
  legalComments: "eof", // the licences of what is bundled come along
  logLevel: "warning",
});
if (!testing) {
  copyFileSync("../../LICENSE", "LICENSE"); // the extension goes its own way
}
