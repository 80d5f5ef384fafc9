// What VS Code starts. It does so only in a workspace that is trusted (package.json).
import { accessSync, constants, existsSync, statSync } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import { Notitie } from "./notitie";
import { Overzicht } from "./overzicht";
import { Server } from "./server";
import { Takenlijst } from "./takenlijst";
import { mapVanProgramma, vindPilotkit } from "./vinden";

const OPNIEUW = "Opnieuw starten";
const PAD = "Pad invullen";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const uitvoer = vscode.window.createOutputChannel("pilotkit", { log: true });
  const lijst = new Takenlijst();
  const notitie = new Notitie();
  const overzicht = new Overzicht(lijst, notitie, eersteMap());
  const server = new Server(uitvoer, (zin) => void meld(zin, OPNIEUW));
  const start = () => begin(server, overzicht);
  const { registerCommand } = vscode.commands;
  const { workspace, window } = vscode;
  const opSchijf = workspace.createFileSystemWatcher("**/{pilots/*,programma.yaml,notities/*}");

  context.subscriptions.push(
    uitvoer,
    lijst,
    notitie,
    overzicht,
    server,
    opSchijf,
    registerCommand("pilotkit.notitie", () => overzicht.toonNotitie()),
    registerCommand("pilotkit.vernieuwen", () => overzicht.vernieuw()),
    registerCommand("pilotkit.herstarten", start),
    opSchijf.onDidChange(() => overzicht.straks()),
    opSchijf.onDidCreate(() => overzicht.straks()),
    opSchijf.onDidDelete(() => overzicht.straks()),
    // a disk on a network tells nothing of what changes
    workspace.onDidSaveTextDocument((bestand) => isOns(bestand) && overzicht.straks()),
    workspace.onDidChangeWorkspaceFolders(start),
    workspace.onDidChangeConfiguration((wat) => wat.affectsConfiguration("pilotkit") && start()),
    window.onDidChangeActiveTextEditor((editor) => volg(editor, overzicht)),
  );
  volg(window.activeTextEditor, overzicht);
  await start();
}

async function begin(server: Server, overzicht: Overzicht): Promise<void> {
  const pad = vscode.workspace.getConfiguration("pilotkit").get<string>("pad", "").trim();
  overzicht.pilotkit = vindPilotkit({
    pad,
    mappen: mappen(),
    zoekpad: process.env["PATH"] ?? "",
    windows: process.platform === "win32",
    isBestand,
  });
  overzicht.map ??= eersteMap();
  const staat = overzicht.pilotkit ? "gevonden" : "ontbreekt";
  await vscode.commands.executeCommand("setContext", "pilotkit.staat", staat);
  const gezien = overzicht.vernieuw();
  if (overzicht.pilotkit) {
    await server.start(overzicht.pilotkit);
  } else {
    await server.stop();
    void meld(ontbreekt(pad), OPNIEUW, PAD);
  }
  await gezien;
}

function ontbreekt(pad: string): string {
  return pad
    ? `Er staat geen programma op ${pad}. Vul bij de instelling pilotkit.pad het hele pad van pilotkit in.`
    : 'pilotkit is niet gevonden. Typ in een terminal: pip install "pilotkit[lsp]". Staat het al op deze computer? Vul dan het hele pad in.';
}

async function meld(zin: string, ...keuzes: string[]): Promise<void> {
  const keuze = await vscode.window.showWarningMessage(zin, ...keuzes);
  if (keuze === OPNIEUW) {
    await vscode.commands.executeCommand("pilotkit.herstarten");
  } else if (keuze === PAD) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "pilotkit.pad");
  }
}

function isOns(bestand: vscode.TextDocument): boolean {
  return bestand.languageId === "pilotkit" && bestand.uri.scheme === "file";
}

function volg(editor: vscode.TextEditor | undefined, overzicht: Overzicht): void {
  if (editor && isOns(editor.document)) {
    overzicht.kies(mapVanProgramma(editor.document.uri.fsPath));
  }
}

function mappen(): string[] {
  const open = vscode.workspace.workspaceFolders ?? [];
  return open.filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath);
}

/** Return the first folder that is open with a programme in it. */
function eersteMap(): string | undefined {
  const van = ["programma.yaml", "pilots"];
  return mappen().find((map) => van.some((naam) => existsSync(path.join(map, naam))));
}

function isBestand(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return statSync(pad).isFile();
  } catch {
    return false;
  }
}
