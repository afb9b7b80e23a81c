import type { ImportDifference } from '@throughline/contract';
import type { ImportChange } from '@throughline/domain';
import { left, moved, stayed, type Stretch } from '../employee/membership.rules.js';
import type { Leave } from '../leave/leave.rules.js';
import { attributeField, FACT_FIELDS, type FactField } from './roster-fields.js';
import { leaveAfterRow, leaveDifference } from './roster-leave.rules.js';
import type { Report, RosterRow } from './roster-row.rules.js';

/** Somebody whom the organisation knows, with the history of her teams in the order of days. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly facts: Readonly<Record<FactField, string | null>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly history: readonly Stretch[];
  /** In the order of days. */
  readonly leave: readonly Leave[];
  /** Roles granted to her; they go with her address. */
  readonly roles: readonly string[];
}

/** A person as she will be, and what differs from before. */
export interface PlannedPerson {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly facts: Readonly<Record<FactField, string | null>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly history: readonly Stretch[];
  readonly leave: readonly Leave[];
  readonly change: ImportChange;
  readonly differences: ImportDifference[];
  readonly known: KnownPerson | undefined;
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * Who of the organisation each row is: by employee key, else by address. Reported, with the row refused: a key or an address that another row of the
 * file has too (all of them are refused, since which is right cannot be known), an address that belongs to somebody with another key.
 */
export function matchPeople(
  rows: readonly RosterRow[],
  known: readonly KnownPerson[],
  report: Report,
  column: (field: string) => string | null,
): Map<number, KnownPerson | undefined> {
  const byKey = new Map(known.flatMap((person) => (person.facts.externalKey === null ? [] : [[person.facts.externalKey, person] as const])));
  const byEmail = new Map(known.flatMap((person) => (person.facts.email === null ? [] : [[fold(person.facts.email), person] as const])));
  const newAddressOf = new Map(
    rows.flatMap((row) => (row.facts.externalKey && row.facts.email ? [[row.facts.externalKey, fold(row.facts.email)] as const] : [])),
  );
  const doubledKeys = linesOf(rows, (row) => row.facts.externalKey);
  const doubledEmails = linesOf(rows, (row) => row.facts.email && fold(row.facts.email));
  const matched = new Map<number, KnownPerson | undefined>();
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const { email, externalKey } = row.facts;
    const sameKey = externalKey ? doubledKeys.get(externalKey)! : [];
    const sameEmail = email ? doubledEmails.get(fold(email))! : [];
    const holder = email ? byEmail.get(fold(email)) : undefined;
    const person = (externalKey ? byKey.get(externalKey) : undefined) ?? (holder && (!externalKey || holder.facts.externalKey === null) ? holder : undefined);
    const givesUp =
      holder?.facts.externalKey != null && newAddressOf.has(holder.facts.externalKey) && newAddressOf.get(holder.facts.externalKey) !== fold(email!);
    if (sameKey.length > 1) report(row.line, column('externalKey'), externalKey!, `${alsoOn(sameKey, row.line)} the same employee key; a key is one person's.`);
    else if (sameEmail.length > 1) report(row.line, column('email'), email!, `${alsoOn(sameEmail, row.line)} the same address; an address is one person's.`);
    else if (holder && holder !== person && !givesUp) {
      const whose = holder.facts.externalKey === null ? holder.name : `${holder.name}, whose employee key is ${holder.facts.externalKey}`;
      report(row.line, column('email'), email!, `The address belongs to ${whose}. Correct the key or the address.`);
    } else if (person && lineOf.has(person.id))
      report(
        row.line,
        column('email') ?? column('externalKey'),
        email ?? externalKey ?? null,
        `Line ${lineOf.get(person.id)!} is the same person, ${person.name}; a person has one row.`,
      );
    else {
      matched.set(row.line, person);
      if (person) lineOf.set(person.id, row.line);
    }
  }
  return matched;
}

function linesOf(rows: readonly RosterRow[], of: (row: RosterRow) => string | null | undefined): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const row of rows) {
    const value = of(row);
    if (!value) continue;
    const same = lines.get(value);
    if (same) same.push(row.line);
    else lines.set(value, [row.line]);
  }
  return lines;
}

function alsoOn(lines: readonly number[], own: number): string {
  const others = lines.filter((line) => line !== own);
  return others.length === 1 ? `Line ${others[0]!} has` : `Lines ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and more' : ''} have`;
}

