/** As style sheets put away what only machines and screen readers are to read. */
const offScreen =
  /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|text-indent)\s*:\s*-(?:\d{4,}px|\d{3,}r?em)/i;
const undisplayed = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const everyOffScreen = new RegExp(offScreen, 'gi');
/** What such classes are called where the style sheet is not in the page. */
const known = /(?<!not-)(?<![a-z])(?:sr-only|visually-?hidden|screen-?reader(?:-?(?:text|only))?)(?![a-z])/i;
/** A class that is put away whenever it stands, but perhaps not while it has the focus. */
const selector = /^\.([\w-]+)(?::not\(:[\w-]+\)){0,3}$/;

/** The declarations and the selectors before them are looked for so far back; UTF-16 units. */
const reach = 2_000;
const mostRules = 200;

/** Whether an inline style hides its element from who looks at the page. */
export function isUnseenStyle(style: string): boolean {
  return undisplayed.test(style) || offScreen.test(style);
}

/** Whether an element of these classes is hidden from who looks at the page. `unseen`: as noteUnseen has found them. */
export function isUnseenClass(classes: string, unseen: ReadonlySet<string>): boolean {
  if (known.test(classes)) return true;
  return unseen.size > 0 && classes.split(/\s+/).some((name) => unseen.has(name));
}

/** Adds the classes that a page's own style sheet puts away, each by a rule of its own. Bounded in rules and reach. */
export function noteUnseen(sheet: string, unseen: Set<string>): void {
  everyOffScreen.lastIndex = 0;
  for (let rules = 0; rules < mostRules; rules++) {
    const found = everyOffScreen.exec(sheet);
    if (!found) return;
    const before = sheet.slice(Math.max(0, found.index - reach), found.index);
    const open = before.lastIndexOf('{');
    const start = Math.max(before.lastIndexOf('}', open), before.lastIndexOf('{', open - 1));
    if (open < 0 || before.indexOf('}', open) >= 0) continue;
    for (const one of before.slice(start + 1, open).split(',')) {
      const name = selector.exec(one.trim())?.[1];
      if (name !== undefined) unseen.add(name);
    }
  }
}
