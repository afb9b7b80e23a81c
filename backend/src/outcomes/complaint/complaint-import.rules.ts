import {
  type ComplaintChannel,
  type ComplaintDecision,
  type ComplaintState,
  type ComplaintStepKind,
  type PlainDate,
  REDRESS_IN_MONEY,
  type RedressKind,
} from '@throughline/domain';
import { stateAfter } from './complaint.rules.js';

/** The days of a complaint as a file tells them; null for what was not done. */
export interface DaysOfFile {
  readonly receivedOn: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  readonly investigatedOn: PlainDate | null;
  readonly respondedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** How a complaint of a file ended; all null for one that is open. */
export interface EndOfFile {
  readonly decision: ComplaintDecision | null;
  readonly redress: RedressKind | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** A complaint of a file that can be brought in. */
export interface ImportedComplaint extends DaysOfFile, EndOfFile {
  readonly line: number;
  /** What it is called where it was kept before. */
  readonly key: string;
  readonly channel: ComplaintChannel;
  readonly categoryId: string;
  readonly teamId: string | null;
  readonly causeId: string | null;
  /** The name of the root cause, for the history. */
  readonly cause: string | null;
  /** Null: whoever brings the file in. */
  readonly ownerId: string | null;
  readonly reference: string;
  readonly happened: string;
  readonly wanted: string;
  readonly customerName: string;
  readonly customerContact: string;
}

/** Something wrong with a field, and what would be right. */
export interface FieldOfRow {
  readonly field: string;
  readonly problem: string;
}

const DONE = [
  ['acknowledgement', 'acknowledgedOn'],
  ['investigation', 'investigatedOn'],
  ['response', 'respondedOn'],
  ['closure', 'closedOn'],
] as const;

/** A line of the history of a complaint from a file. */
export interface StepOfFile {
  readonly kind: ComplaintStepKind & ('receipt' | (typeof DONE)[number][0]);
  readonly on: PlainDate;
}

/** The steps in the order of their days; on the same day in the order in which they are done. */
export function stepsOf(days: DaysOfFile): StepOfFile[] {
  const done = DONE.flatMap(([kind, field]) => (days[field] === null ? [] : [{ kind, on: days[field] }]));
  return [{ kind: 'receipt', on: days.receivedOn }, ...done.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))];
}

/** Where the complaint stands after all its steps. */
export function stateOf(days: DaysOfFile): ComplaintState {
  return stepsOf(days).reduce<ComplaintState>((state, { kind }) => (kind === 'receipt' ? state : stateAfter(kind, state)), 'received');
}

const STILL_TO_COME = 'This day is still to come; write a day that is past, or today.';

/** What is wrong with the days: a complaint goes through the same steps in a file as at the desk, and none is still to come. */
export function wrongDays(days: DaysOfFile, today: PlainDate): FieldOfRow[] {
  const { receivedOn, respondedOn, closedOn } = days;
  if (receivedOn > today) return [{ field: 'receivedOn', problem: STILL_TO_COME }];
  return DONE.flatMap(([, field]) => {
    const on = days[field];
    const problem =
      on === null
        ? undefined
        : on > today
          ? STILL_TO_COME
          : on < receivedOn
            ? `The complaint was received on ${receivedOn}, so this cannot have been earlier; correct one of the two.`
            : field !== 'respondedOn' && field !== 'closedOn' && respondedOn !== null && on > respondedOn
              ? `The response was on ${respondedOn}, so this cannot have been later; correct one of the two.`
              : closedOn !== null && on > closedOn
                ? `The complaint was closed on ${closedOn}, so this cannot have been later; correct one of the two.`
                : undefined;
    return problem === undefined ? [] : [{ field, problem }];
  });
}

/** What is wrong with how the complaint ended, by the rules of the desk. */
export function wrongEnd({ respondedOn, closedOn }: DaysOfFile, { decision, redress, amount, currency }: EndOfFile): FieldOfRow[] {
  const money = redress !== null && REDRESS_IN_MONEY.includes(redress);
  const found: (FieldOfRow | false)[] =
    closedOn === null
      ? (['decision', 'redress', 'amount', 'currency'] as const).map(
          (field) =>
            ({ decision, redress, amount, currency })[field] !== null && {
              field,
              problem: 'The complaint is not closed, so nothing is decided or given yet; write the day of its closure, or leave this cell empty.',
            },
        )
      : [
          decision === null && { field: 'decision', problem: 'The complaint is closed; write how it was decided.' },
          respondedOn === null &&
            decision !== 'withdrawn' && {
              field: 'respondedOn',
              problem: 'The complaint is closed without a response; write the day of the response, unless the customer took the complaint back (withdrawn).',
            },
          decision === 'withdrawn' &&
            redress !== null &&
            redress !== 'none' && { field: 'redress', problem: 'A complaint that was taken back has no redress; leave this cell empty.' },
          money && amount === null && { field: 'amount', problem: 'Write how much was paid; for payments, zero is no amount.' },
          money && amount !== null && currency === null && { field: 'currency', problem: 'Write in which currency, as EUR.' },
          !money &&
            amount !== null && { field: 'amount', problem: 'This redress is no payment, so it has no amount; leave this cell empty, or correct the redress.' },
          !money &&
            amount === null &&
            currency !== null && { field: 'currency', problem: 'Nothing was paid, so there is no currency; leave this cell empty, or correct the redress.' },
        ];
  return found.filter((one) => one !== false);
}
