import { AUDIENCES, GRANTED_ROLES, opens } from './role.js';

describe('what a granted role opens', () => {
  it('is what a safe person reads for safe persons alone: no other role includes it, the administrator’s neither', () => {
    expect(GRANTED_ROLES.filter((role) => opens(['safe-person'], [role]))).toEqual(['safe-person']);
    expect(AUDIENCES.filter((audience) => opens([audience], ['safe-person']))).toEqual(['anyone', 'signed-in', 'employee', 'safe-person']);
  });
});
