import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import { test } from "node:test";
import { mapVanProgramma, vindPilotkit, type Plek } from "../src/vinden";

function zoek(er: readonly string[], anders: Partial<Plek> = {}): string | undefined {
  const plek = { pad: "", mappen: ["/werk"], zoekpad: "/usr/local/bin:/usr/bin", windows: false };
  return vindPilotkit({ ...plek, ...anders, isBestand: (pad) => er.includes(pad) });
}

test("the .venv of the folder that is open goes before PATH", () => {
  const er = ["/werk/.venv/bin/pilotkit", "/usr/bin/pilotkit"];
  assert.equal(zoek(er), "/werk/.venv/bin/pilotkit");
  assert.equal(zoek(er.slice(1)), "/usr/bin/pilotkit");
  assert.equal(zoek([]), undefined);
});

test("a path that is filled in is the only one", () => {
  const er = ["/werk/.venv/bin/pilotkit", "/opt/pilotkit"];
  assert.equal(zoek(er, { pad: "/opt/pilotkit" }), "/opt/pilotkit");
  assert.equal(zoek(er, { pad: "/opt/pilotkot" }), undefined);
});

test("a path that is filled in is a full one: else it would be looked for in a folder", () => {
  assert.equal(zoek(["pilotkit", "./pilotkit"], { pad: "./pilotkit" }), undefined);
});

test("a folder of PATH that is not a full path is passed by", () => {
  const er = ["bin/pilotkit", "pilotkit", "/opt/bin/pilotkit"];
  assert.equal(zoek(er, { zoekpad: "bin::.:/opt/bin" }), "/opt/bin/pilotkit");
});

test("on Windows it is pilotkit.exe", () => {
  const windows = { windows: true, mappen: ["C:\\werk"], zoekpad: "bin;D:\\py;E:\\py" };
  const er = ["bin\\pilotkit.exe", "D:\\py\\pilotkit.cmd", "E:\\py\\pilotkit.exe"];
  assert.equal(zoek(er, windows), "E:\\py\\pilotkit.exe");
  const eigen = "C:\\werk\\.venv\\Scripts\\pilotkit.exe";
  assert.equal(zoek([...er, eigen], windows), eigen);
});

test("a pilot lies one folder deeper than its programme", () => {
  assert.equal(mapVanProgramma("/werk/pilots/taal.yaml", posix), "/werk");
  assert.equal(mapVanProgramma("/werk/programma.yaml", posix), "/werk");
  assert.equal(mapVanProgramma("C:\\werk\\pilots\\taal.yaml", win32), "C:\\werk");
});
