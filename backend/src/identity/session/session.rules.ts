import type { GrantedRole } from '@throughline/domain';

const MINUTE = 60_000;
const ABSOLUTE = 8 * 60 * MINUTE;
const IDLE_WITH_ROLE = 60 * MINUTE;

/** When a session that begins now ends at the latest: eight hours on. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + ABSOLUTE);
}

/** Whether a session still counts: before its end, and for people who hold a role not idle for an hour. */
export function sessionCounts(session: { seenAt: Date; expiresAt: Date; roles: readonly GrantedRole[] }, now: Date): boolean {
  if (now >= session.expiresAt) return false;
  return session.roles.length === 0 || now.getTime() - session.seenAt.getTime() < IDLE_WITH_ROLE;
}

/** Whether it is time to note that the session was used: at most once in five minutes, so that reading does not write. */
export function shouldNoteUse(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > 5 * MINUTE;
}
