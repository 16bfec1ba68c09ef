/** Zones that papers name and that mean one thing, by their difference from UTC. */
const named: ReadonlyMap<string, string> = new Map(
  `ICT+07:00 WIB+07:00 HKT+08:00 SGT+08:00 MYT+08:00 PHT+08:00 JST+09:00 KST+09:00 AEST+10:00 AEDT+11:00 EST-05:00
  EDT-04:00 PST-08:00 PDT-07:00 CET+01:00 CEST+02:00 MSK+03:00 BST+01:00 WITA+08:00`
    .split(/\s+/)
    .map((zone) => [zone.slice(0, -6), zone.slice(-6)]),
);

/** `±hh:mm` of a zone's name that a text begins with (`HKT`, `ICT`), or null. */
export function namedZone(text: string): string | null {
  const name = /^[\s,|]*\(?([A-Z]{3,4})(?![\p{L}\d])/u.exec(text)?.[1];
  return name === undefined ? null : (named.get(name) ?? null);
}

/** What a text says elsewhere than behind its time: `08h30, Thứ bảy, 21/11/2026 (GMT+7)`; '' where nothing. */
export function zoneSaid(text: string): string {
  return (
    /(?<![\p{L}])(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d)/iu.exec(text)?.[0].replace(/\s/g, '') ?? ''
  );
}
