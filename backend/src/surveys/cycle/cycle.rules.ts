import type { CycleChange, NewCycle } from '@throughline/contract';
import {
  type LocalText,
  type CycleAudience,
  type CycleDemographic,
  type CycleState,
  daysBetween,
  type FieldProblem,
  oneLine,
  type PlainDate,
  plainDate,
  Refusal,
  SMALLEST_K,
  SMALLEST_K_COMMENTS,
  SURVEY_LIMITS,
} from '@throughline/domain';
import { tidyAudience } from './audience.rules.js';
import { demographicProblems, plainDemographic } from './demographics.rules.js';
import { commentsProblem, mustFit } from './plan-checks.rules.js';
import { tidyTrustees, type TrusteeEntry, trusteeProblems } from '../trustee/trustee.rules.js';

/** What HR decides about a cycle before it opens. Days as 2026-03-31; closesOn is the last day on which people can answer. */
export interface CyclePlan {
  name: string;
  questionnaireId: string;
  opensOn: string;
  closesOn: string;
  audience: CycleAudience;
  /** By priority: the last is given up first where not all can be shown. */
  demographics: CycleDemographic[];
  k: number;
  kComments: number;
  remindOn: string[];
  /** Who holds the key that opens the ballots; nobody when the platform counts. */
  trustees: TrusteeEntry[];
  /** Whether people without an e-mail address draw printed cards. */
  printedCards: boolean;
  /** Whether no trend of a group is shown when few people joined or left it between two cycles. */
  strictTrends: boolean;
  /** What was done with the answers of last time; without a text, nothing is said. */
  lastTime: LocalText;
}

/** A new plan with what was not said filled in. Throws Refusal `invalid-cycle` with a pointer for every field that does not fit the others. */
export function newPlan(asked: NewCycle, today: PlainDate): CyclePlan {
  const k = asked.k ?? SMALLEST_K;
  return checked(
    {
      name: oneLine(asked.name),
      questionnaireId: asked.questionnaireId.toLowerCase(),
      opensOn: asked.opensOn,
      closesOn: asked.closesOn,
      audience: tidyAudience(asked.audience),
      demographics: (asked.demographics ?? []).map(plainDemographic),
      k,
      kComments: asked.kComments ?? Math.max(k, SMALLEST_K_COMMENTS),
      remindOn: (asked.remindOn ?? []).toSorted(),
      trustees: tidyTrustees(asked.trustees ?? []),
      printedCards: asked.printedCards ?? false,
      strictTrends: asked.strictTrends ?? false,
      lastTime: asked.lastTime ?? {},
    },
    today,
  );
}

/** A draft's plan after a change. Throws Refusal `cycle-not-draft` when it has opened, `invalid-cycle` as newPlan does. */
export function changedPlan(plan: CyclePlan & { state: CycleState }, change: CycleChange, today: PlainDate): CyclePlan {
  if (plan.state !== 'draft')
    throw new Refusal('conflict', 'cycle-not-draft', `The cycle is ${plan.state}: what was promised to those who answer can no longer change.`);
  const k = change.k ?? plan.k;
  const followsK = change.k !== undefined && change.kComments === undefined && plan.kComments === Math.max(plan.k, SMALLEST_K_COMMENTS);
  return checked(
    {
      name: oneLine(change.name ?? plan.name),
      questionnaireId: (change.questionnaireId ?? plan.questionnaireId).toLowerCase(),
      opensOn: change.opensOn ?? plan.opensOn,
      closesOn: change.closesOn ?? plan.closesOn,
      audience: change.audience === undefined ? plan.audience : tidyAudience(change.audience, plan.audience),
      demographics: (change.demographics ?? plan.demographics).map(plainDemographic),
      k,
      kComments: change.kComments ?? (followsK ? Math.max(k, SMALLEST_K_COMMENTS) : plan.kComments),
      remindOn: (change.remindOn ?? plan.remindOn).toSorted(),
      trustees: tidyTrustees(change.trustees ?? plan.trustees),
      printedCards: change.printedCards ?? plan.printedCards,
      strictTrends: change.strictTrends ?? plan.strictTrends,
      lastTime: change.lastTime ?? plan.lastTime,
    },
    today,
  );
}

/**
 * The new last day of an open cycle; the only thing that may change, and only to a later day. Undefined when nothing changes. Throws Refusal
 * `cycle-unchangeable` with a pointer for every other field, `cycle-over` when it is closed, `invalid-cycle` for a day that is not later or too far off.
 */
