import { daysBetween, type GrantedRole, opens, type PlainDate, PLAN_GAPS, type PlanGap, type PlanPart, type PlanPresence, Refusal } from '@throughline/domain';

/** Somebody's part in a plan. */
export interface PartIn {
  readonly employeeId: string;
  readonly part: PlanPart;
}

/** Of a plan, what the audit and lists look at. Days are days of the organisation. */
export interface PlanFacts {
  readonly reference: string;
  readonly name: string;
  readonly risk: string | null;
  readonly ended: boolean;
  readonly nextOn: PlainDate | null;
  readonly lastContactOn: PlainDate | null;
  readonly wantsReviewedOn: PlainDate | null;
  readonly madeOn: PlainDate;
  readonly people: readonly PartIn[];
}

/** After how many days something is too long ago. */
export interface PlanDays {
  readonly contactDays: number;
  readonly reviewDays: number;
}

/** Who is here and who is away; whoever is absent from it has left. */
export type Presences = ReadonlyMap<string, PlanPresence>;

/** The ids of those with the part, in the order in which they are listed. */
export function withPart(people: readonly PartIn[], part: PlanPart): string[] {
  return people.filter((one) => one.part === part).map(({ employeeId }) => employeeId);
}

/** Whether somebody is here, away, or has left. */
export function presenceOf(id: string, presences: Presences): PlanPresence {
  return presences.get(id) ?? 'left';
}

/**
 * What the plan lacks today, in the order of PLAN_GAPS. A plan without a contact, or whose wants nobody has looked at, counts its days from when it was made. A next contact
 * of today is not overdue yet. A plan that has ended lacks nothing.
 */
export function gapsOf(plan: PlanFacts, presences: Presences, today: PlainDate, { contactDays, reviewDays }: PlanDays): PlanGap[] {
  if (plan.ended) return [];
  const owners = withPart(plan.people, 'owner').map((id) => presenceOf(id, presences));
  const deputies = withPart(plan.people, 'deputy').map((id) => presenceOf(id, presences));
  const lacks: Readonly<Record<PlanGap, boolean>> = {
    'no-owner': owners.length === 0,
    'owner-left': owners.includes('left'),
    'owner-away': owners.includes('away'),
    'no-deputy': deputies.length === 0,
    'deputy-left': deputies.includes('left'),
    'deputy-away': deputies.includes('away'),
    'no-next-contact': plan.nextOn === null,
    'contact-overdue': plan.nextOn !== null && plan.nextOn < today,
    'long-no-contact': daysBetween(plan.lastContactOn ?? plan.madeOn, today) > contactDays,
    'wants-not-reviewed': daysBetween(plan.wantsReviewedOn ?? plan.madeOn, today) > reviewDays,
  };
  return PLAN_GAPS.filter((gap) => lacks[gap]);
}

/** Leave is what deputies are for: a plan whose owner or deputy is away is looked after while somebody of them is here. */
const LEAVE: readonly PlanGap[] = ['owner-away', 'deputy-away'];

/** Whether the customer is looked after: the plan lacks nothing but people on leave, and its owner or a deputy is here. */
export function isCovered({ people }: PlanFacts, gaps: readonly PlanGap[], presences: Presences): boolean {
  return gaps.every((gap) => LEAVE.includes(gap)) && [...withPart(people, 'owner'), ...withPart(people, 'deputy')].some((id) => presences.get(id) === 'here');
}

/** How many plans that have not ended there are, how many of them are covered, and how many have each gap; a gap that no plan has may be absent. */
export interface CoverageCounts {
  readonly plans: number;
  readonly covered: number;
  readonly gaps: ReadonlyMap<PlanGap, number>;
}

/** The counts with their shares: every gap in the order of PLAN_GAPS. Shares are 0 to 1, null without plans. */
export function coverageOf({ plans, covered, gaps }: CoverageCounts): {
  plans: number;
  covered: number;
  coveredShare: number | null;
  gaps: { gap: PlanGap; plans: number; coveredShare: number | null }[];
} {
  const share = (good: number): number | null => (plans === 0 ? null : good / plans);
  const withGap = (gap: PlanGap): number => gaps.get(gap) ?? 0;
  return {
    ...{ plans, covered, coveredShare: share(covered) },
    gaps: PLAN_GAPS.map((gap) => ({ gap, plans: withGap(gap), coveredShare: share(plans - withGap(gap)) })),
  };
}

/** What a list of plans is asked for. */
export interface PlanFilter {
  /** In the name or in the reference; letters in small and large are the same. */
  readonly search?: string | undefined;
  /** Only plans in which this person has a part. */
  readonly of?: string | undefined;
  readonly gap?: PlanGap | undefined;
  readonly risk?: string | undefined;
  readonly ended: boolean;
}

