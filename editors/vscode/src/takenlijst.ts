// The view with what must happen.
import * as path from "node:path";
import * as vscode from "vscode";
import { aantal, type Groep, type Regel } from "./taken";

const TEKENS: Record<Groep["soort"], vscode.ThemeIcon> = {
  "te laat": new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")),
  komend: new vscode.ThemeIcon("calendar"),
  gevraagd: new vscode.ThemeIcon("question"),
  pilot: vscode.ThemeIcon.File,
  onleesbaar: new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground")),
};

export class Takenlijst implements vscode.TreeDataProvider<Groep | Regel>, vscode.Disposable {
  private readonly veranderd = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.veranderd.event;
  private readonly beeld = vscode.window.createTreeView("pilotkit.taken", {
    treeDataProvider: this,
  });
  private groepen: readonly Groep[] = [];
  private map = "";

  /** Show the groups of a programme, or the sentence that says why there are none. */
  toon(groepen: readonly Groep[], map: string, zin = ""): void {
    this.groepen = groepen;
    this.map = map;
    const groep = groepen.find(({ soort }) => soort === "te laat");
    const laat = groep ? aantal(groep) : 0;
    this.beeld.badge = laat ? { value: laat, tooltip: `${laat} te laat` } : undefined;
    this.beeld.message = zin;
    this.veranderd.fire();
  }

  dispose(): void {
    this.beeld.dispose();
    this.veranderd.dispose();
  }

  getChildren(boven?: Groep | Regel): (Groep | Regel)[] {
    return boven === undefined ? [...this.groepen] : "onder" in boven ? boven.onder : [];
  }

  getTreeItem(wat: Groep | Regel): vscode.TreeItem {
    return "onder" in wat ? this.kop(wat) : this.taak(wat);
  }

  private kop(groep: Groep): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // what is asked of one pilot can be long
    const item = new vscode.TreeItem(groep.naam, groep.soort === "pilot" ? Collapsed : Expanded);
    item.id = `${groep.soort}/${groep.naam}`; // so that it stays open or closed when the list is made anew
    item.description = String(aantal(groep));
    item.iconPath = TEKENS[groep.soort];
    return item;
  }

  private taak(regel: Regel): vscode.TreeItem {
    const item = new vscode.TreeItem(regel.kop);
    const bestand = vscode.Uri.file(path.join(this.map, regel.bestand));
    item.description = regel.rest;
    item.tooltip = regel.uitleg; // a text, not Markdown: it comes from a file
    item.command = { command: "vscode.open", title: "Open", arguments: [bestand] };
    return item;
  }
}
