/** Roles that an administrator grants. Everybody signed in is also an employee; who leads a team is a leader by the team tree. */
export const GRANTED_ROLES = ['administrator', 'hr', 'service-manager', 'judge', 'safe-person'] as const;
/** A role that is granted. */
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Whether the word is one of the roles that are granted. */
export function isGrantedRole(word: string): word is GrantedRole {
  return (GRANTED_ROLES as readonly string[]).includes(word);
}

/** Who a route is for. `anyone` needs no sign-in; `leader` is answered from the team tree. */
export const AUDIENCES = ['anyone', 'signed-in', 'employee', 'leader', ...GRANTED_ROLES] as const;
/** One of the audiences. */
export type Audience = (typeof AUDIENCES)[number];

/** What a person may act as, as the screens show it. */
export type Role = GrantedRole | 'employee' | 'leader';

const INCLUDES: Readonly<Record<GrantedRole, readonly Audience[]>> = {
  administrator: ['administrator', 'hr', 'service-manager', 'signed-in', 'employee'],
  hr: ['hr', 'signed-in', 'employee'],
  'service-manager': ['service-manager', 'signed-in', 'employee'],
  judge: ['judge', 'signed-in', 'employee'],
  // in no other role: what this one reads, nobody else may
  'safe-person': ['safe-person', 'signed-in', 'employee'],
};

/**
 * Whether granted roles alone open a route for one of `audiences`. An administrator may do what HR and a service
 * manager may; `leader` is never granted, the team tree decides it.
 */
export function opens(audiences: readonly Audience[], granted: readonly GrantedRole[]): boolean {
  return audiences.some(
    (audience) => audience === 'anyone' || audience === 'signed-in' || audience === 'employee' || granted.some((role) => INCLUDES[role].includes(audience)),
  );
}
