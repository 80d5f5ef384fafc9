// Installs the server of VS Code and the browser's driver that `package-lock.json` names.
//
// The scripts of packages are not run: they fetch headers of node and more from elsewhere. The
// native modules that the server cannot start without are built with the headers beside node
// itself (on Debian those come with nodejs).
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";

const HERE = import.meta.dirname;
const VSCODE = path.join(HERE, "node_modules", "code-server", "lib", "vscode");
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
const NODE = path.dirname(path.dirname(process.execPath));

function npm(folder, ...words) {
  const env = { ...process.env, npm_config_nodedir: NODE };
  execFileSync("npm", words, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
}

npm(HERE, "ci", ...QUIET);
npm(VSCODE, "install", "--omit=dev", ...QUIET);
npm(HERE, "rebuild", "--loglevel=error", "argon2");
npm(VSCODE, "rebuild", "--loglevel=error", "@vscode/spdlog", "native-watchdog");
symlinkSync("node_modules", path.join(VSCODE, "node_modules.asar")); // its other name, as released
