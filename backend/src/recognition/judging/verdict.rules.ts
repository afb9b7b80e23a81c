import { type FieldProblem, Refusal, type RoundMethod, type RoundState } from '@throughline/domain';
import type { RoundSettings } from '../record/award-act.js';

/** What a judge sends. */
export interface SaidVerdict {
  readonly pass?: boolean | null | undefined;
  readonly marks?: Readonly<Record<string, unknown>> | null | undefined;
  readonly comment: string;
  readonly state: 'draft' | 'given';
}

/** A round as far as judges may still speak. */
export interface RunningRound {
  readonly name: string;
  readonly method: RoundMethod;
  readonly state: RoundState;
  readonly closesAt: Date | null;
}

/** Whether judges may still say something: from the moment of its close on they may not, also when nobody has counted yet. */
export function isSpoken({ state, closesAt }: RunningRound, now: Date): boolean {
  return state === 'open' && (closesAt === null || now < closesAt);
}

/** Refuses what a judge says outside the round. Throws Refusal `round-not-open`. */
export function mustBeSpoken(round: RunningRound, now: Date): void {
  if (!isSpoken(round, now))
    throw new Refusal(
      'conflict',
      'round-not-open',
      round.state === 'planned' ? `"${round.name}" is not open yet.` : `"${round.name}" is closed; what you gave stands.`,
    );
}

/**
 * A verdict as it is kept: a draft may be incomplete, what is given must say all that the round asks. Marks of criteria that the category does not have are refused, and so are marks that are no whole number from 0 to the highest.
 * Throws Refusal `invalid-verdict`, naming each field.
 */
export function verdictOf(
  { pass = null, marks, comment, state }: SaidVerdict,
  {
    method,
    settings,
    criteria,
  }: { readonly method: RoundMethod; readonly settings: RoundSettings; readonly criteria: readonly { readonly id: string; readonly name: string }[] },
): { pass: boolean | null; marks: Record<string, number> | null; comment: string; state: 'draft' | 'given' } {
  const fields: FieldProblem[] = [];
  const wrong = (pointer: string, detail: string) => void fields.push({ pointer, detail });
  const highest = settings.marksTo ?? 10;
  const kept: Record<string, number> = {};
  for (const [id, mark] of Object.entries(method === 'scoring' ? (marks ?? {}) : {})) {
    const criterion = criteria.find((one) => one.id === id);
    if (!criterion) wrong('#/marks', 'There is a mark for a criterion that this category does not have.');
    else if (!Number.isInteger(mark) || (mark as number) < 0 || (mark as number) > highest)
      wrong(`#/marks/${id}`, `The mark for "${criterion.name}" must be a whole number from 0 to ${highest}.`);
    else kept[id] = mark as number;
  }
  if (state === 'given') {
    if (method === 'qualifying' && pass === null) wrong('#/pass', 'Say whether the candidate goes on.');
    if (method === 'scoring') for (const { id, name } of criteria) if (kept[id] === undefined) wrong(`#/marks/${id}`, `The mark for "${name}" is missing.`);
    if (settings.commentsRequired && comment.trim() === '') wrong('#/comment', 'This round asks for a comment with each verdict; a sentence is enough.');
  }
  if (fields.length) throw new Refusal('invalid', 'invalid-verdict', fields[0]!.detail, fields);
  return { pass: method === 'qualifying' ? pass : null, marks: method === 'scoring' ? kept : null, comment: comment.trim(), state };
}

/** A ranking as it is kept. Throws Refusal `invalid-ranking` for somebody who does not stand, and for one that is given and names nobody. */
export function rankingOf(preferences: readonly string[], standing: readonly string[], state: 'draft' | 'given'): string[] {
  const refuse = (detail: string) => new Refusal('invalid', 'invalid-ranking', detail, [{ pointer: '#/preferences', detail }]);
  if (preferences.some((one) => !standing.includes(one))) throw refuse('The order names somebody who does not stand in this category.');
  if (state === 'given' && preferences.length === 0) throw refuse('Put at least one candidate first.');
  return [...preferences];
}
