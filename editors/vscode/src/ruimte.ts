// What the status bar says of the money, from `pilotkit summary --format json`.
import { euro, dag } from "./woorden";

export interface Overzicht {
  as_of: string;
  /** The files that are in no sum. */
  unreadable: string[];
  budget: {
    ceiling: number | null;
    claimed: number;
    room: number | null;
    in_preparation: number;
    committed: number;
    spent: number;
  };
}

export interface Stand {
  tekst: string;
  uitleg: string;
  ernst: "goed" | "onzeker" | "boven";
}

/** Return the room under the ceiling; without a ceiling, what is claimed. */
export function stand({ as_of, unreadable, budget }: Overzicht): Stand {
  const { ceiling, room } = budget;
  const boven = room !== null && room < 0;
  let tekst = `Beslag ${euro(budget.claimed)}`;
  if (ceiling !== null && room !== null) {
    tekst = boven
      ? `${euro(-room)} boven het plafond van ${euro(ceiling)}`
      : `Ruimte ${euro(room)} van ${euro(ceiling)}`;
  }
  if (unreadable.length) {
    // what cannot be read frees no money
    const pilots = unreadable.length === 1 ? "1 pilot" : `${unreadable.length} pilots`;
    tekst += ` (${pilots} niet meegeteld)`;
  }
  const regels = [
    `Stand op ${dag(as_of)}`,
    `Beslag: ${euro(budget.claimed)}`,
    `In voorbereiding: ${euro(budget.in_preparation)}`,
    `Verplicht: ${euro(budget.committed)}`,
    `Uitgegeven: ${euro(budget.spent)}`,
    ...unreadable.map((bestand) => `Niet te lezen, en niet meegeteld: ${bestand}`),
    "Klik om de notitie te bekijken.",
  ];
  const ernst = boven ? "boven" : unreadable.length ? "onzeker" : "goed";
  return { tekst, uitleg: regels.join("\n"), ernst };
}
