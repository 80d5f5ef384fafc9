// Runs one command of pilotkit and gives what it said.
import { execFile } from "node:child_process";

const MEEST = 64 * 1024 * 1024;

/** Run a command in a folder, without a shell; rejects with the sentence of pilotkit. */
export function draai(
  pilotkit: string,
  opdracht: readonly string[],
  map: string,
  signal: AbortSignal,
): Promise<string> {
  const keuzes = { cwd: map, maxBuffer: MEEST, signal, windowsHide: true };
  return new Promise((goed, fout) => {
    execFile(pilotkit, [...opdracht, "--repo", map], keuzes, (mis, uit, gezegd) => {
      if (mis) {
        fout(new Error(laatsteZin(gezegd) || mis.message));
      } else {
        goed(uit);
      }
    });
  });
}

/** Return the last line of what pilotkit said. */
export function laatsteZin(gezegd: string): string {
  return gezegd.trim().split("\n").at(-1) ?? "";
}
