import { type FieldProblem, Refusal } from '@throughline/domain';

/** For whom an agent or group works from a day on, until the day after the last; null for as long as nothing else is said. */
export interface Assignment {
  readonly teamId: string;
  readonly from: string;
  readonly until: string | null;
}

/**
 * The assignments in the order of days. Throws Refusal `invalid-assignments` with a pointer to each that ends before it begins, begins before the one before it ends, or names a team that is not one
 * of `teamIds`.
 */
export function inOrder(assignments: readonly Assignment[], teamIds: ReadonlySet<string>): Assignment[] {
  const fields: FieldProblem[] = [];
  const sorted = assignments.map((one, index) => ({ ...one, index })).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
  sorted.forEach(({ teamId, from, until, index }, i) => {
    const before = sorted[i - 1];
    const at = `#/assignments/${index}`;
    if (!teamIds.has(teamId)) fields.push({ pointer: `${at}/teamId`, detail: 'There is no such team in your organisation.' });
    if (until !== null && until <= from) fields.push({ pointer: `${at}/until`, detail: `The assignment of ${from} must end after that day.` });
    if (before && (before.until === null || before.until > from))
      fields.push({
        pointer: `${at}/from`,
        detail: `The assignment of ${before.from} goes on ${before.until === null ? 'without an end' : `until ${before.until}`}; nobody works for two teams on one day.`,
      });
  });
  if (fields.length) throw new Refusal('invalid', 'invalid-assignments', fields[0]!.detail, fields);
  return sorted.map(({ teamId, from, until }) => ({ teamId, from, until }));
}
