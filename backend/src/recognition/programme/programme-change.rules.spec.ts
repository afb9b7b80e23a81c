import { mayChange, PROGRAMME_FIELDS, type ProgrammeField } from './programme-change.rules.js';

const base = {
  name: 'Stars',
  timeZone: 'UTC',
  nominationsFrom: '2026-03-01',
  nominationsUntil: '2026-03-31',
  closesAtTime: '18:00:00' as string | null,
  revealAt: new Date('2026-06-01T17:00:00Z') as Date | null,
  revealedAt: null as Date | null,
};
const draft = { ...base, state: 'draft' as const };
const open = { ...base, state: 'open' as const };
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const change =
  (fields: readonly ProgrammeField[], next: Partial<typeof base> = {}, programme: typeof open | typeof draft = open, day = '2026-03-10') =>
  () =>
    mayChange(programme, fields, { ...programme, ...next }, noon(day));

describe('changing an award programme', () => {
  it('is free while it is a draft', () => expect(change(PROGRAMME_FIELDS, { nominationsUntil: '2026-03-02' }, draft)).not.toThrow());

  it('leaves everything as it was published once it is open, each refused at its field', () => {
    const fixed = ['name', 'kind', 'timeZone', 'selfNomination', 'endorsements', 'blind', 'nominationsMost', 'categories'] as const;
    expect(change(fixed)).toThrow(
      expect.objectContaining({
        code: 'programme-fixed',
        fields: fixed.map((field) => expect.objectContaining({ pointer: `#/${field}`, detail: expect.stringContaining('people have been told') })),
      }),
    );
  });

  it('lets an open one get a new description and a later close, never an earlier one', () => {
    expect(change(['description', 'nominationsUntil'], { nominationsUntil: '2026-05-01' })).not.toThrow();
    expect(change(['closesAtTime'], { closesAtTime: null })).not.toThrow();
    expect(change(['nominationsUntil', 'closesAtTime'], { nominationsUntil: '2026-04-01', closesAtTime: '08:00' })).not.toThrow();
    expect(change(['closesAtTime'], { closesAtTime: '17:59' })).toThrow('close at 18:00 on 2026-03-31 (UTC time), as people have been told');
    expect(change(['nominationsUntil'], { nominationsUntil: '2026-03-20' })).toThrow('choose a later moment');
  });

  it('moves the first day only before it has come', () => {
    const later = { nominationsFrom: '2026-03-05' };
    expect(change(['nominationsFrom'], later, open, '2026-02-20')).not.toThrow();
    expect(change(['nominationsFrom'], later, open, '2026-03-01')).toThrow('before it has come');
    expect(change(['nominationsFrom'], { nominationsFrom: '2026-02-01' }, open, '2026-02-20')).toThrow('not into the past');
  });

  it('is over when nominations are closed, also by the clock alone, so that what everybody has seen closed does not open again', () => {
    expect(change(['nominationsUntil'], { nominationsUntil: '2026-12-31' }, open, '2026-04-01')).toThrow('is closed and does not change any more');
    expect(change(['description'], {}, { ...base, state: 'closed' } as never)).toThrow('does not change any more');
  });

  it('moves the planned reveal to earlier or later until its moment has come, also after the close', () => {
    const to = (moment: string | null, day: string, more: Partial<typeof base> = {}) =>
      change(['revealAt'], { revealAt: moment === null ? null : new Date(moment) }, { ...open, ...more }, day);
    expect(to('2026-05-01T17:00:00Z', '2026-04-20')).not.toThrow();
    expect(to(null, '2026-04-20')).not.toThrow();
    expect(to('2026-04-01T17:00:00Z', '2026-04-20')).toThrow('still to come');
    expect(to('2026-07-01T17:00:00Z', '2026-06-02')).toThrow('has come and cannot be moved');
    expect(to('2026-07-01T17:00:00Z', '2026-05-02', { revealedAt: noon('2026-05-01') })).toThrow('revealed already');
  });
});
