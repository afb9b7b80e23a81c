import { CUSTOMER_PLAN, type PlainDate, Refusal, type WantState } from '@throughline/domain';
import type { FieldChange } from './plan-fields.rules.js';

/** One thing that a customer wants, as it stands. */
export interface StandingWant {
  readonly id: string;
  readonly text: string;
  readonly state: WantState;
  /** A day. */
  readonly since: string;
}

/**
 * The wants of a plan as somebody sent them: in her order when she names every one that is there; else each stays in its place, what is not named as it is, since somebody else may have changed it
 * meanwhile, and what is new comes last. One goes only when `removed` holds its id. What stands as before keeps the day since which it does; what is new, or stands otherwise, stands so since today.
 * A draft that names an id of another plan, or one that is gone, is a new want without an id. Throws Refusal `too-many-wants` where that makes more than a plan holds.
 */
export function wantsAfter(
  drafts: readonly { readonly id?: string; readonly text: string; readonly state: WantState }[],
  before: readonly StandingWant[],
  today: PlainDate,
  removed: readonly string[] = [],
): { id: string | undefined; text: string; state: WantState; since: string }[] {
  const known = new Map(before.map((want) => [want.id, want]));
  const named = drafts.map(({ id, text, state }) => {
    const want = id === undefined ? undefined : known.get(id);
    if (want) known.delete(want.id);
    return { id: want?.id, text: text.trim(), state, since: want?.state === state ? want.since : today };
  });
  const byId = new Map(named.map((want) => [want.id, want]));
  const all = known.size === 0 ? named : [...before.map((want) => byId.get(want.id) ?? want), ...named.filter(({ id }) => id === undefined)];
  const gone = new Set(removed);
  const after = all.filter(({ id }) => id === undefined || !gone.has(id));
  if (after.length <= CUSTOMER_PLAN.wantsMost) return after;
  const detail = `A plan holds at most ${CUSTOMER_PLAN.wantsMost} things that a customer wants. Remove one first.`;
  throw new Refusal('invalid', 'too-many-wants', detail, [{ pointer: '#/wants', detail }]);
}

/** What the history says about wants: those that came, went, or stand otherwise, each as its text and state. Empty when they were only looked at. */
export function wantChanges(
  before: readonly StandingWant[],
  after: readonly { readonly id: string | undefined; readonly text: string; readonly state: WantState }[],
): FieldChange[] {
  const told = ({ text, state }: { readonly text: string; readonly state: WantState }): string => `${state}: ${text}`;
  const known = new Map(before.map((want) => [want.id, want]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((want) => {
      const was = want.id === undefined ? undefined : known.get(want.id);
      return was && told(was) === told(want) ? [] : [{ field: 'want', from: was ? told(was) : null, to: told(want) }];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((want) => ({ field: 'want', from: told(want), to: null })),
  ];
}
