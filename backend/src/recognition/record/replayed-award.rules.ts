import { awardFault, type ChainedStep } from './award-hash.rules.js';
import { type KeptOutcome, type ReplayedLine, replayed } from './replay.rules.js';

/** An award log with what is known around it. */
export interface AwardOnRecord {
  readonly programme: { readonly id: string; readonly name: string };
  /** In the order of their positions. */
  readonly lines: readonly ChainedStep[];
  /** What is kept beside the log; absent where there is nothing but the log. */
  readonly kept?: readonly KeptOutcome[];
  /** Names of categories, rounds, candidates and judges by id; ids without one stay ids. */
  readonly names: ReadonlyMap<string, string>;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the replay of a log comes to, in sentences for whoever checks it, and whether anything is wrong. */
export function replayedAward({ programme, lines, kept, names }: AwardOnRecord): { sentences: string[]; fault: boolean } {
  const named = (text: string): string => text.replaceAll(ID, (id) => (names.has(id) ? `${names.get(id)} (${id})` : id));
  const broken = awardFault(lines);
  const { categories, rounds, decided, differences } = replayed(lines as readonly (ChainedStep & ReplayedLine)[], kept);
  const winners = categories.map(({ id, winners: own }) => {
    const who = own.map(({ candidate, place, decidedBy }) => `${place}. ${candidate} (${DECIDED[decidedBy]})`).join('; ');
    return named(`${id}: ${who || (decided ? 'nobody' : 'not decided yet')}.`);
  });
  const same = kept ? 'the log and what is kept beside it say the same winners' : 'the log says the same winners';
  return {
    sentences: [
      `${programme.name} (${programme.id}): ${broken ?? `${lines.length} lines, each as it was written; the last hash is ${lines.at(-1)?.hash ?? 'none'}.`}`,
      ...winners,
      ...differences.map(({ line, sentence }) => named(line === null ? sentence : `Line ${line}: ${sentence}`)),
      differences.length > 0
        ? `The log DOES NOT lead to what is said: ${differences.length} ${differences.length === 1 ? 'place differs' : 'places differ'}, named above.`
        : decided
          ? `Computed again from the log alone, over ${rounds} ${rounds === 1 ? 'round' : 'rounds'}: ${same}.`
          : `Computed again from the log alone, over ${rounds} closed ${rounds === 1 ? 'round' : 'rounds'}, everything is as it says. Winners are not decided yet.`,
    ],
    fault: broken !== undefined || differences.length > 0,
  };
}

const DECIDED = { scores: 'by scores', count: 'by the count of votes', qualifying: 'by the judges’ verdicts', panel: 'by the panel' } as const;
