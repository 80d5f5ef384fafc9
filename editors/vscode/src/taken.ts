// The list of what must happen as groups, from `pilotkit todo --format json`.
import { dag, kwartaal } from "./woorden";

export interface Taak {
  when: string | null;
  quarter: string | null;
  what: string;
  who: string | null;
  pilot: string | null;
  file: string;
  hint: string | null;
}

export interface Todo {
  until: string;
  unreadable: string[];
  overdue: Taak[];
  upcoming: Taak[];
  asked: { pilot: string; tasks: Taak[] }[];
}

export interface Regel {
  wat: string;
  bij: string;
  uitleg: string;
  bestand: string;
}

export interface Groep {
  naam: string;
  soort: "te laat" | "komend" | "gevraagd" | "onleesbaar";
  regels: Regel[];
}

/** Return the groups that hold something: first what is too late, then what comes. */
export function groepen(todo: Todo): Groep[] {
  const gevraagd = todo.asked.flatMap(({ tasks }) => tasks);
  const alle: Groep[] = [
    { naam: "Te laat", soort: "te laat", regels: todo.overdue.map(regel) },
    { naam: `Tot en met ${dag(todo.until)}`, soort: "komend", regels: todo.upcoming.map(regel) },
    { naam: "Nog gevraagd", soort: "gevraagd", regels: gevraagd.map(regel) },
    { naam: "Niet te lezen", soort: "onleesbaar", regels: todo.unreadable.map(onleesbaar) },
  ];
  return alle.filter(({ regels }) => regels.length);
}

function regel(taak: Taak): Regel {
  const wanneer = taak.quarter ? kwartaal(taak.quarter) : taak.when && dag(taak.when);
  const pilot = taak.pilot ?? "programma";
  const uitleg = [
    taak.what,
    wanneer && `Wanneer: ${wanneer}`,
    `Pilot: ${pilot}`,
    `Wie: ${taak.who ?? "niet vermeld"}`,
    taak.hint && `Wat je doet: ${taak.hint}`,
  ];
  return {
    wat: taak.what,
    bij: [wanneer, pilot].filter(Boolean).join(" · "),
    uitleg: uitleg.filter(Boolean).join("\n"),
    bestand: taak.file,
  };
}

function onleesbaar(bestand: string): Regel {
  const uitleg = `${bestand} is niet te lezen. Open het bestand en kijk naar de meldingen.`;
  return { wat: bestand, bij: "", uitleg, bestand };
}
