import { mustBeOpen, mustBeSecretary, type SealedProgramme } from './seal.rules.js';

const now = new Date('2026-05-01T12:00:00Z');
const sealed: SealedProgramme = { name: 'Stars', revealedAt: null, secretaryId: 'sue', lookedAt: null };
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('the seal on the results of an award programme', () => {
  it('keeps everybody out before the reveal, and nobody after it', () => {
    expect(() => mustBeOpen(sealed, 'ben', now)).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'sealed' }));
    expect(() => mustBeOpen({ ...sealed, secretaryId: null }, 'ben', now)).toThrow(expect.objectContaining({ code: 'sealed' }));
    expect(() => mustBeOpen({ ...sealed, revealedAt: now }, 'ben', now)).not.toThrow();
  });

  it('lets the secretary in for an hour after each look that she had noted', () => {
    expect(() => mustBeOpen(sealed, 'sue', now)).toThrow(expect.objectContaining({ code: 'look-not-noted' }));
    expect(() => mustBeOpen({ ...sealed, lookedAt: ago(60) }, 'sue', now)).not.toThrow();
    expect(() => mustBeOpen({ ...sealed, lookedAt: ago(61) }, 'sue', now)).toThrow(expect.objectContaining({ code: 'look-not-noted' }));
  });

  it('does not open for others because the secretary looked', () => {
    expect(() => mustBeOpen({ ...sealed, lookedAt: ago(1) }, 'ben', now)).toThrow(expect.objectContaining({ code: 'sealed' }));
  });

  it('knows the secretary, and that there may be none', () => {
    expect(() => mustBeSecretary(sealed, 'sue', 'look')).not.toThrow();
    expect(() => mustBeSecretary(sealed, 'ben', 'look')).toThrow('Only the secretary of "Stars" may look. Ask her');
    expect(() => mustBeSecretary({ ...sealed, secretaryId: null }, 'ben', 'look')).toThrow('It has none yet.');
  });
});
