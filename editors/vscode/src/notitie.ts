// The note as pilotkit makes it, beside the text.
import * as vscode from "vscode";

/**
 * Shows one note. The page that pilotkit makes forbids every script and request by its own
 * policy, and VS Code gives it neither scripts nor files.
 */
export class Notitie implements vscode.Disposable {
  private paneel: vscode.WebviewPanel | undefined;

  get isOpen(): boolean {
    return this.paneel !== undefined;
  }

  toon(pagina: string): void {
    this.paneel ??= this.maak();
    this.paneel.webview.html = pagina;
  }

  /** Bring it to the front. */
  wijs(): void {
    this.paneel?.reveal(undefined, true);
  }

  dispose(): void {
    this.paneel?.dispose();
  }

  private maak(): vscode.WebviewPanel {
    const paneel = vscode.window.createWebviewPanel(
      "pilotkit.notitie",
      "Notitie",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, localResourceRoots: [], enableFindWidget: true },
    );
    paneel.onDidDispose(() => (this.paneel = undefined));
    return paneel;
  }
}
