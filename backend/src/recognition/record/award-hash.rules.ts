import { createHash } from 'node:crypto';
import { canonicalJson } from '@throughline/anonymity';
import { chainFaultBy } from '../../platform/audit/audit-hash.rules.js';
import type { AwardAct } from './award-act.js';

/** What a line of an award log says, without its place in the chain. */
export interface AwardStep {
  readonly programmeId: string;
  readonly position: number;
  readonly at: Date;
  readonly kind: AwardAct['kind'];
  readonly byEmployee: string | null;
  readonly detail: AwardAct['detail'];
}

/** A line as it is stored: it carries the hash of the line before, or `FIRST` of the audit log for the first. */
export interface ChainedStep extends AwardStep {
  readonly previous: string;
  readonly hash: string;
}

/** The hash of a line: SHA-256, in base64url, of the canonical JSON (RFC 8785) of everything it says and of the hash before it. Throws an AnonymityError (`malformed`) for a detail that is no plain JSON or holds a fraction. */
export function awardHash({ programmeId, position, at, kind, byEmployee, detail }: AwardStep, previous: string): string {
  return createHash('sha256')
    .update(canonicalJson({ programmeId, position, at: at.toISOString(), kind, byEmployee, detail, previous }))
    .digest('base64url');
}

/** The first fault in the lines of one programme, given in the order of their positions, as a sentence; undefined when every line is as it was written and none is missing in between. */
export function awardFault(lines: Iterable<ChainedStep>): string | undefined {
  return chainFaultBy(lines, awardHash);
}
