import { Buffer } from 'node:buffer';
import { isPlainDate, Refusal } from '@throughline/domain';

/** Where a page of observations ended. */
export interface PageMark {
  readonly periodFrom: string;
  readonly periodLabel: string;
  readonly metricId: string;
  readonly teamId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The mark as a cursor. */
export function cursorOf(mark: PageMark): string {
  return Buffer.from([mark.periodFrom, mark.periodLabel, mark.metricId, mark.teamId].join(' ')).toString('base64url');
}

/** Reads a cursor. Throws Refusal `invalid-cursor` when it is not one that was given out. */
export function markOf(cursor: string): PageMark {
  const [periodFrom, periodLabel, metricId, teamId, more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!isPlainDate(periodFrom) || !periodLabel || !UUID.test(metricId ?? '') || !UUID.test(teamId ?? '') || more !== undefined) {
    const detail = 'This is not a cursor of this list; use nextCursor of the page before, or none for the first page.';
    throw new Refusal('invalid', 'invalid-cursor', detail, [{ pointer: '#/cursor', detail }]);
  }
  return { periodFrom, periodLabel, metricId: metricId!, teamId: teamId! };
}
