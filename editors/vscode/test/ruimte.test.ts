import assert from "node:assert/strict";
import { test } from "node:test";
import { stand } from "../src/ruimte";

const GELD = { in_preparation: 43000, committed: 320500, spent: 198000 };

function bij(claimed: number, ceiling: number | null, unreadable: string[] = []) {
  const room = ceiling === null ? null : ceiling - claimed;
  const gezegd = stand({
    as_of: "2018-12-31",
    unreadable,
    budget: { ...GELD, ceiling, claimed, room },
  });
  // the space in an amount is a hard one
  return { ...gezegd, tekst: gezegd.tekst.replaceAll("\u00a0", " ") };
}

test("the room under the ceiling", () => {
  const { tekst, ernst, uitleg } = bij(377_000, 500_000);
  assert.equal(tekst, "Ruimte € 123.000 van € 500.000");
  assert.equal(ernst, "goed");
  assert.match(uitleg, /^Stand op 31 december 2018\nBeslag: €\u00a0377\.000\n/);
});

test("nothing left is still room", () => {
  assert.equal(bij(500_000, 500_000).tekst, "Ruimte € 0 van € 500.000");
});

test("above the ceiling", () => {
  const { tekst, ernst } = bij(505_000, 500_000);
  assert.equal(tekst, "€ 5.000 boven het plafond van € 500.000");
  assert.equal(ernst, "boven");
});

test("without a ceiling there is no room, and none is made up", () => {
  assert.equal(bij(377_000, null).tekst, "Beslag € 377.000");
});

test("what cannot be read frees no money", () => {
  const { tekst, ernst, uitleg } = bij(282_000, 500_000, ["pilots/taal.yaml"]);
  assert.equal(tekst, "Ruimte € 218.000 van € 500.000 (1 pilot niet meegeteld)");
  assert.equal(ernst, "onzeker");
  assert.match(uitleg, /\nNiet te lezen, en niet meegeteld: pilots\/taal\.yaml\n/);
  assert.match(bij(0, 500_000, ["a", "b"]).tekst, /\(2 pilots niet meegeteld\)$/);
  assert.equal(bij(505_000, 500_000, ["pilots/taal.yaml"]).ernst, "boven");
});
