// Which pilotkit is run: pure, so that it can be tried for every system.
import * as path from "node:path";

export interface Plek {
  /** The setting `pilotkit.pad`; empty when it is not filled in. */
  pad: string;
  /** The folders that are open. */
  mappen: readonly string[];
  /** The value of PATH. */
  zoekpad: string;
  windows: boolean;
  isBestand: (pad: string) => boolean;
}

/**
 * Return the full path of pilotkit, or undefined where there is none.
 *
 * A path that was filled in is the only one tried: another version than the one
 * that was asked for would be a riddle. A folder of PATH that is not a full path is
 * passed by: which one it is depends on where the editor was started.
 */
export function vindPilotkit(plek: Plek): string | undefined {
  const paden = plek.windows ? path.win32 : path.posix;
  if (plek.pad) {
    return paden.isAbsolute(plek.pad) && plek.isBestand(plek.pad) ? plek.pad : undefined;
  }
  const [bin, naam] = plek.windows ? ["Scripts", "pilotkit.exe"] : ["bin", "pilotkit"];
  const eigen = plek.mappen.map((map) => paden.join(map, ".venv", bin, naam));
  const zoeken = plek.zoekpad
    .split(paden.delimiter)
    .filter((map) => paden.isAbsolute(map))
    .map((map) => paden.join(map, naam));
  return [...eigen, ...zoeken].find(plek.isBestand);
}

/** Return the folder of the programme that a file belongs to: `pilots/` lies in it. */
export function mapVanProgramma(bestand: string, paden: path.PlatformPath = path): string {
  const map = paden.dirname(bestand);
  return paden.basename(map) === "pilots" ? paden.dirname(map) : map;
}
