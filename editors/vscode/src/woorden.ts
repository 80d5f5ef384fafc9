// Amounts and days as the notes write them.

const EURO = new Intl.NumberFormat("nl-NL", {
  style: "currency",
  currency: "EUR",
  maximumFractionDigits: 0,
});
// a day has no time zone: it is read and written in one
const DAG = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

export function euro(bedrag: number): string {
  return EURO.format(bedrag);
}

export function dag(iso: string): string {
  return DAG.format(new Date(`${iso}T00:00:00Z`));
}

/** Return a day such as `2018-06-13` in figures. */
export function kortedag(iso: string): string {
  return iso.split("-").reverse().map(Number).join("-");
}

/** Return a quarter such as `2019-Q1` in words. */
export function kwartaal(naam: string): string {
  const [jaar, nummer] = naam.split("-Q");
  return `${nummer}e kwartaal ${jaar}`;
}