/** Whether somebody may change the plan: its owner, its deputies, and service managers. */
export function mayWrite(people: readonly PartIn[], { employeeId, roles }: { readonly employeeId: string; readonly roles: readonly GrantedRole[] }): boolean {
  return opens(['service-manager'], roles) || people.some((one) => one.part !== 'next' && one.employeeId === employeeId);
}

/** Throws Refusal `not-your-plan` to whoever may not change the plan. */
export function mustWrite(people: readonly PartIn[], who: { readonly employeeId: string; readonly roles: readonly GrantedRole[] }): void {
  if (!mayWrite(people, who))
    throw new Refusal('forbidden', 'not-your-plan', 'Only the owner, the deputies and service managers change this plan. Ask one of them.');
}

/** Who is to be in a plan after a change. */
export interface PlanPeople {
  readonly ownerId: string | null;
  readonly deputyIds: readonly string[];
  /** Null for the owner. */
  readonly nextById: string | null;
}

/** The parts of the people, as rows keep them. */
export function partsOf({ ownerId, deputyIds, nextById }: PlanPeople): PartIn[] {
  return [
    ...(ownerId === null ? [] : [{ employeeId: ownerId, part: 'owner' as const }]),
    ...deputyIds.map((employeeId) => ({ employeeId, part: 'deputy' as const })),
    ...(nextById === null ? [] : [{ employeeId: nextById, part: 'next' as const }]),
  ];
}

/** Who is in a plan, by its parts. */
export function peopleOf(parts: readonly PartIn[]): PlanPeople {
  return { ownerId: withPart(parts, 'owner')[0] ?? null, deputyIds: withPart(parts, 'deputy'), nextById: withPart(parts, 'next')[0] ?? null };
}

/**
 * Refuses a plan whose owner is her own deputy, and one that newly names somebody who does not work here today; who was in it before may stay, since the audit tells of her.
 * Throws Refusal `owner-is-deputy`, `not-here`, with a pointer to each field.
 */
export function mayBeIn(people: PlanPeople, before: PlanPeople, presences: Presences): void {
  if (people.ownerId !== null && people.deputyIds.includes(people.ownerId)) {
    const detail = 'The owner cannot be her own deputy. Choose somebody else for one of the two.';
    throw new Refusal('invalid', 'owner-is-deputy', detail, [{ pointer: '#/deputyIds', detail }]);
  }
  const known = new Set(partsOf(before).map(({ employeeId }) => employeeId));
  const gone = (id: string | null): boolean => id !== null && !known.has(id) && presenceOf(id, presences) === 'left';
  const detail = 'There is nobody like this who works here today. Choose a colleague from the list.';
  const fields = [
    ...(gone(people.ownerId) ? [{ pointer: '#/ownerId', detail }] : []),
    ...people.deputyIds.flatMap((id, i) => (gone(id) ? [{ pointer: `#/deputyIds/${i}`, detail }] : [])),
    ...(gone(people.nextById) ? [{ pointer: '#/next/byId', detail }] : []),
  ];
  if (fields.length > 0) throw new Refusal('invalid', 'not-here', detail, fields);
}

/** Refuses a contact that lies in the future; it is planned as the next one instead. Throws Refusal `contact-in-future`. */
export function mustBeOver(on: PlainDate, today: PlainDate): void {
  if (on <= today) return;
  const detail = 'A contact is noted when it is over. Put a day to come as the next contact.';
  throw new Refusal('invalid', 'contact-in-future', detail, [{ pointer: '#/on', detail }]);
}

/** Refuses the name of a person at the customer's where such names are switched off. Throws Refusal `person-names-off`. */
export function mayNamePerson(person: string | null | undefined, personNames: boolean): void {
  if (personNames || person === null || person === undefined) return;
  const detail = 'Your organisation keeps no names of people at customers. A service manager can switch that on in the settings of the plans.';
  throw new Refusal('conflict', 'person-names-off', detail, [{ pointer: '#/person', detail }]);
}

/** Which parts somebody takes over from somebody else: what she already does in the plan stays, and an owner is no deputy. `parts`: of one plan. */
export function handedOver(parts: readonly PartIn[], fromId: string, toId: string): PartIn[] {
  const moved = parts.map((one) => (one.employeeId === fromId ? { ...one, employeeId: toId } : one));
  const owner = withPart(moved, 'owner')[0];
  const kept = moved.filter((one) => !(one.part === 'deputy' && one.employeeId === owner) && !(one.part === 'next' && one.employeeId === owner));
  return kept.filter((one, i) => kept.findIndex((other) => other.part === one.part && other.employeeId === one.employeeId) === i);
}
