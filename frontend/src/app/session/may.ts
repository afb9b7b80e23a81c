import type { Me } from '@throughline/contract';
import { GRANTED_ROLES, opens, type Audience, type GrantedRole } from '@throughline/domain';

/** Whether a signed-in person belongs to one of the audiences. It decides what is offered; the server decides what is allowed. */
export function may(me: Me, audiences: readonly Audience[]): boolean {
  return (audiences.includes('leader') && me.leads.length > 0) || opens(audiences, me.roles.filter(isGranted));
}

function isGranted(role: string): role is GrantedRole {
  return (GRANTED_ROLES as readonly string[]).includes(role);
}
