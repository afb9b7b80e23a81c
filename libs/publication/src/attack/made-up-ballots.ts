import { type RandomSource, shuffled } from '@throughline/anonymity';
import { madeUpOrganisation } from '@throughline/anonymity/attack';
import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import type { CountedBallot } from '../counted-ballot.js';
import type { ToPublish } from '../publish.js';

/** How the people of a made-up publication behave. */
export interface MadeUpBehaviour {
  readonly people: number;
  readonly teams: number;
  /** Demographics with their number of values. */
  readonly attributes: Readonly<Record<string, number>>;
  /** Two of them that are crossed. */
  readonly crossing?: readonly [string, string];
  /** Share of the people who leave a mandatory answer out. */
  readonly partial: number;
  /** Share of the claims that are kept back. */
  readonly silent: number;
  /** How many keep back both parts of the crossing, beside those. */
  readonly neither?: number;
  readonly k: number;
  readonly seed: Uint8Array;
}

const question = (id: string, mandatory: boolean, more: Partial<CycleQuestion> = {}): CycleQuestion => ({
  id,
  code: id,
  driver: 'engagement',
  type: 'scale5',
  text: id,
  mandatory,
  ...(more.options ? {} : { scale: AGREEMENT_SCALE }),
  ...more,
});
const options = ['x', 'y', 'z', 'w'].map((value) => ({ value, label: value }));
const unhappy = { question: 'm1', is: 'at-most', value: 2 } as const;

/** Three questions that must be answered, a choice and a ranking that must be, two that need not be, and two that are asked of who is unhappy with the first, one of which must be answered then. */
const QUESTIONS = [
  question('m1', true),
  question('m2', true),
  question('m3', true),
  question('c1', true, { type: 'single-choice', options }),
  question('r1', true, { type: 'ranking', options, most: 3 }),
  question('o1', false),
  question('c2', false, { type: 'multiple-choice', options }),
  question('w1', true, { show: unhappy }),
  question('w2', false, { type: 'single-choice', options, show: unhappy }),
];

/** An answer that the question can have. */
function answerOf(random: RandomSource, { type, most = options.length }: CycleQuestion): number | string | string[] {
  if (type === 'scale5') return 1 + Math.floor(5 * random());
  const values = shuffled(options, random).map(({ value }) => value);
  return type === 'single-choice' ? values[0]! : values.slice(0, 1 + Math.floor(most * random()));
}

/** A publication of made-up people: a tree of teams, demographics, answers that are missing here and there, and claims kept back. `names` names its ballots in their order. For attacks and their benchmarks. */
export function madeUpBallots(random: RandomSource, made: MadeUpBehaviour): { given: ToPublish; names: string[] } {
  const { tree, respondents, facets } = madeUpOrganisation(random, made.people, made.teams, made.attributes, { silent: made.silent });
  const ballots = respondents.map(({ unit, claims }, i): CountedBallot => {
    const left = i < (made.neither ?? 0) ? new Set<string>(made.crossing) : new Set<string>();
    const missing = random() < made.partial ? `m${1 + Math.floor(3 * random())}` : undefined;
    const given = QUESTIONS.filter(({ id, mandatory }) => (mandatory ? id !== missing : random() < 0.75));
    const answers = Object.fromEntries(given.map((one) => [one.id, answerOf(random, one)]));
    return { cohortId: unit, answers, claims: Object.fromEntries(Object.entries(claims).filter(([facet]) => !left.has(facet))), comments: [] };
  });
  const offered: NonNullable<ToPublish['facets']> = facets.map(({ id, values }) => ({
    id,
    label: id,
    values: values!.map((value) => ({ id: value, label: value, members: 9 })),
  }));
  const crossing = made.crossing ? [{ id: made.crossing.join('*'), label: 'both', of: made.crossing, values: [] }] : [];
  return {
    given: {
      lattice: tree.map(({ id, parent }) => ({ id, parentId: parent, name: id })),
      questions: QUESTIONS,
      ballots,
      facets: [...offered, ...crossing],
      k: made.k,
      kComments: 2 * made.k,
      seed: made.seed,
    },
    names: respondents.map(({ name }) => name),
  };
}
