import { createHash } from 'node:crypto';
import { canonicalJson } from '@throughline/anonymity';

/** What is worth knowing about an act beside its kind: words, whole numbers, ids. Never an answer, never who collected a ballot. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a line of the audit log says, without its place in the chain. */
export interface AuditAct {
  readonly organisationId: string;
  readonly position: number;
  readonly onDay: string;
  readonly at: Date | null;
  readonly kind: string;
  readonly byEmployee: string | null;
  readonly subject: string;
  readonly detail: AuditDetail;
}

/** A line as it is stored: it carries the hash of the line before, or `FIRST` for the first. */
export interface ChainedAct extends AuditAct {
  readonly previous: string;
  readonly hash: string;
}

/** What stands for the hash of the line before the first one. */
export const FIRST = '0';

/**
 * The hash of a line: SHA-256, in base64url, of the canonical JSON (RFC 8785) of everything it says and of the hash before it. Throws an
 * AnonymityError (`malformed`) for a detail that is no plain JSON or holds a fraction.
 */
export function auditHash(act: AuditAct, previous: string): string {
  const { organisationId, position, onDay, at, kind, byEmployee, subject, detail } = act;
  const text = canonicalJson({ organisationId, position, onDay, at: at?.toISOString() ?? null, kind, byEmployee, subject, detail, previous });
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * The first fault in an organisation's lines, given in the order of their positions, as a sentence; undefined when every line is as it was written
 * and none is missing in between. Lines cut off at the end are not seen from the lines alone: compare the last hash with one kept elsewhere.
 */
export function chainFault(lines: Iterable<ChainedAct>): string | undefined {
  return chainFaultBy(lines, auditHash);
}

/** The same of any chain whose lines have a position from 1, the hash of the line before and one of their own. @param hashOf the hash that a line must have after the one before it */
export function chainFaultBy<Line extends { readonly position: number; readonly previous: string; readonly hash: string }>(
  lines: Iterable<Line>,
  hashOf: (line: Line, previous: string) => string,
): string | undefined {
  let previous = FIRST;
  let expected = 1;
  for (const line of lines) {
    if (line.position !== expected) return `Line ${expected} is missing: line ${line.position} comes in its place.`;
    if (line.previous !== previous) return `Line ${line.position} does not follow from the line before it: one of the two was changed.`;
    if (line.hash !== hashOf(line, previous)) return `Line ${line.position} was changed after it was written.`;
    previous = line.hash;
    expected++;
  }
  return undefined;
}
