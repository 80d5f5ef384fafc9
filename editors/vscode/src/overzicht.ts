// Keeps the status bar, the list and the note as the files are.
import * as vscode from "vscode";
import { draai } from "./draaien";
import type { Notitie } from "./notitie";
import { stand, type Overzicht as Samenvatting } from "./ruimte";
import type { Takenlijst } from "./takenlijst";
import { groepen, type Todo } from "./taken";

const NOTITIE = ["report", "commissie", "--to", "html"];
const KLEUREN = {
  goed: undefined,
  onzeker: "statusBarItem.warningBackground",
  boven: "statusBarItem.errorBackground",
};
const EVEN = 300; // milliseconds in which more may be saved

export class Overzicht implements vscode.Disposable {
  private readonly balk = vscode.window.createStatusBarItem(
    "pilotkit.ruimte",
    vscode.StatusBarAlignment.Left,
  );
  private bezig = new AbortController();
  private wacht: NodeJS.Timeout | undefined;
  pilotkit: string | undefined;

  constructor(
    private readonly lijst: Takenlijst,
    private readonly notitie: Notitie,
    /** The folder of the programme that is shown. */
    public map: string | undefined,
  ) {
    this.balk.name = "pilotkit: ruimte onder het plafond";
    this.balk.command = "pilotkit.notitie";
  }

  dispose(): void {
    clearTimeout(this.wacht);
    this.bezig.abort();
    this.balk.dispose();
  }

  /** Show another programme, where that is another one. */
  kies(map: string): void {
    if (map !== this.map) {
      this.map = map;
      this.straks();
    }
  }

  /** Look again soon, once for all that is saved in the meantime. */
  straks(): void {
    clearTimeout(this.wacht);
    this.wacht = setTimeout(() => void this.vernieuw(), EVEN);
  }

  async vernieuw(): Promise<void> {
    this.bezig.abort(); // what was asked before is out of date
    this.bezig = new AbortController();
    const { signal } = this.bezig;
    if (!this.pilotkit || !this.map) {
      this.balk.hide();
      this.lijst.toon([], "");
      return;
    }
    const vraag = (...wat: string[]) => this.vraag(wat, signal);
    await Promise.all([
      this.proef(async () => this.toonStand(await vraag("summary", "--format", "json")), signal),
      this.proef(async () => this.toonTaken(await vraag("todo", "--format", "json")), signal),
      this.notitie.isOpen &&
        this.proef(async () => this.notitie.toon(await vraag(...NOTITIE)), signal),
    ]);
  }

  /** Show the note; a refusal is told, since somebody asked for it. */
  async toonNotitie(): Promise<void> {
    if (!this.pilotkit || !this.map) {
      return;
    }
    try {
      const bericht = { location: vscode.ProgressLocation.Window, title: "Notitie maken" };
      const pagina = await vscode.window.withProgress(bericht, () =>
        this.vraag(NOTITIE, new AbortController().signal),
      );
      this.notitie.toon(pagina);
      this.notitie.wijs();
    } catch (fout) {
      void vscode.window.showErrorMessage((fout as Error).message);
    }
  }

  private vraag(wat: readonly string[], signal: AbortSignal): Promise<string> {
    return draai(this.pilotkit ?? "", wat, this.map ?? "", signal);
  }

  private async proef(doe: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await doe();
    } catch (fout) {
      if (!signal.aborted) {
        this.toonWeigering((fout as Error).message);
      }
    }
  }

  private toonStand(json: string): void {
    const { tekst, uitleg, ernst } = stand(JSON.parse(json) as Samenvatting);
    this.toonBalk(`$(law) ${tekst}`, uitleg, KLEUREN[ernst]);
  }

  private toonTaken(json: string): void {
    this.lijst.toon(groepen(JSON.parse(json) as Todo), this.map ?? "");
  }

  private toonWeigering(zin: string): void {
    this.toonBalk("$(warning) Ruimte niet bekend", zin, KLEUREN.onzeker);
    this.lijst.toon([], "");
  }

  private toonBalk(tekst: string, uitleg: string, kleur: string | undefined): void {
    this.balk.text = tekst;
    this.balk.tooltip = uitleg;
    this.balk.backgroundColor = kleur ? new vscode.ThemeColor(kleur) : undefined;
    this.balk.show();
  }
}
