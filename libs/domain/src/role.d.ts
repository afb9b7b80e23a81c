/** Roles that an administrator grants. Everybody signed in is also an employee; who leads a team is a leader by the team tree. */
export declare const GRANTED_ROLES: readonly ["administrator", "hr", "service-manager", "judge"];
export type GrantedRole = (typeof GRANTED_ROLES)[number];
/** Who a route is for. `anyone` needs no sign-in; `leader` is answered from the team tree. */
export declare const AUDIENCES: readonly ["anyone", "signed-in", "employee", "leader", "administrator", "hr", "service-manager", "judge"];
export type Audience = (typeof AUDIENCES)[number];
/** What a person may act as, as the screens show it. */
export type Role = GrantedRole | 'employee' | 'leader';
/**
 * Whether granted roles alone open a route for one of `audiences`. An administrator may do what HR and a service
 * manager may; `leader` is never granted, the team tree decides it.
 */
export declare function opens(audiences: readonly Audience[], granted: readonly GrantedRole[]): boolean;
