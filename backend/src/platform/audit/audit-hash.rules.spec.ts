import { type AuditAct, auditHash, type ChainedAct, chainFault, FIRST } from './audit-hash.rules.js';

const act = (position: number): AuditAct => ({
  organisationId: '00000000-0000-4000-8000-000000000001',
  position,
  onDay: '2026-03-02',
  at: new Date('2026-03-02T10:00:00.123Z'),
  kind: 'role-granted',
  byEmployee: null,
  subject: 'somebody',
  detail: { role: 'hr' },
});

const chain = (length: number): ChainedAct[] => {
  const lines: ChainedAct[] = [];
  for (let position = 1; position <= length; position++) {
    const previous = lines.at(-1)?.hash ?? FIRST;
    lines.push({ ...act(position), previous, hash: auditHash(act(position), previous) });
  }
  return lines;
};

describe('the chain of the audit log', () => {
  it('is in order as it was written', () => {
    expect(chainFault([])).toBeUndefined();
    expect(chainFault(chain(5))).toBeUndefined();
  });

  it.each<[string, (lines: ChainedAct[]) => ChainedAct[], string]>([
    ['a changed detail', (l) => l.with(2, { ...l[2]!, detail: { role: 'leader' } }), 'Line 3 was changed'],
    ['a changed time', (l) => l.with(0, { ...l[0]!, at: null }), 'Line 1 was changed'],
    ['a line taken out', (l) => l.toSpliced(1, 1), 'Line 2 is missing'],
    [
      'a line rewritten with a hash of its own',
      (l) => l.with(1, { ...l[1]!, subject: 'x', hash: auditHash({ ...l[1]!, subject: 'x' }, l[0]!.hash) }),
      'Line 3 does not follow',
    ],
    ['two lines that changed places', (l) => [l[0]!, l[2]!, l[1]!], 'Line 2 is missing'],
  ])('shows %s', (_, change, sentence) => {
    expect(chainFault(change(chain(4)))).toContain(sentence);
  });
});
