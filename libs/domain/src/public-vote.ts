/** A public vote: `ranksMost` candidates at most are put in order; with fewer papers in a category than `papersLeast` none of them is counted, since so few would tell who chose whom. */
export const PUBLIC_VOTE = { ranksMost: 5, papersLeast: 5 } as const;
