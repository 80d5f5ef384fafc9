// The language server: started, stopped, and started anew where it falls.
import { spawn, type ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  type ErrorHandler,
} from "vscode-languageclient/node";
import { laatsteZin } from "./draaien";

const VAKER = 3;
const AFLOOP = 1000; // milliseconds in which a process that fell says why

/** A client that keeps its English sentences for the log: ours are told instead. */
class StilleClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private gezegd = "";
  private afgelopen: Promise<unknown> = Promise.resolve();
  private gevallen = 0;

  constructor(
    private readonly uitvoer: vscode.LogOutputChannel,
    private readonly meld: (zin: string) => void,
  ) {}

  /** Start anew with this pilotkit; what is wrong with it is told. */
  async start(pilotkit: string): Promise<void> {
    await this.stop();
    this.gevallen = 0;
    this.client = this.maak(pilotkit);
    try {
      await this.client.start();
    } catch (fout) {
      await Promise.race([this.afgelopen, new Promise((later) => setTimeout(later, AFLOOP))]);
      this.meld(laatsteZin(this.gezegd) || `pilotkit start niet: ${String(fout)}`);
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) {
      await client.stop().catch((fout: unknown) => this.uitvoer.warn(String(fout)));
    }
    await client?.dispose().catch(() => undefined);
  }

  dispose(): void {
    void this.stop();
  }

  private maak(pilotkit: string): LanguageClient {
    const begin = (): Promise<ChildProcess> => {
      const gestart = spawn(pilotkit, ["lsp"], { windowsHide: true });
      this.gezegd = "";
      this.afgelopen = new Promise((einde) => gestart.once("close", einde));
      gestart.stderr.on("data", (stuk) => (this.gezegd = `${this.gezegd}${stuk}`.slice(-4000)));
      return new Promise((goed, fout) => {
        gestart.once("error", fout);
        gestart.once("spawn", () => goed(gestart));
      });
    };
    return new StilleClient("pilotkit", "pilotkit", begin, {
      documentSelector: [{ scheme: "file", language: "pilotkit" }],
      outputChannel: this.uitvoer,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: this.bijFouten(),
      initializationFailedHandler: () => false,
    });
  }

  private bijFouten(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (!this.client?.isRunning()) {
          return { action: CloseAction.DoNotRestart, handled: true }; // `start` tells why
        }
        this.gevallen += 1;
        if (this.gevallen <= VAKER) {
          return { action: CloseAction.Restart, handled: true };
        }
        this.meld("pilotkit stopt steeds. Wat het zei, staat bij Output, onder pilotkit.");
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }
}
