import { sessionCounts, sessionEnd, shouldNoteUse } from './session.rules.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);
const session = (seen: string, roles: ('hr' | 'judge')[] = []) => ({ seenAt: at(seen), expiresAt: sessionEnd(at('08:00')), roles });

describe('a session', () => {
  it('ends eight hours after it began, however busy it was', () => {
    expect(sessionEnd(at('08:00'))).toEqual(at('16:00'));
    expect(sessionCounts(session('15:59'), at('15:59'))).toBe(true);
    expect(sessionCounts(session('15:59'), at('16:00'))).toBe(false);
  });

  it('of somebody with a role ends when it was idle for an hour; of everybody else it does not', () => {
    expect(sessionCounts(session('09:00', ['judge']), at('09:59'))).toBe(true);
    expect(sessionCounts(session('09:00', ['judge']), at('10:00'))).toBe(false);
    expect(sessionCounts(session('09:00'), at('15:00'))).toBe(true);
  });

  it('is noted as used once in five minutes at most', () => {
    expect(shouldNoteUse(at('09:00'), at('09:05'))).toBe(false);
    expect(shouldNoteUse(at('09:00'), at('09:06'))).toBe(true);
  });
});
