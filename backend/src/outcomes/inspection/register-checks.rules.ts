import type { InspectionCase, InspectionCheck } from '@throughline/contract';
import { addDays, type ComplaintDecision, INSPECTION, type InspectionCheckId, type PlainDate, type RedressKind } from '@throughline/domain';
import { type WorkingCalendar, workingDayFrom } from '../complaint/working-days.rules.js';
import { shareCheck } from './check.rules.js';

/** A complaint of the period as it is inspected; joined ones are left out before. Acknowledgement and response are the first, with the deadlines that held for them. */
export interface InspectedComplaint {
  readonly id: string;
  readonly number: number;
  readonly receivedOn: PlainDate;
  /** Null for one that came in with a file: when it was noted elsewhere is not known. */
  readonly notedOn: PlainDate | null;
  readonly teamId: string | null;
  readonly causeId: string | null;
  readonly closed: boolean;
  readonly acknowledgeDue: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  readonly respondDue: PlainDate;
  readonly respondedOn: PlainDate | null;
  /** Whether an investigation came before the last closure. */
  readonly investigated: boolean;
  readonly reopenings: number;
  readonly decision: ComplaintDecision | null;
  readonly redressKind: RedressKind | null;
  readonly lastStepOn: PlainDate;
  readonly ownerHere: boolean;
}

/** An upheld complaint of before the period, by what can come back. */
export interface EarlierCause {
  readonly teamId: string;
  readonly causeId: string;
  readonly receivedOn: PlainDate;
}

/** All that is read of the register for an inspection. */
export interface RegisterFacts {
  readonly complaints: readonly InspectedComplaint[];
  /** Of the days before the period in which a cause still counts as the same. */
  readonly earlier: readonly EarlierCause[];
  /** Complaints closed so long ago that no name or address should be kept, and those that hold one. */
  readonly erasable: { readonly base: number; readonly holding: readonly InspectionCase[] };
}

/** Computes the checks of the register, as things stand on the day `today`. */
export function registerChecks({ complaints, earlier, erasable }: RegisterFacts, calendar: WorkingCalendar, today: PlainDate): InspectionCheck[] {
  const check = (id: InspectionCheckId, of: readonly InspectedComplaint[], isGood: (one: InspectedComplaint) => boolean): InspectionCheck =>
    shareCheck(
      id,
      of.length,
      of.filter((one) => !isGood(one)),
    );
  const open = complaints.filter(({ closed }) => !closed);
  const closed = complaints.filter((one) => one.closed);
  const decided = closed.filter(({ decision }) => decision !== 'withdrawn');
  const upheld = decided.filter(isUpheld);
  const repeated = repetitions(upheld, earlier);
  // one that may still come in time tells nothing yet
  const due = (on: (one: InspectedComplaint) => PlainDate): InspectedComplaint[] => complaints.filter((one) => on(one) < today);
  return [
    check(
      'noted-in-time',
      complaints.filter(({ notedOn }) => notedOn !== null),
      (one) => one.notedOn! <= workingDayFrom(one.receivedOn, INSPECTION.notedWithinWorkingDays, calendar),
    ),
    check(
      'acknowledged-in-time',
      due((one) => one.acknowledgeDue),
      (one) => one.acknowledgedOn !== null && one.acknowledgedOn <= one.acknowledgeDue,
    ),
    check('team-known', complaints, ({ teamId }) => teamId !== null),
    check('kept-moving', open, ({ lastStepOn }) => lastStepOn >= addDays(today, -INSPECTION.movedWithinDays)),
    check('investigated', decided, ({ investigated }) => investigated),
    check(
      'answered-in-time',
      due((one) => one.respondDue),
      (one) => one.respondedOn !== null && one.respondedOn <= one.respondDue,
    ),
    check(
      'not-reopened',
      complaints.filter((one) => one.closed || one.reopenings > 0),
      ({ reopenings }) => reopenings === 0,
    ),
    check(
      'refused-after-investigation',
      decided.filter(({ decision }) => decision === 'not-upheld'),
      ({ investigated }) => investigated,
    ),
    check('redress-when-upheld', upheld, ({ redressKind }) => redressKind !== null && redressKind !== 'none'),
    check('cause-when-upheld', upheld, ({ causeId }) => causeId !== null),
    check(
      'not-repeated',
      upheld.filter(({ teamId, causeId }) => teamId !== null && causeId !== null),
      ({ id }) => !repeated.has(id),
    ),
    check('owner-here', open, ({ ownerHere }) => ownerHere),
    shareCheck('names-erased', erasable.base, erasable.holding),
  ];
}

function isUpheld({ decision }: InspectedComplaint): boolean {
  return decision === 'upheld' || decision === 'partly-upheld';
}

/** Ids of those whose cause the same team had shortly before; of two on one day, the one with the higher number repeats the other. */
function repetitions(upheld: readonly InspectedComplaint[], earlier: readonly EarlierCause[]): Set<string> {
  const known = [...earlier.map((one) => ({ ...one, id: '', number: 0 })), ...upheld.filter(({ teamId, causeId }) => teamId !== null && causeId !== null)];
  const found = new Set<string>();
  for (const same of Map.groupBy(known, ({ teamId, causeId }) => `${teamId} ${causeId}`).values()) {
    const inOrder = same.toSorted((a, b) => (a.receivedOn === b.receivedOn ? a.number - b.number : a.receivedOn < b.receivedOn ? -1 : 1));
    for (const [i, { id, receivedOn }] of inOrder.entries()) {
      const before = inOrder[i - 1];
      if (before && before.receivedOn >= addDays(receivedOn, -INSPECTION.repeatedWithinDays)) found.add(id);
    }
  }
  return found;
}
