import { JudgingError } from './judging-error.js';

/** A nomination's score and the interval in which it lies. */
export interface ScoredNomination {
  readonly id: string;
  readonly score: number;
  readonly interval: readonly [low: number, high: number];
}

/** What scores can tell of who wins, and what they cannot. */
export interface Places {
  /** They win, whoever of those they cannot be told from is really better; best score first. */
  readonly clear: readonly string[];
  /** Level as far as anybody can tell: the panel decides who of them takes the `open` places, and says why; best score first. */
  readonly tied: readonly string[];
  /** Places left for the tied; 0 when nothing is open. */
  readonly open: number;
}

/**
 * Who takes `winners` places. Two nominations whose intervals overlap (touching is overlapping) are not told apart, however their scores stand; so a place is clear only for whoever would have it even if everybody she cannot be told from were better.
 * With overlapping intervals a difference may still be real: this errs on the side of leaving it to people.
 * @throws JudgingError `bad-count` (winners below 1), `not-finite` (a score or an end of an interval that is no number, or ends the wrong way round)
 */
export function placesOf(nominations: readonly ScoredNomination[], winners: number): Places {
  if (!Number.isInteger(winners) || winners < 1) throw new JudgingError('bad-count', `winners must be a whole number from 1, not ${winners}.`);
  for (const { id, score, interval } of nominations)
    if (![score, ...interval].every(Number.isFinite) || interval[0] > interval[1])
      throw new JudgingError('not-finite', `The score of ${JSON.stringify(id)} and its interval must be numbers, the lower end first.`);
  const ordered = nominations.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  const maybeAbove = ({ id, interval: [low] }: ScoredNomination) => ordered.filter((other) => other.id !== id && other.interval[1] >= low).length;
  const surelyAbove = ({ interval: [, high] }: ScoredNomination) => ordered.filter((other) => other.interval[0] > high).length;
  const clear = ordered.filter((one) => maybeAbove(one) < winners);
  const tied = ordered.filter((one) => !clear.includes(one) && surelyAbove(one) < winners);
  return { clear: clear.map(({ id }) => id), tied: tied.map(({ id }) => id), open: Math.min(winners - clear.length, tied.length) };
}
