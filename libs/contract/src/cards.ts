import { IsInt, Min } from 'class-validator';

/** The wish to have a pack printed anew. */
export class CardReprint {
  /** How often it was printed anew before, as whoever asks sees it: of two who ask at once, or on a page that is out of date, one is refused. */
  @IsInt()
  @Min(0)
  reprints: number;
}

/** The cards of one group. */
export class CardPack {
  /** Id of the group they are for. */
  cohort: string;
  name: string;
  /** At least as many as the smallest group that is shown. */
  cards: number;
  /** The day they were printed; null while they are not. */
  printedOn: string | null;
  /** How often the codes that were not used were made void and printed anew. */
  reprints: number;
}

/** The codes of a pack, one for each card, in random order. Given once and kept nowhere: only their hashes are. */
export class PrintedCards {
  cohort: string;
  name: string;
  codes: string[];
}
