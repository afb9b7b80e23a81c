import { accepts, closesAt, isDue, mayClose, mayOpen, mustAccept, mustBeSound, type ProgrammeWindow, stateAt } from './programme.rules.js';

const programme = (state: ProgrammeWindow['state'], more: Partial<ProgrammeWindow> = {}): ProgrammeWindow => ({
  name: 'Stars',
  state,
  timeZone: 'Europe/Berlin',
  nominationsFrom: '2026-03-01',
  nominationsUntil: '2026-03-31',
  closesAtTime: null,
  ...more,
});
const at = (moment: string): Date => new Date(moment);
const noon = (day: string): Date => at(`${day}T12:00:00Z`);

describe('the window of an award programme', () => {
  it('takes nominations from the first minute of its first day to the last of its last, by the clocks of its own time zone', () => {
    const moments = ['2026-02-28T22:59:59Z', '2026-02-28T23:00:00Z', '2026-03-31T21:59:59Z', '2026-03-31T22:00:00Z'];
    expect(moments.map((moment) => accepts(programme('open'), at(moment)))).toEqual([false, true, true, false]);
    expect(moments.map((moment) => accepts(programme('open', { timeZone: 'UTC' }), at(moment)))).toEqual([false, false, true, true]);
  });
  it('closes to the second at the time that it names, however PostgreSQL writes it', () => {
    for (const closesAtTime of ['18:00', '18:00:00']) {
      const early = programme('open', { closesAtTime });
      expect(closesAt(early).toISOString()).toBe('2026-03-31T16:00:00.000Z');
      expect([accepts(early, at('2026-03-31T15:59:59.999Z')), accepts(early, at('2026-03-31T16:00:00Z'))]).toEqual([true, false]);
      expect(() => mustAccept(early, at('2026-03-31T16:00:01Z'))).toThrow('Nominations for "Stars" closed at 18:00 on 2026-03-31 (Europe/Berlin time).');
    }
  });
  it('takes none as a draft or when closed, whatever the day', () => {
    expect([accepts(programme('draft'), noon('2026-03-10')), accepts(programme('closed'), noon('2026-03-10'))]).toEqual([false, false]);
  });
  it('counts as closed from its last moment on, and is then due for the clock', () => {
    const seen = (state: ProgrammeWindow['state'], moment: string) => [stateAt(programme(state), at(moment)), isDue(programme(state), at(moment))];
    expect(seen('open', '2026-03-31T21:59:59Z')).toEqual(['open', false]);
    expect(seen('open', '2026-03-31T22:00:00Z')).toEqual(['closed', true]);
    expect(seen('draft', '2026-04-01T12:00:00Z')).toEqual(['draft', false]);
    expect(seen('closed', '2026-04-01T12:00:00Z')).toEqual(['closed', false]);
  });
  it.each([
    ['draft', '2026-03-10', '"Stars" is not open for nominations yet.'],
    ['open', '2026-02-20', '"Stars" takes nominations from 2026-03-01 on.'],
    ['open', '2026-04-02', 'Nominations for "Stars" closed at the end of 2026-03-31.'],
    ['closed', '2026-04-02', 'Nominations for "Stars" closed at the end of 2026-03-31.'],
    ['closed', '2026-03-10', 'Nominations for "Stars" are closed.'],
  ] as const)('says why a programme that is %s takes none on %s', (state, day, sentence) => {
    expect(() => mustAccept(programme(state), noon(day))).toThrow(sentence);
  });
  it('opens once, and not when its window is over', () => {
    expect(() => mayOpen(programme('draft'), noon('2026-03-31'))).not.toThrow();
    expect(() => mayOpen(programme('draft'), noon('2026-04-01'))).toThrow('2026-03-31, is over');
    expect(() => mayOpen(programme('draft', { closesAtTime: '10:00' }), noon('2026-03-31'))).toThrow('would have closed at 10:00 on 2026-03-31');
    expect(() => mayOpen(programme('open'), noon('2026-03-10'))).toThrow('only a draft can be opened');
  });
  it('closes only when open', () => {
    expect(() => mayClose(programme('open'))).not.toThrow();
    expect(() => mayClose(programme('draft'))).toThrow('"Stars" is draft');
  });
  it('names dates in the wrong order and categories of the same name', () => {
    const wrong = { ...programme('draft'), nominationsFrom: '2026-04-01', revealAt: null, categories: [{ name: 'A' }, { name: 'a ' }, { name: ' ' }] };
    expect(() => mustBeSound(wrong)).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ pointer: '#/nominationsUntil' }),
          expect.objectContaining({ pointer: '#/categories/1/name' }),
          expect.objectContaining({ pointer: '#/categories/2/name' }),
        ],
      }),
    );
  });
  it('is not revealed before nominations close', () => {
    expect(() => mustBeSound({ ...programme('draft'), revealAt: at('2026-03-31T21:59:00Z') })).toThrow('before nominations close, at the end of 2026-03-31');
    expect(() => mustBeSound({ ...programme('draft'), revealAt: at('2026-03-31T22:00:00Z') })).not.toThrow();
  });
});
