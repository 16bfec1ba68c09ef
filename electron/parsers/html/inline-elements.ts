/** Elements that are parts of a line; every other element stands on lines of its own. */
export const inlineElements: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark meter nobr output
  progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);
