// The list of what must happen as groups, from `pilotkit todo --format json`.
import { dag, kortedag, kwartaal } from "./woorden";

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
  /** What stays in sight where the list is narrow. */
  kop: string;
  rest: string;
  uitleg: string;
  bestand: string;
}

export interface Groep {
  naam: string;
  soort: "te laat" | "komend" | "gevraagd" | "pilot" | "onleesbaar";
  onder: (Groep | Regel)[];
}

/** Return the groups that hold something: first what is too late, then what comes. */
export function groepen(todo: Todo): Groep[] {
  const gevraagd = todo.asked.map(({ pilot, tasks }): Groep => {
    return { naam: pilot, soort: "pilot", onder: tasks.map(vraag) };
  });
  const alle: Groep[] = [
    { naam: "Te laat", soort: "te laat", onder: todo.overdue.map(metDag) },
    { naam: `Tot en met ${dag(todo.until)}`, soort: "komend", onder: todo.upcoming.map(metDag) },
    { naam: "Nog gevraagd", soort: "gevraagd", onder: gevraagd },
    { naam: "Niet te lezen", soort: "onleesbaar", onder: todo.unreadable.map(onleesbaar) },
  ];
  return alle.filter(({ onder }) => onder.length);
}

/** Return how many tasks stand in a group. */
export function aantal({ onder }: Groep): number {
  return onder.reduce((som, wat) => som + ("onder" in wat ? aantal(wat) : 1), 0);
}

function metDag(taak: Taak): Regel {
  const dagen = taak.quarter ? kwartaal(taak.quarter) : kortedag(taak.when ?? "");
  return { ...vraag(taak), kop: `${dagen} ${taak.pilot ?? "programma"}`, rest: taak.what };
}

function vraag(taak: Taak): Regel {
  const uitleg = [
    taak.what,
    taak.when && `Wanneer: ${taak.quarter ? kwartaal(taak.quarter) : dag(taak.when)}`,
    `Wie: ${taak.who ?? "niet vermeld"}`,
    taak.hint && `Wat je doet: ${taak.hint}`,
  ];
  return {
    kop: taak.what,
    rest: "",
    uitleg: uitleg.filter(Boolean).join("\n"),
    bestand: taak.file,
  };
}

function onleesbaar(bestand: string): Regel {
  const uitleg = `${bestand} is niet te lezen. Open het bestand en kijk naar de meldingen.`;
  return { kop: bestand, rest: "", uitleg, bestand };
}
