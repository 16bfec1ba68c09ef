interface Extent {
  top: number;
  height: number;
}

/**
 * Where rules stand beside one another when what they mark overlaps: a lane for each, 0 nearest to the text. Extents
 * are in order of their tops; a lane is free again behind the rule in it.
 */
export function lanesOf(extents: readonly Extent[]): number[] {
  /** Where the last rule of each lane ends. */
  const ends: number[] = [];
  return extents.map(({ top, height }) => {
    const free = ends.findIndex((end) => end <= top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = top + height;
    return lane;
  });
}
