// The server of VS Code, started with the extension in it.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import path from "node:path";

const HERE = import.meta.dirname;
const ENTRY = path.join(HERE, "node_modules", "code-server", "out", "node", "entry.js");

// no tips, news or pictures of others between us and what is tried
const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.tips.enabled": false,
  "security.workspace.trust.startupPrompt": "never",
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "editor.minimap.enabled": false,
  "files.autoSave": "off", // on in a browser, and not in a window of its own
  "files.exclude": { "**/.venv": true },
};

/** Start the server with the extension in it; returns its address and what stops it. */
export async function start(folder, extension, environment) {
  const data = path.join(folder, "data");
  const extensions = path.join(folder, "extensions");
  const places = ["--user-data-dir", data, "--extensions-dir", extensions];
  mkdirSync(path.join(data, "User"), { recursive: true });
  writeFileSync(path.join(data, "User", "settings.json"), JSON.stringify(SETTINGS));
  cpSync(path.join(HERE, "beside"), path.join(extensions, "verzonnen.yaml-1.0.0"), {
    recursive: true,
  });
  const env = { ...process.env, ...environment, XDG_CONFIG_HOME: folder };
  execFileSync(process.execPath, [ENTRY, ...places, "--install-extension", extension], { env });
  const still = ["--auth", "none", "--disable-telemetry", "--disable-update-check"];
  const place = `127.0.0.1:${await freePort()}`;
  const words = [ENTRY, ...places, ...still, "--bind-addr", place];
  const server = spawn(process.execPath, words, { env, stdio: "ignore", detached: true });
  const stop = () => process.kill(-server.pid); // with what it started
  await answers(`http://${place}`).catch((error) => {
    stop();
    throw error;
  });
  return { address: `http://${place}`, stop };
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function answers(address) {
  for (let times = 0; times < 100; times += 1) {
    if (await new Promise((yes) => get(address, () => yes(true)).on("error", () => yes(false)))) {
      return;
    }
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error("the server does not answer");
}
