import type { Settings } from '../settings.js';

/**
 * The database roles. `owner` owns schemas and runs migrations; the others own nothing, bypass nothing and see only what
 * migrations grant them: `app` the organisation's data, `identity` sign-in, `issuer` who may still collect a ballot, `ballot` the
 * ballot box, `tally` the box once and the publication, `jobs` the queue.
 */
export const DATABASE_ROLES = ['owner', 'app', 'identity', 'issuer', 'ballot', 'tally', 'jobs'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Name of the role in PostgreSQL. */
export function roleName(role: DatabaseRole): string {
  return `throughline_${role}`;
}

/** Password of a role, derived from the secret of the installation, so that no instance has to be told. */
export function rolePassword(settings: Settings, role: DatabaseRole): string {
  return settings.derivedKey(`database role ${role}`).toString('hex');
}

/** Connection string of the configured database for one role. */
export function roleUrl(settings: Settings, role: DatabaseRole): string {
  const url = new URL(settings.values.DATABASE_URL);
  url.username = roleName(role);
  url.password = rolePassword(settings, role);
  return url.toString();
}
