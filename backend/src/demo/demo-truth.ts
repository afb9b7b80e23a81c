import type { CycleQuestion } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import type { DemoTeam } from './demo-people.js';

/**
 * The truth planted in the demo, so that what the product finds can be held against it:
 * - A team's engagement in a quarter is 66 + a lasting difference between teams (SD 7) + a movement of its own (SD 5, half of it carries over).
 * - Customers of a team differ for reasons of their own (SD 3 points of satisfaction), such as what it sells.
 * - Customer satisfaction of the next quarter rises by 0.25 for each point of engagement; the recommend score by 0.5; complaints per 1,000 contacts
 *   fall by 0.12. Nothing runs the other way.
 */
export const PLANTED = { mean: 66, between: 7, within: 5, carryOver: 0.5, customers: 3, csat: 0.25, recommend: 0.5, complaints: -0.12 } as const;

/** Engagement of a team by quarter, on 0 to 100. */
export type Course = readonly number[];

/** Draws the engagement of every team over the quarters. */
export function engagementCourses(random: RandomSource, teams: readonly DemoTeam[], quarters: number): Map<string, Course> {
  return new Map(
    teams.map((team) => {
      const lasting = PLANTED.mean + PLANTED.between * random.normal();
      let moving = PLANTED.within * random.normal();
      const course = Array.from({ length: quarters }, () => {
        moving = PLANTED.carryOver * moving + PLANTED.within * Math.sqrt(1 - PLANTED.carryOver ** 2) * random.normal();
        return Math.min(95, Math.max(25, lasting + moving));
      });
      return [team.key, course];
    }),
  );
}

/** One person's answer to a question when her team's engagement is `engagement`: people differ more than teams do. */
export function answerOf(random: RandomSource, question: CycleQuestion, engagement: number, mood: number): number | undefined {
  const scale = question.scale;
  if (!scale || (!question.mandatory && random.below(10) === 0)) return undefined;
  const share = engagement / 100 + 0.13 * mood + 0.14 * random.normal();
  const turned = question.reverse ? 1 - share : share;
  return Math.min(scale.max, Math.max(scale.min, Math.round(scale.min + turned * (scale.max - scale.min))));
}

export interface Outcome {
  csat: number;
  recommend: number;
  complaints: number;
  contacts: number;
}

/** Customer outcomes of a team and month, from the engagement of the quarter before; `own` is how its customers differ, in points of satisfaction. */
export function outcomeOf(random: RandomSource, before: number, own: number): Outcome {
  const above = before - PLANTED.mean;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    csat: round(Math.min(100, Math.max(0, 79 + own + PLANTED.csat * above + 2.5 * random.normal()))),
    recommend: Math.round(Math.min(100, Math.max(-100, 22 + 2 * own + PLANTED.recommend * above + 7 * random.normal()))),
    complaints: round(Math.max(0.5, 12 - 0.5 * own + PLANTED.complaints * above + 1.5 * random.normal())),
    contacts: 40 + random.below(300),
  };
}

const REMARKS = [
  'The new handover sheet helps, but the early shift still gets it late.',
  'I would like to know earlier which weekends I work.',
  'Customers notice when we are allowed to decide on small refunds ourselves.',
  'My manager asks what gets in the way, and things do change.',
  'The returns software logs us out in the middle of a conversation.',
  'More time to train new colleagues, please.',
  'I am proud of how we handled the flood week together.',
  'Please answer our suggestions, even when the answer is no.',
  'We often promise delivery days that dispatch cannot keep.',
  'The team is kind and funny. That keeps me here.',
  'Targets for call length pull against solving the problem.',
  'The stock figures on the screen are wrong too often.',
];

/** A comment now and then. */
export function remarkOf(random: RandomSource): string | undefined {
  return random.below(7) === 0 ? REMARKS[random.below(REMARKS.length)] : undefined;
}
