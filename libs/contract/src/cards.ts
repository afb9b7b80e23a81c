/** The cards of one group. */
export class CardPack {
  /** Id of the group they are for. */
  cohort: string;
  name: string;
  /** At least as many as the smallest group that is shown. */
  cards: number;
  /** The day they were printed; null while they are not. */
  printedOn: string | null;
}

/** The codes of a pack, one for each card, in random order. Given once and kept nowhere: only their hashes are. */
export class PrintedCards {
  cohort: string;
  name: string;
  codes: string[];
}
