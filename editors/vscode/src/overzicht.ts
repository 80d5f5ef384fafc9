// Keeps the status bar, the list and the note as the files are.
import * as vscode from "vscode";
import { draai } from "./draaien";
import type { Notitie } from "./notitie";
import { stand, type Overzicht as Samenvatting } from "./ruimte";
import type { Takenlijst } from "./takenlijst";
import { groepen, type Todo } from "./taken";

type Zeg = (zin: string) => void;

const SAMENVATTING = ["summary", "--format", "json"];
const TAKEN = ["todo", "--format", "json"];
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
    const { lijst, map, notitie } = this;
    const probeer = (wat: readonly string[], toon: Zeg, weiger: Zeg) =>
      this.vraag(wat, signal).then(toon).catch((fout: Error) => {
        if (!signal.aborted) {
          weiger(fout.message);
        }
      });
    const taken = (uit: string) => lijst.toon(groepen(JSON.parse(uit) as Todo), map);
    await Promise.all([
      probeer(SAMENVATTING, (uit) => this.toonStand(uit), (zin) => this.toonWeigering(zin)),
      probeer(TAKEN, taken, (zin) => lijst.toon([], map, zin)),
      // where it is refused the old one stays, and the status bar says why
      notitie.isOpen && probeer(NOTITIE, (uit) => notitie.toon(uit), () => undefined),
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

  private toonStand(json: string): void {
    const { tekst, uitleg, ernst } = stand(JSON.parse(json) as Samenvatting);
    this.toonBalk(`$(law) ${tekst}`, uitleg, KLEUREN[ernst]);
  }

  private toonWeigering(zin: string): void {
    this.toonBalk("$(warning) Ruimte niet bekend", zin, KLEUREN.onzeker);
  }

  private toonBalk(tekst: string, uitleg: string, kleur: string | undefined): void {
    this.balk.text = tekst;
    this.balk.tooltip = uitleg;
    this.balk.backgroundColor = kleur ? new vscode.ThemeColor(kleur) : undefined;
    this.balk.show();
  }
}
