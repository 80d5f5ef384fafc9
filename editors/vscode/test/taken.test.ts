import assert from "node:assert/strict";
import { test } from "node:test";
import { laatsteZin } from "../src/draaien";
import { aantal, groepen, type Taak, type Todo } from "../src/taken";

const NIETS: Todo = { until: "2019-02-11", unreadable: [], overdue: [], upcoming: [], asked: [] };

function taak(anders: Partial<Taak>): Taak {
  return {
    when: null,
    quarter: null,
    what: "mijlpaal: open dag",
    who: null,
    pilot: "taal",
    file: "pilots/taal.yaml",
    hint: null,
    ...anders,
  };
}

test("what is too late comes first, and an empty group is not there", () => {
  const soorten = (todo: Partial<Todo>) => groepen({ ...NIETS, ...todo }).map(({ soort }) => soort);
  assert.deepEqual(soorten({}), []);
  const laat = [taak({ when: "2018-12-01" })];
  const komend = [taak({ when: "2019-01-31" })];
  assert.deepEqual(soorten({ upcoming: komend, overdue: laat }), ["te laat", "komend"]);
});

test("a task says when and of which pilot before all else", () => {
  const [groep] = groepen({
    ...NIETS,
    overdue: [
      taak({ when: "2018-12-01", who: "Gemeente Urk", hint: "typ `gereed_op`" }),
      taak({ when: "2019-03-31", quarter: "2019-Q1", pilot: null, file: "programma.yaml" }),
    ],
  });
  assert.deepEqual(groep?.onder, [
    {
      kop: "1-12-2018 taal",
      rest: "mijlpaal: open dag",
      uitleg:
        "mijlpaal: open dag\nWanneer: 1 december 2018\nWie: Gemeente Urk\n" +
        "Wat je doet: typ `gereed_op`",
      bestand: "pilots/taal.yaml",
    },
    {
      kop: "1e kwartaal 2019 programma",
      rest: "mijlpaal: open dag",
      uitleg: "mijlpaal: open dag\nWanneer: 1e kwartaal 2019\nWie: niet vermeld",
      bestand: "programma.yaml",
    },
  ]);
});

test("what a phase asks stands by pilot, and is counted together", () => {
  const tasks = [taak({ what: "Er is nog geen partner." }), taak({ what: "Er is geen bron." })];
  const asked = [
    { pilot: "taal", tasks },
    { pilot: "bus", tasks: tasks.slice(1) },
  ];
  const [gevraagd] = groepen({ ...NIETS, asked });
  assert.ok(gevraagd);
  assert.equal(aantal(gevraagd), 3);
  assert.deepEqual(
    gevraagd.onder.map((pilot) => "onder" in pilot && pilot.naam),
    ["taal", "bus"],
  );
});

test("a file that cannot be read is in the list", () => {
  const [groep] = groepen({ ...NIETS, unreadable: ["pilots/taal.yaml"] });
  assert.equal(groep?.naam, "Niet te lezen");
  assert.equal(groep.onder[0] && "bestand" in groep.onder[0] && groep.onder[0].bestand, "pilots/taal.yaml");
});

test("the last line of what pilotkit says is the sentence to show", () => {
  const gezegd = "Voorbeeld\r\npilotkit: `programma.yaml` heeft fouten.\r\n";
  assert.equal(laatsteZin(gezegd), "pilotkit: `programma.yaml` heeft fouten.");
  assert.equal(laatsteZin(""), "");
});
