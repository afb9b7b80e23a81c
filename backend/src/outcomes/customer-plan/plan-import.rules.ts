import { CUSTOMER_PLAN, type PlanRisk, type ValueBand } from '@throughline/domain';
import { type PartIn, partsOf, peopleOf } from './customer-plan.rules.js';
import { changedFields, type FieldChange, peopleFields, planFields } from './plan-fields.rules.js';
import type { PlanLine } from './plan-row.rules.js';

/** What an import can change of a plan. */
export interface ImportedFields {
  readonly name: string;
  readonly risk: PlanRisk | null;
  readonly valueBand: ValueBand | null;
  readonly nextOn: string | null;
  readonly nextAbout: string;
}

/** A plan that is there already. */
export interface PlanBefore extends ImportedFields {
  readonly id: string;
  readonly ended: boolean;
  readonly people: readonly PartIn[];
  readonly wants: readonly string[];
}

/** What becomes of one row. */
export interface PlannedPlan {
  readonly line: number;
  readonly reference: string;
  /** Undefined for a customer who has no plan yet. */
  readonly before: PlanBefore | undefined;
  readonly after: ImportedFields;
  readonly people: readonly PartIn[];
  /** Those that are not in the plan yet. */
  readonly newWants: readonly string[];
  readonly fields: readonly FieldChange[];
}

const NEW: Omit<PlanBefore, 'id'> = { name: '', risk: null, valueBand: null, nextOn: null, nextAbout: '', ended: false, people: [], wants: [] };

/** What a row makes of the plan of its customer: cells that are empty change nothing, wants are added. A sentence where it cannot be. */
export function planned(row: PlanLine, before: PlanBefore | undefined): PlannedPlan | { problem: string } {
  if (before === undefined && row.name === undefined)
    return { problem: 'There is no plan for this customer yet, and a new one needs the name of the customer. Add it, or correct the reference.' };
  if (before?.ended) return { problem: 'The plan of this customer has ended. Take it up again first, or leave the row out.' };
  const was = before ?? NEW;
  const people = peopleOf(was.people);
  const ownerId = row.ownerId ?? people.ownerId;
  const deputyIds = (row.deputyIds ?? people.deputyIds).filter((id) => row.deputyIds !== undefined || id !== ownerId);
  if (ownerId !== null && deputyIds.includes(ownerId)) return { problem: 'The owner cannot be her own deputy. Choose somebody else for one of the two.' };
  const newWants = row.wants.filter((want) => !was.wants.includes(want));
  if (was.wants.length + newWants.length > CUSTOMER_PLAN.wantsMost)
    return { problem: `A plan holds at most ${CUSTOMER_PLAN.wantsMost} things that a customer wants, and with this row there would be more.` };
  const after = {
    name: row.name ?? was.name,
    risk: row.risk ?? was.risk,
    valueBand: row.valueBand ?? was.valueBand,
    nextOn: row.nextOn ?? was.nextOn,
    nextAbout: row.nextAbout ?? was.nextAbout,
  };
  const now = { ownerId, deputyIds, nextById: people.nextById };
  const told = (plan: ImportedFields) => planFields({ ...plan, person: null, ended: false });
  return {
    ...{ line: row.line, reference: row.reference, before, after, people: partsOf(now), newWants },
    fields: [
      ...changedFields({ ...told(was), name: was.name || null, ...peopleFields(people) }, { ...told(after), ...peopleFields(now) }),
      ...newWants.map((want) => ({ field: 'want', from: null, to: `open: ${want}` })),
    ],
  };
}