export function extension(cycle: CyclePlan & { state: CycleState }, change: CycleChange, today: PlainDate): PlainDate | undefined {
  if (cycle.state === 'closed' || cycle.state === 'published')
    throw new Refusal(
      'conflict',
      'cycle-over',
      'The cycle is closed and the ballots are being counted or published; it cannot be changed or reopened. Start a new cycle.',
    );
  const others = Object.entries(change).filter(([field, value]) => field !== 'closesOn' && value !== undefined);
  if (others.length) {
    const sentence = 'The cycle is open: only its last day may change, and only to a later one. Anything else needs a new cycle.';
    throw new Refusal(
      'conflict',
      'cycle-unchangeable',
      sentence,
      others.map(([field]) => ({ pointer: `#/${field}`, detail: 'Cannot change once the cycle is open.' })),
    );
  }
  if (change.closesOn === undefined || change.closesOn === cycle.closesOn) return undefined;
  const problem =
    change.closesOn < cycle.closesOn
      ? `People were told that they can answer until ${cycle.closesOn}, so the last day can only move to a later one. An earlier end must be announced.`
      : change.closesOn < today
        ? `${change.closesOn} has passed; choose today or a later day.`
        : tooLong(cycle.opensOn, change.closesOn);
  if (problem) throw new Refusal('invalid', 'invalid-cycle', problem, [{ pointer: '#/closesOn', detail: problem }]);
  return plainDate(change.closesOn);
}

/** Throws Refusal `cycle-not-draft` unless it is a draft. */
export function mayDelete({ state }: { state: CycleState }): void {
  if (state !== 'draft') throw new Refusal('conflict', 'cycle-not-draft', `The cycle is ${state}; only a draft can be deleted.`);
}

/** Throws Refusal `cycle-not-open` unless it is open: closing twice is told apart from closing a draft. */
export function mayClose({ state }: { state: CycleState }): void {
  if (state === 'draft') throw new Refusal('conflict', 'cycle-not-open', 'The cycle has not opened yet, so there is nothing to close.');
  if (state !== 'open') throw new Refusal('conflict', 'cycle-not-open', 'The cycle is closed already.');
}

/** Whether the cycle should close by itself: its last day is over. */
export function isDue({ state, closesOn }: { state: CycleState; closesOn: string }, today: PlainDate): boolean {
  return state === 'open' && today > closesOn;
}

/** Throws Refusal `cycle-not-open` unless people can still answer, `reminded-today` when a reminder went out on this day. */
export function mayRemind(cycle: { state: CycleState; closesOn: string }, remindedOn: readonly string[], today: PlainDate): void {
  if (cycle.state !== 'open' || isDue(cycle, today)) throw new Refusal('conflict', 'cycle-not-open', 'People can only be reminded while the cycle is open.');
  if (remindedOn.includes(today))
    throw new Refusal('conflict', 'reminded-today', 'A reminder went out today already. One a day is the most that people should get.');
}

/** Throws Refusal `reminded-lately` when a reminder would go to none of the zones, because one ended less than twenty hours ago or another is planned so soon. */
export function mustLeaveRoom(zones: number): void {
  if (zones > 0) return;
  throw new Refusal(
    'conflict',
    'reminded-lately',
    'A reminder is on its way or ended less than twenty hours ago, or one is planned for the coming day. Nobody should get two so close to each other.',
  );
}

/** The days of the plan on which reminders are still to come after an opening today. */
export function remindersToCome(remindOn: readonly string[], today: PlainDate): PlainDate[] {
  return remindOn.filter((day) => day > today).map(plainDate);
}

function checked(plan: CyclePlan, today: PlainDate): CyclePlan {
  const problems: FieldProblem[] = [...trusteeProblems(plan.trustees)];
  const say = (field: string, detail: string | undefined) => detail && problems.push({ pointer: `#/${field}`, detail });
  say('name', plan.name === '' ? 'The cycle needs a name.' : undefined);
  if (plan.closesOn < plan.opensOn) say('closesOn', `The last day (${plan.closesOn}) is before the first (${plan.opensOn}).`);
  else if (plan.closesOn < today) say('closesOn', `${plan.closesOn} has passed; choose today or a later day.`);
  else say('closesOn', tooLong(plan.opensOn, plan.closesOn));
  problems.push(...demographicProblems(plan.demographics));
  say('kComments', commentsProblem(plan));
  for (const [i, day] of plan.remindOn.entries()) {
    if (day <= plan.opensOn || day > plan.closesOn)
      say(`remindOn/${i}`, `${day} is not between the day after the opening (${plan.opensOn}) and the last day (${plan.closesOn}).`);
  }
  mustFit('invalid-cycle', problems);
  return plan;
}

function tooLong(opensOn: string, closesOn: string): string | undefined {
  const days = daysBetween(plainDate(opensOn), plainDate(closesOn)) + 1;
  return days > SURVEY_LIMITS.openDays
    ? `From ${opensOn} to ${closesOn} are ${days} days; a cycle stays open for ${SURVEY_LIMITS.openDays} days at most.`
    : undefined;
}
