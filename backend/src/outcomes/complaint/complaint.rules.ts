import {
  COMPLAINT_ACTS,
  type ComplaintAct,
  type ComplaintDecision,
  type ComplaintState,
  type FieldProblem,
  type PlainDate,
  Refusal,
  REDRESS_IN_MONEY,
  type RedressKind,
  type TimeAllowed,
} from '@throughline/domain';
import { lastDayOf, type WorkingCalendar } from './working-days.rules.js';

/** A complaint as the rules need it. Days are null as long as the step was not done, or after a reopening has to be done again. */
export interface ComplaintFacts {
  readonly state: ComplaintState;
  readonly acknowledgedOn: PlainDate | null;
  readonly respondedOn: PlainDate | null;
}

/** In which states an act can be done. An acknowledgement can come late, but not twice; see `actsOf`. */
const FROM: Readonly<Record<ComplaintAct, readonly ComplaintState[]>> = {
  acknowledgement: ['received', 'investigating', 'escalated'],
  investigation: ['received', 'acknowledged', 'escalated'],
  response: ['received', 'acknowledged', 'investigating', 'escalated'],
  escalation: ['received', 'acknowledged', 'investigating', 'responded'],
  closure: ['received', 'acknowledged', 'investigating', 'responded', 'escalated'],
  reopening: ['closed'],
  joining: ['received', 'acknowledged', 'investigating', 'responded', 'escalated'],
  note: ['received', 'acknowledged', 'investigating', 'responded', 'escalated', 'closed'],
};

const TO: Readonly<Partial<Record<ComplaintAct, ComplaintState>>> = {
  investigation: 'investigating',
  response: 'responded',
  escalation: 'escalated',
  closure: 'closed',
  reopening: 'investigating',
  joining: 'joined',
};

/** What can be done with the complaint now. */
export function actsOf({ state, acknowledgedOn }: ComplaintFacts): ComplaintAct[] {
  return COMPLAINT_ACTS.filter((act) => FROM[act].includes(state) && !(act === 'acknowledgement' && acknowledgedOn !== null));
}

/** Refuses an act that cannot be done now. Throws Refusal `complaint-act-not-now`. */
export function mayAct(act: ComplaintAct, complaint: ComplaintFacts): void {
  if (actsOf(complaint).includes(act)) return;
  const why =
    complaint.state === 'closed'
      ? 'It is closed. Reopen it first.'
      : complaint.state === 'joined'
        ? 'It is handled with another complaint. Go on there.'
        : 'It has come further than that, or that was done already.';
  throw new Refusal('conflict', 'complaint-act-not-now', `This cannot be done with the complaint now. ${why}`);
}

/** The state after the act. A late acknowledgement takes nothing back that was done since, and a note changes nothing. */
export function stateAfter(act: ComplaintAct, state: ComplaintState): ComplaintState {
  if (act === 'acknowledgement') return state === 'received' ? 'acknowledged' : state;
  return TO[act] ?? state;
}

/**
 * Refuses a day on which a step cannot have been: after `today`, or before the step before it (`last`), since a history is written in the order in which things happened.
 * Throws Refusal `complaint-day`.
 */
export function mustBeDayOfStep(on: PlainDate, { last, today }: { last: PlainDate | null; today: PlainDate }): void {
  const detail =
    on > today
      ? 'This day is still to come. Choose today or a day before.'
      : last !== null && on < last
        ? `The step before this one was on ${last}, so this one cannot have been earlier.`
        : undefined;
  if (detail) throw new Refusal('invalid', 'complaint-day', detail, [{ pointer: '#/on', detail }]);
}

/** Refuses to close what nobody answered: only a complaint that was taken back needs no response. Throws Refusal `complaint-not-answered`. */
export function mayClose({ respondedOn }: ComplaintFacts, decision: ComplaintDecision): void {
  if (respondedOn !== null || decision === 'withdrawn') return;
  throw new Refusal(
    'conflict',
    'complaint-not-answered',
    'The customer has had no response yet. Note the response first, or close the complaint as withdrawn.',
  );
}

/** Refuses redress that is money without an amount or currency, an amount where nothing was paid, and any where the complaint was withdrawn. Throws Refusal `redress`. */
export function mustBeRedress(kind: RedressKind, amount: number | null, currency: string | null, decision: ComplaintDecision): void {
  const money = REDRESS_IN_MONEY.includes(kind);
  const [pointer, detail] =
    decision === 'withdrawn' && kind !== 'none'
      ? ['#/redressKind', 'A complaint that was taken back has no redress.']
      : money && amount === null
        ? ['#/amount', 'Say how much was paid; for payments, zero is no amount.']
        : money && currency === null
          ? ['#/currency', 'Say in which currency, as EUR.']
          : !money && (amount !== null || currency !== null)
            ? ['#/amount', 'This kind of redress is no payment, so it has no amount.']
            : [undefined, ''];
  if (pointer) throw new Refusal('invalid', 'redress', detail, [{ pointer, detail }]);
}

/** Deadlines of a category. */
export interface CategoryDeadlines {
  readonly acknowledge: TimeAllowed;
  readonly respond: TimeAllowed;
}

/** The days by which a complaint received on `from` must be acknowledged and answered. */
export function deadlinesOf(
  from: PlainDate,
  { acknowledge, respond }: CategoryDeadlines,
  calendar: WorkingCalendar,
): { acknowledge: PlainDate; respond: PlainDate } {
  return { acknowledge: lastDayOf(from, acknowledge, calendar), respond: lastDayOf(from, respond, calendar) };
}

/** The next day by which something must be done; null when nothing must, as for what is closed. An escalated complaint keeps its deadline until it is answered. */
export function nextDue({
  state,
  acknowledgedOn,
  respondedOn,
  acknowledgeDue,
  respondDue,
}: ComplaintFacts & { acknowledgeDue: PlainDate; respondDue: PlainDate }): PlainDate | null {
  if (state === 'closed' || state === 'joined') return null;
  const open = [...(acknowledgedOn === null ? [acknowledgeDue] : []), ...(respondedOn === null ? [respondDue] : [])];
  return open.sort()[0] ?? null;
}

const PLAIN_REFERENCE = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}./_#-]*$/u;

/** Whether it is a number, as `C-2041`, and can be no name or address: no spaces, no at sign, at least one digit. */
export function isPlainReference(reference: string): boolean {
  return PLAIN_REFERENCE.test(reference);
}

/** What of these would be personal data where the organisation did not switch it on: a name, an address, and a reference that could hold one. */
export function personalFields({
  reference,
  customerName,
  customerContact,
}: {
  reference: string;
  customerName: string;
  customerContact: string;
}): FieldProblem[] {
  return [
    ...(customerName
      ? [{ pointer: '#/customerName', detail: 'Names of customers are not kept. Leave it empty, or switch it on in the settings of the register.' }]
      : []),
    ...(customerContact
      ? [{ pointer: '#/customerContact', detail: 'Addresses of customers are not kept. Leave it empty, or switch it on in the settings of the register.' }]
      : []),
    ...(reference && !isPlainReference(reference)
      ? [{ pointer: '#/reference', detail: 'Write a number such as C-2041, with a digit and without spaces. A name or an address is not kept.' }]
      : []),
  ];
}

/** Refuses personal data where the organisation did not switch it on; see `personalFields`. Throws Refusal `customer-data-off`. */
export function mustBeWithoutPerson(given: { reference: string; customerName: string; customerContact: string }): void {
  const fields = personalFields(given);
  if (fields[0]) throw new Refusal('invalid', 'customer-data-off', fields[0].detail, fields);
}
