import { type GrantedRole, Refusal } from '@throughline/domain';

/** Refuses to take the role of administrator from the only one of `granted` who holds it. Throws Refusal `last-administrator`. */
export function mayTakeRole(role: GrantedRole, employeeId: string, granted: readonly { employeeId: string; roles: readonly GrantedRole[] }[]): void {
  if (role !== 'administrator' || !granted.some((grant) => grant.employeeId === employeeId && grant.roles.includes(role))) return;
  const others = granted.filter((grant) => grant.employeeId !== employeeId && grant.roles.includes('administrator'));
  if (others.length === 0) throw new Refusal('conflict', 'last-administrator', 'This is the only administrator. Make somebody else administrator first.');
}
