import { keysAreFree, leavesAfterJoining, mayTouchSignIn } from './employee.rules.js';

const other = { id: 'o', name: 'Other', emailKey: 'o@x.example', externalKey: 'O' };

describe('keysAreFree', () => {
  it('points at the address and the key that somebody has', () => {
    expect(() => keysAreFree({ id: 'p', emailKey: 'o@x.example', externalKey: 'O' }, [other])).toThrow(
      expect.objectContaining({
        code: 'person-exists',
        fields: [expect.objectContaining({ pointer: '#/email' }), expect.objectContaining({ pointer: '#/externalKey' })],
      }),
    );
  });

  it('lets a person keep her own, and several have none', () => {
    expect(() => keysAreFree(other, [other])).not.toThrow();
    expect(() => keysAreFree({ id: 'p', emailKey: null, externalKey: null }, [{ ...other, emailKey: null, externalKey: null }])).not.toThrow();
  });
});

it('refuses a leaving that is not after the joining', () => {
  expect(() => leavesAfterJoining('2026-01-01', '2026-01-01')).toThrow('the day of leaving is after the day of joining');
  expect(() => leavesAfterJoining('2026-01-01', '2026-01-02')).not.toThrow();
  expect(() => leavesAfterJoining(null, '2026-01-02')).not.toThrow();
});

it('leaves the address of people with roles to administrators', () => {
  expect(() => mayTouchSignIn(false, 'Hanna', ['hr'])).toThrow('Hanna holds the role hr');
  expect(() => mayTouchSignIn(false, 'Emil', [])).not.toThrow();
  expect(() => mayTouchSignIn(true, 'Hanna', ['hr'])).not.toThrow();
});
