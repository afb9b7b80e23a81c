import { mayPassOn } from './secretary.rules.js';

const asked = {
  programme: { name: 'Stars', state: 'open' as const, secretaryId: 'ada' as string | null },
  callerId: 'ada',
  administers: false,
  toId: 'ben',
  inHr: new Set(['ada', 'ben', 'cy']),
};

describe('passing a programme on', () => {
  it('is for its secretary to do, to somebody in HR', () => expect(() => mayPassOn(asked)).not.toThrow());
  it.each([
    [{ callerId: 'cy' }, 'not-the-secretary'],
    [{ callerId: 'cy', administers: true }, 'not-the-secretary'],
    [{ callerId: 'cy', inHr: new Set(['ben', 'cy']) }, 'not-an-administrator'],
    [{ toId: 'dora' }, 'not-in-hr'],
    [{ toId: 'ada' }, 'already-secretary'],
    [{ programme: { ...asked.programme, state: 'draft' as const } }, 'programme-not-open'],
  ])('is refused with %p as %s', (change, code) => expect(() => mayPassOn({ ...asked, ...change })).toThrow(expect.objectContaining({ code })));
  it('is for an administrator to do when the secretary has left, or there is none', () => {
    expect(() => mayPassOn({ ...asked, callerId: 'cy', administers: true, inHr: new Set(['ben', 'cy']) })).not.toThrow();
    expect(() => mayPassOn({ ...asked, callerId: 'cy', administers: true, programme: { ...asked.programme, secretaryId: null } })).not.toThrow();
  });
});
