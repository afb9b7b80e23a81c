import type { PlainDate, WantState } from '@throughline/domain';
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
 * The wants of a plan as somebody sent them, in their order. What stands as before keeps the day since which it does; what is new, or stands otherwise, stands so since today.
 * A draft that names an id of another plan, or one that is gone, is a new want without an id.
 */
export function wantsAfter(
  drafts: readonly { readonly id?: string; readonly text: string; readonly state: WantState }[],
  before: readonly StandingWant[],
  today: PlainDate,
): { id: string | undefined; text: string; state: WantState; since: string }[] {
  const known = new Map(before.map((want) => [want.id, want]));
  return drafts.map(({ id, text, state }) => {
    const want = id === undefined ? undefined : known.get(id);
    if (want) known.delete(want.id);
    return { id: want?.id, text: text.trim(), state, since: want?.state === state ? want.since : today };
  });
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
