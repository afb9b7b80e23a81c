import { sizeBand } from '@throughline/anonymity';
import { type HarvestedFigure, harvestPlan } from '@throughline/anonymity/attack';
import type { Cell, Distribution } from '../counted-ballot.js';
import { lineOf, treeOf } from '../family-plan.js';
import { type PlannedQuestion, plansFor, publishAlong, type PublicationPlans, type ToPublish } from '../publish.js';

/** What an attacker holds of a publication who is told more than anybody can know: for every published figure whose answers it is made of, people drawn to fill up a rest included. */
export interface HarvestedPublication {
  readonly plans: PublicationPlans;
  /** By question the groups that its figures are about; all figures of a group are made of the same answers. A driver is made of the figures of its questions and is not listed. */
  readonly questions: ReadonlyMap<string, readonly HarvestedFigure[]>;
  /** By question that not everybody is asked the people of its groups who were not: who was asked had answered something before, so its figures tell of these too. */
  readonly unasked: ReadonlyMap<string, readonly HarvestedFigure[]>;
  /** How many means, shares, places and scores all of it has. */
  readonly numbers: number;
}

/** Publishes and harvests every figure of the tables. `names` names the ballots in their order. For attacks; nothing in the product calls it. Throws what `publish` throws, and an error for a
 *  figure that is about no planned group or says another size than its people are: then the attack would be about something else than what is published. */
export function harvestPublication(given: ToPublish, names: readonly string[]): HarvestedPublication {
  const plans = plansFor(given);
  const { cells, distributions } = publishAlong(given, plans);
  const unasked = new Map<string, HarvestedFigure[]>();
  const questions = plans.questions.map((planned): [string, HarvestedFigure[]] => {
    const { question, told } = planned;
    const shares = distributions.filter(({ questionId }) => questionId === question.id);
    const means = cells.filter(({ kind, measure }) => kind === 'question' && measure === question.id);
    const figures = shownGroups(planned, plans, names, [...means, ...shares]);
    if (question.scale ? means.length !== shares.length : means.length > 0) throw new Error(`${question.id} has means and shares of different groups.`);
    if (told) unasked.set(question.id, notAsked(given, planned, plans, names, figures));
    return [question.id, figures];
  });
  return { plans, questions: new Map(questions), unasked, numbers: cells.length + distributions.reduce((sum, one) => sum + numbersOf(one), 0) };
}

/** Each group that something is shown of, once. */
function shownGroups(
  { question, own }: PlannedQuestion,
  plans: PublicationPlans,
  names: readonly string[],
  shown: readonly Pick<Cell, 'family' | 'nodeId' | 'value' | 'sizeBand'>[],
): HarvestedFigure[] {
  const answers = plans.answers.get(question.id)!;
  const answered = new Set(names.filter((_, i) => answers[i] !== undefined));
  const planned = harvestPlan(
    own.plan,
    own.ballots.map((i) => names[i]!),
  );
  const groups = new Map(planned.map(({ name, people }) => [name, people.filter((person) => answered.has(person))]));
  const figures = shown.map(({ family, nodeId, value, sizeBand: band }): [string, HarvestedFigure] => {
    const name = family === 'team' ? nodeId : `${nodeId}, ${family} ${value}`;
    const people = groups.get(name);
    if (!people || sizeBand(people.length) !== band)
      throw new Error(`${name} is shown as ${band} people for ${question.id}, and is ${people?.length ?? 'no group'}.`);
    return [name, { name, people }];
  });
  return [...new Map(figures).values()];
}

function notAsked(
  { lattice, ballots }: ToPublish,
  { question, own, told }: PlannedQuestion,
  { isCore }: PublicationPlans,
  names: readonly string[],
  figures: readonly HarvestedFigure[],
): HarvestedFigure[] {
  const parents = new Map(treeOf(lattice).map(({ id, parent }) => [id, parent]));
  const lines = ballots.map(({ cohortId }) => lineOf(parents, own.home.get(cohortId) ?? ''));
  return figures.map(({ name }) => ({
    name: `${name}, not asked ${question.id}`,
    people: names.filter((_, i) => isCore[i] && !told!.asked[i] && lines[i]!.includes(name)),
  }));
}

function numbersOf({ shares, ranksX10, recommend }: Distribution): number {
  return shares.length + (ranksX10?.length ?? 0) + Object.values(recommend ?? {}).filter((one) => one !== null).length;
}
