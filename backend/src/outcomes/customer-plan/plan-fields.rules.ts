import type { PlanPeople } from './customer-plan.rules.js';

type Fields = Readonly<Record<string, string | null>>;

/** What became of a field, for the history; of people their ids. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Fields whose value is not kept in the history: it must go when it is taken away. */
const UNTOLD: readonly string[] = ['person'];

/** The fields that differ, in the order of `after`. Values of people at the customer's are left out. */
export function changedFields(before: Fields, after: Fields): FieldChange[] {
  return Object.entries(after).flatMap(([field, to]) => {
    const from = before[field] ?? null;
    if (from === to) return [];
    return [UNTOLD.includes(field) ? { field, from: null, to: null } : { field, from, to }];
  });
}

/** What a plan is found by: the reference without case and without blanks around it. */
export function referenceKey(reference: string): string {
  return reference.trim().toLowerCase();
}

/** Who is in a plan, as its history keeps them. */
export function peopleFields({ ownerId, deputyIds, nextById }: PlanPeople): Fields {
  return { owner: ownerId, deputies: [...deputyIds].sort().join(',') || null, nextBy: nextById };
}

/** What is in a plan, as its history keeps it. */
export function planFields(plan: {
  name: string;
  person: string | null;
  risk: string | null;
  valueBand: string | null;
  ended: boolean;
  nextOn: string | null;
  nextAbout: string;
}): Fields {
  const { name, person, risk, valueBand, ended, nextOn, nextAbout } = plan;
  return { name, person, risk, valueBand, nextOn, nextAbout: nextAbout || null, ended: ended ? 'yes' : null };
}
