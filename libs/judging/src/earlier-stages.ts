/** How a tie was decided. */
export interface Tie {
  /** All who were level. */
  readonly among: readonly string[];
  readonly decidedBy: 'earlier-stage' | 'lot';
  /** Place, from 0, of the stage whose votes decided; without it the lot did, between those who were level at all stages. */
  readonly stage?: number;
}

/**
 * Picks one of several with the same votes: by the votes at the end of the last stage before at which they differed (then among those who are still level, at the stages before it), and where they never differed by lot.
 * @param want whether the one with the most or with the fewest votes is picked; of the lot, the first wins: she is picked for the most, the last for the fewest
 * Source: Scottish Local Government Elections Order 2007, rules 49(2), 49(3) and 51.
 */
export function decideTie(
  among: readonly string[],
  stages: readonly { readonly votes: Readonly<Record<string, number>> }[],
  lot: readonly string[],
  want: 'most' | 'fewest',
): readonly [picked: string, tie: Tie | undefined] {
  if (among.length === 1) return [among[0]!, undefined];
  let level = [...among];
  // the last stage is the one at whose end they are level
  for (let stage = stages.length - 2; stage >= 0; stage--) {
    const votes = level.map((candidate) => stages[stage]!.votes[candidate]!);
    const wanted = want === 'most' ? Math.max(...votes) : Math.min(...votes);
    level = level.filter((_, i) => votes[i] === wanted);
    if (level.length === 1) return [level[0]!, { among, decidedBy: 'earlier-stage', stage }];
  }
  const inLot = level.toSorted((one, other) => lot.indexOf(one) - lot.indexOf(other));
  return [inLot.at(want === 'most' ? 0 : -1)!, { among, decidedBy: 'lot' }];
}
