import { type AwardProgrammeState, type FieldProblem, Refusal } from '@throughline/domain';

/** What the rules need to know of a programme. Dates are calendar days, 2026-03-31; both ends of the window count. */
export interface ProgrammeWindow {
  readonly name: string;
  readonly state: AwardProgrammeState;
  readonly nominationsFrom: string;
  readonly nominationsUntil: string;
}

/** The state that people see: an open programme is closed from the day after its window on. */
export function stateOn(programme: ProgrammeWindow, today: string): AwardProgrammeState {
  return programme.state === 'open' && today > programme.nominationsUntil ? 'closed' : programme.state;
}

/** Whether an employee may nominate on the given day. */
export function accepts(programme: ProgrammeWindow, today: string): boolean {
  return stateOn(programme, today) === 'open' && today >= programme.nominationsFrom;
}

/** Refuses a nomination, or a change of one, outside the window, saying when it is or was. Throws Refusal `nominations-not-open`. */
export function mustAccept(programme: ProgrammeWindow, today: string): void {
  if (accepts(programme, today)) return;
  const why =
    programme.state === 'draft'
      ? `"${programme.name}" is not open for nominations yet.`
      : stateOn(programme, today) === 'open'
        ? `"${programme.name}" takes nominations from ${programme.nominationsFrom} on.`
        : programme.state === 'closed'
          ? `Nominations for "${programme.name}" are closed.`
          : `Nominations for "${programme.name}" closed at the end of ${programme.nominationsUntil}.`;
  throw new Refusal('conflict', 'nominations-not-open', why);
}

/** Refuses dates in the wrong order and category names that occur twice, naming each field. Throws Refusal `invalid-programme`. */
export function mustBeSound(programme: { nominationsFrom: string; nominationsUntil: string; categories?: readonly { name: string }[] | undefined }): void {
  const fields: FieldProblem[] = [];
  if (programme.nominationsUntil < programme.nominationsFrom)
    fields.push({
      pointer: '#/nominationsUntil',
      detail: `The last day (${programme.nominationsUntil}) is before the first (${programme.nominationsFrom}); choose a day on or after it.`,
    });
  const seen = new Set<string>();
  programme.categories?.forEach(({ name }, i) => {
    const key = name.trim().toLowerCase();
    if (key === '') fields.push({ pointer: `#/categories/${i}/name`, detail: 'The category has no name; give it one.' });
    else if (seen.has(key))
      fields.push({ pointer: `#/categories/${i}/name`, detail: `There are two categories called "${name.trim()}"; give each its own name.` });
    seen.add(key);
  });
  if (fields.length)
    throw new Refusal(
      'invalid',
      'invalid-programme',
      fields.length === 1 ? fields[0]!.detail : `${fields.length} fields are wrong; each is named below.`,
      fields,
    );
}

/** Refuses to open a programme twice, or one whose window is over. Throws Refusal `programme-not-draft` or `window-over`. */
export function mayOpen(programme: ProgrammeWindow, today: string): void {
  if (programme.state !== 'draft')
    throw new Refusal('conflict', 'programme-not-draft', `"${programme.name}" is ${stateOn(programme, today)} already; only a draft can be opened.`);
  if (today > programme.nominationsUntil)
    throw new Refusal(
      'conflict',
      'window-over',
      `The last day for nominations, ${programme.nominationsUntil}, is over; choose a later one and open the programme then.`,
    );
}

/** Refuses to close what is not open. Throws Refusal `programme-not-open`. */
export function mayClose(programme: ProgrammeWindow, today: string): void {
  if (programme.state !== 'open')
    throw new Refusal('conflict', 'programme-not-open', `"${programme.name}" is ${stateOn(programme, today)}; only an open programme can be closed.`);
}

/** Fields of a programme that a change would give another value. */
export type ProgrammeField = 'name' | 'description' | 'nominationsFrom' | 'nominationsUntil' | 'categories';

/**
 * Refuses changes that would pull the ground from under those who nominated: once a programme is open its categories and name stay, its first
 * day only moves before it came, its last day never moves before today. A closed programme does not change,
 * also when its window ended by itself. Throws Refusal `programme-fixed`.
 */
export function mayChange(
  programme: ProgrammeWindow,
  changed: readonly ProgrammeField[],
  next: { nominationsFrom: string; nominationsUntil: string },
  today: string,
): void {
  if (programme.state === 'draft') return;
  if (stateOn(programme, today) === 'closed') throw new Refusal('conflict', 'programme-fixed', `"${programme.name}" is closed and does not change any more.`);
  const fields: FieldProblem[] = [];
  for (const field of changed) {
    if (field === 'categories' || field === 'name')
      fields.push({ pointer: `#/${field}`, detail: `The ${field} cannot change once the programme is open: people have been told.` });
    if (field === 'nominationsFrom' && (today >= programme.nominationsFrom || next.nominationsFrom < today))
      fields.push({
        pointer: '#/nominationsFrom',
        detail: `The first day can only be moved before it has come, and not into the past; it is ${programme.nominationsFrom}.`,
      });
    if (field === 'nominationsUntil' && next.nominationsUntil < today)
      fields.push({
        pointer: '#/nominationsUntil',
        detail: `The last day must be today (${today}) or later; to end nominations at once, close the programme.`,
      });
  }
  if (fields.length) throw new Refusal('conflict', 'programme-fixed', fields[0]!.detail, fields);
}
