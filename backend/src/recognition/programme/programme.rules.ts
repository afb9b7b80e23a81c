import { type AwardProgrammeState, endOfDayIn, type FieldProblem, instantIn, plainDate, Refusal } from '@throughline/domain';

/** When a programme takes nominations. Dates are calendar days, 2026-03-31, in the time zone; both ends count. `closesAtTime`: a time of the last day, 18:00 or 18:00:00; null for its end. */
export interface ProgrammeDays {
  readonly timeZone: string;
  readonly nominationsFrom: string;
  readonly nominationsUntil: string;
  readonly closesAtTime: string | null;
}

/** What the rules need to know of a programme. */
export interface ProgrammeWindow extends ProgrammeDays {
  readonly name: string;
  readonly state: AwardProgrammeState;
}

/** The moment from which on an open programme takes nominations. */
export function opensAt({ timeZone, nominationsFrom }: ProgrammeDays): Date {
  return instantIn(timeZone, plainDate(nominationsFrom));
}

/** The moment from which on it takes none any more. */
export function closesAt({ timeZone, nominationsUntil, closesAtTime }: ProgrammeDays): Date {
  const day = plainDate(nominationsUntil);
  if (closesAtTime === null) return endOfDayIn(timeZone, day);
  const [hour, minute] = closesAtTime.split(':').map(Number) as [number, number];
  return instantIn(timeZone, day, hour, minute);
}

/** The state that people see: an open programme is closed from its closing moment on. */
export function stateAt(programme: ProgrammeWindow, now: Date): AwardProgrammeState {
  return programme.state === 'open' && now >= closesAt(programme) ? 'closed' : programme.state;
}

/** Whether an employee may nominate at the given moment. */
export function accepts(programme: ProgrammeWindow, now: Date): boolean {
  return stateAt(programme, now) === 'open' && now >= opensAt(programme);
}

/** Refuses a nomination, or a change of one, outside the window, saying when it is or was. Throws Refusal `nominations-not-open`. */
export function mustAccept(programme: ProgrammeWindow, now: Date): void {
  if (!accepts(programme, now)) throw new Refusal('conflict', 'nominations-not-open', notAccepting(programme, now));
}

/** Why a programme takes no nominations at the moment, in a sentence. */
export function notAccepting(programme: ProgrammeWindow, now: Date): string {
  if (programme.state === 'draft') return `"${programme.name}" is not open for nominations yet.`;
  if (stateAt(programme, now) === 'open') return `"${programme.name}" takes nominations from ${programme.nominationsFrom} on.`;
  if (programme.state === 'closed' && now < closesAt(programme)) return `Nominations for "${programme.name}" are closed.`;
  return `Nominations for "${programme.name}" closed ${closingText(programme)}.`;
}

/** The closing moment in words: `at the end of 2026-03-31`, `at 18:00 on 2026-03-31 (Europe/Berlin time)`. */
export function closingText({ timeZone, nominationsUntil, closesAtTime }: ProgrammeDays): string {
  return closesAtTime === null ? `at the end of ${nominationsUntil}` : `at ${closesAtTime.slice(0, 5)} on ${nominationsUntil} (${timeZone} time)`;
}

/** Refuses dates in the wrong order, a reveal before the close, and category names that occur twice, naming each field. Throws Refusal `invalid-programme`. */
export function mustBeSound(programme: ProgrammeDays & { revealAt: Date | null; categories?: readonly { name: string }[] | undefined }): void {
  const fields: FieldProblem[] = [];
  if (programme.nominationsUntil < programme.nominationsFrom)
    fields.push({
      pointer: '#/nominationsUntil',
      detail: `The last day (${programme.nominationsUntil}) is before the first (${programme.nominationsFrom}); choose a day on or after it.`,
    });
  else if (programme.revealAt && programme.revealAt < closesAt(programme))
    fields.push({ pointer: '#/revealAt', detail: `The winners cannot be revealed before nominations close, ${closingText(programme)}.` });
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
export function mayOpen(programme: ProgrammeWindow, now: Date): void {
  if (programme.state !== 'draft')
    throw new Refusal('conflict', 'programme-not-draft', `"${programme.name}" is ${stateAt(programme, now)} already; only a draft can be opened.`);
  if (now >= closesAt(programme))
    throw new Refusal(
      'conflict',
      'window-over',
      programme.closesAtTime === null
        ? `The last day for nominations, ${programme.nominationsUntil}, is over; choose a later one and open the programme then.`
        : `Nominations would have closed ${closingText(programme)}; choose a later day and open the programme then.`,
    );
}

/** Refuses to close what is not open. Throws Refusal `programme-not-open`. */
export function mayClose(programme: ProgrammeWindow): void {
  if (programme.state !== 'open')
    throw new Refusal('conflict', 'programme-not-open', `"${programme.name}" is ${programme.state}; only an open programme can be closed.`);
}

/** Whether the closing moment of an open programme has come, so that the clock closes it. */
export function isDue(programme: ProgrammeWindow, now: Date): boolean {
  return programme.state === 'open' && now >= closesAt(programme);
}