/**
 * What a row makes of a person: her facts, where columns say something, and her history, with a move on `effectiveOn` when the team differs. Somebody
 * new begins on that day, or later when she joins later; somebody who had left and stands in the file without a day of leaving is back from that day.
 * Reported, with the row refused: a move before her latest one; leave on days of other leave; another address or a leaving of somebody who holds a role.
 */
export function planPerson(
  row: RosterRow,
  known: KnownPerson | undefined,
  teamId: string,
  asked: { effectiveOn: string; makeId: () => string; teamName: (id: string) => string },
  report: Report,
  column: (field: string) => string | null,
): PlannedPerson | undefined {
  const facts = Object.fromEntries(
    FACT_FIELDS.map((field) => [field, row.facts[field] !== undefined ? row.facts[field] : (known?.facts[field] ?? null)]),
  ) as Record<FactField, string | null>;
  const attributes = changedBy(known?.attributes ?? {}, row.attributes ?? {});
  const { effectiveOn } = asked;
  const wasLeft = known?.facts.leftOn ?? null;
  if (!('leftOn' in row.facts) && wasLeft !== null && wasLeft <= effectiveOn) facts.leftOn = null;
  if (known && known.roles.length > 0 && (fold(facts.email ?? '') !== fold(known.facts.email ?? '') || facts.leftOn !== wasLeft)) {
    const field = facts.leftOn !== wasLeft ? 'leftOn' : 'email';
    report(
      row.line,
      column(field),
      row.facts[field] ?? null,
      `${known.name} holds the role ${known.roles.join(' and ')}, which goes with the address; an administrator changes this on the person's own page.`,
    );
    return undefined;
  }
  let history: Stretch[] = [...(known?.history ?? [])];
  if (wasLeft !== null && wasLeft > effectiveOn && facts.leftOn !== wasLeft) history = stayed(history, wasLeft);
  const last = history.at(-1);
  if (last && (last.untilOn === null || last.untilOn > effectiveOn) && last.teamId !== teamId && effectiveOn < last.fromOn) {
    report(
      row.line,
      column('team') ?? column('teamPath'),
      asked.teamName(teamId),
      `${row.name} moved on ${last.fromOn}; a roster as of ${effectiveOn} cannot move her before that. Choose a later day.`,
    );
    return undefined;
  }
  const from = !known && facts.joinedOn !== null && facts.joinedOn > effectiveOn ? facts.joinedOn : effectiveOn;
  const gone = facts.leftOn !== null && facts.leftOn <= from;
  if (!gone) history = moved(history, teamId, from);
  if (facts.leftOn !== null) history = left(history, facts.leftOn);
  const leave = row.leave ? leaveAfterRow(known?.leave ?? [], row.leave, effectiveOn) : (known?.leave ?? []);
  if (typeof leave === 'string') {
    report(row.line, column('leaveFrom'), row.leave!.from, leave);
    return undefined;
  }
  const differences = differencesOf({ name: row.name, facts, attributes, history, leave }, known, asked.teamName);
  const change = !known ? 'added' : differences.length > 0 ? 'changed' : 'unchanged';
  const id = known?.id ?? asked.makeId();
  return { line: row.line, id, name: row.name, facts, attributes, history, leave, change, differences: known ? differences : [], known };
}

/** Attributes as the file has them: what it does not speak of stays, what is empty there goes. */
function changedBy(before: Readonly<Record<string, string>>, stated: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...stated }).filter((pair): pair is [string, string] => pair[1] !== null));
}

function differencesOf(
  { name, facts, attributes, history, leave }: Pick<PlannedPerson, 'name' | 'facts' | 'attributes' | 'history' | 'leave'>,
  known: KnownPerson | undefined,
  teamName: (id: string) => string,
): ImportDifference[] {
  if (!known) return [];
  const differences: ImportDifference[] = [];
  const differ = (field: string, from: string | null, to: string | null): void => void (from !== to && differences.push({ field, from, to }));
  differ('name', known.name, name);
  for (const field of FACT_FIELDS) differ(field, known.facts[field], facts[field]);
  for (const key of new Set([...Object.keys(known.attributes), ...Object.keys(attributes)]))
    differ(attributeField(key), known.attributes[key] ?? null, attributes[key] ?? null);
  const changed = leaveDifference(known.leave, leave);
  differ('leaveFrom', changed.from, changed.to);
  const before = known.history.at(-1);
  const after = history.at(-1);
  if (before?.teamId !== after?.teamId || before?.fromOn !== after?.fromOn)
    differences.push({ field: 'team', from: before ? teamName(before.teamId) : null, to: after ? teamName(after.teamId) : null });
  return differences;
}
