import { type FieldProblem, Refusal } from '@throughline/domain';
import { closesAt, closingText, opensAt, type ProgrammeDays, type ProgrammeWindow, stateAt } from './programme.rules.js';

/** Fields of a programme that a change would give another value. */
export const PROGRAMME_FIELDS = [
  'name',
  'description',
  'kind',
  'timeZone',
  'nominationsFrom',
  'nominationsUntil',
  'closesAtTime',
  'revealAt',
  'selfNomination',
  'endorsements',
  'blind',
  'nominationsMost',
  'categories',
] as const;
/** One of PROGRAMME_FIELDS. */
export type ProgrammeField = (typeof PROGRAMME_FIELDS)[number];

/** What is fixed once the programme is open, in words. */
const FIXED: Partial<Record<ProgrammeField, string>> = {
  name: 'The name',
  categories: 'The categories, with their criteria, weights and rules,',
  kind: 'The kind of the programme',
  timeZone: 'The time zone',
  selfNomination: 'Whether people may nominate themselves',
  endorsements: 'Whether colleagues may endorse',
  blind: 'Whether judges read without names',
  nominationsMost: 'How many nominations a person may hand in',
};

/** A programme as it stands before a change, and as it would after it. */
interface Changing extends ProgrammeWindow {
  readonly revealAt: Date | null;
  readonly revealedAt: Date | null;
}

/**
 * Refuses changes that would pull the ground from under those who nominated: once a programme is open everything that was published stays, its first
 * day only moves before it came, and its close only to later. The description may change, and the planned reveal as long as its moment has not come. When nominations are closed,
 * also by the clock alone, only the planned reveal still moves. Throws Refusal `programme-fixed`.
 */
export function mayChange(programme: Changing, changed: readonly ProgrammeField[], next: ProgrammeDays & { readonly revealAt: Date | null }, now: Date): void {
  if (programme.state === 'draft') return;
  const closed = stateAt(programme, now) === 'closed';
  if (closed && changed.some((field) => field !== 'revealAt'))
    throw new Refusal('conflict', 'programme-fixed', `"${programme.name}" is closed and does not change any more.`);
  const fields = changed.flatMap((field): FieldProblem[] => {
    const detail = problemOf(field, programme, next, now);
    return detail === undefined ? [] : [{ pointer: `#/${field}`, detail }];
  });
  if (fields.length) throw new Refusal('conflict', 'programme-fixed', fields[0]!.detail, fields);
}

function problemOf(field: ProgrammeField, programme: Changing, next: ProgrammeDays & { readonly revealAt: Date | null }, now: Date): string | undefined {
  if (field === 'nominationsFrom' && (now >= opensAt(programme) || opensAt(next) < now))
    return `The first day can only be moved before it has come, and not into the past; it is ${programme.nominationsFrom}.`;
  if ((field === 'nominationsUntil' || field === 'closesAtTime') && closesAt(next) < closesAt(programme))
    return `Nominations close ${closingText(programme)}, as people have been told; choose a later moment. To end them at once, close them.`;
  if (field === 'revealAt') return revealProblem(programme, next, now);
  return FIXED[field] && `${FIXED[field]} cannot change once the programme is open: people have been told.`;
}

function revealProblem(programme: Changing, next: { readonly revealAt: Date | null }, now: Date): string | undefined {
  if (programme.revealedAt !== null) return 'The winners are revealed already.';
  if (programme.revealAt !== null && programme.revealAt <= now) return 'The moment of the reveal has come and cannot be moved any more.';
  if (next.revealAt !== null && next.revealAt <= now) return 'Choose a moment for the reveal that is still to come.';
  return undefined;
}
