import { sizeBand } from '@throughline/anonymity';
import { type HarvestedFigure, harvestPlan } from '@throughline/anonymity/attack';
import type { Distribution } from '../counted-ballot.js';
import { plansFor, publishAlong, type PublicationPlans, type ToPublish } from '../publish.js';

/** What an attacker holds of a publication who is told more than anybody can know: for every published figure whose answers it is made of, people drawn to fill up a rest included. */
export interface HarvestedPublication {
  readonly plans: PublicationPlans;
  /** By question: its means, and each share, place and score of its distributions. A driver is made of the figures of its questions and is not listed. */
  readonly questions: ReadonlyMap<string, readonly HarvestedFigure[]>;
}

/** Publishes and harvests every figure of the tables. `names` names the ballots in their order. For attacks; nothing in the product calls it. Throws what `publish` throws, and an error for a
 *  figure that is about no planned group or says another size than its people are: then the attack would be about something else than what is published. */
export function harvestPublication(given: ToPublish, names: readonly string[]): HarvestedPublication {
  const plans = plansFor(given);
  const { cells, distributions } = publishAlong(given, plans);
  const questions = plans.questions.map(({ question, own }): [string, HarvestedFigure[]] => {
    const answers = plans.answers.get(question.id)!;
    const answered = new Set(names.filter((_, i) => answers[i] !== undefined));
    const planned = harvestPlan(
      own.plan,
      own.ballots.map((i) => names[i]!),
    );
    const groups = new Map(planned.map(({ name, people }) => [name, people.filter((person) => answered.has(person))]));
    const shown = [
      ...cells.filter(({ kind, measure }) => kind === 'question' && measure === question.id),
      ...distributions.filter(({ questionId }) => questionId === question.id).flatMap((one) => eachFigure(one).map(() => one)),
    ];
    return [
      question.id,
      shown.map(({ family, nodeId, value, sizeBand: band }) => {
        const name = family === 'team' ? nodeId : `${nodeId}, ${family} ${value}`;
        const people = groups.get(name);
        if (!people || sizeBand(people.length) !== band)
          throw new Error(`${name} is shown as ${band} people for ${question.id}, and is ${people?.length ?? 'no group'}.`);
        return { name, people };
      }),
    ];
  });
  return { plans, questions: new Map(questions) };
}

/** Every number of a distribution. */
function eachFigure({ shares, ranksX10, recommend }: Distribution): unknown[] {
  return [...shares, ...(ranksX10 ?? []), ...Object.values(recommend ?? {})];
}
