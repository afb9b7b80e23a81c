import type { ProgrammeWindow } from '../programme/programme.rules.js';
import type { FormField, Nominee } from './nomination.rules.js';
import {
  answersOf,
  identityOf,
  idsIn,
  mayChangeNomination,
  mayNominate,
  mayNominateMore,
  mustAcceptNow,
  nominatedAlready,
  nomineeOf,
  reasonsOf,
  told,
} from './nomination.rules.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const C = '00000000-0000-4000-8000-00000000000c';
const stars: ProgrammeWindow = {
  name: 'Stars',
  state: 'open',
  timeZone: 'Europe/Berlin',
  nominationsFrom: '2026-03-01',
  nominationsUntil: '2026-03-31',
  closesAtTime: '18:00:00',
};
const closing = new Date('2026-03-31T16:00:00Z');
const person: Nominee = { kind: 'person', ids: [C] };
const asked = {
  programme: { name: 'Stars', selfNomination: false },
  category: { name: 'Hero', nominees: ['person', 'group', 'team'] as const },
  nominatorId: B,
  nominee: person,
  working: [{ id: C, name: 'Carla' }],
  reasons: new Map<string, readonly string[]>(),
};

describe('a nomination', () => {
  it('a second late is refused, and says so when it is kept as a draft', () => {
    const last = new Date(closing.getTime() - 1000);
    for (const draft of [true, false]) expect(() => mustAcceptNow(stars, last, draft)).not.toThrow();
    const sentence = 'Nominations for "Stars" closed at 18:00 on 2026-03-31 (Europe/Berlin time).';
    const refusal = (draft: boolean) => () => mustAcceptNow(stars, closing, draft);
    expect(refusal(false)).toThrow(new Error(sentence));
    expect(refusal(true)).toThrow(new Error(`${sentence} Your text is saved as a draft; only you can see it.`));
    expect(refusal(true)).toThrow(expect.objectContaining({ code: 'nominations-not-open' }));
  });
  it('is for one colleague, for a group in any order, or for a team', () => {
    expect(nomineeOf({ nomineeId: A })).toEqual({ kind: 'person', ids: [A] });
    expect(identityOf(nomineeOf({ nomineeIds: [C, A] }))).toBe(identityOf(nomineeOf({ nomineeIds: [A.toUpperCase(), C] })));
    expect(identityOf(nomineeOf({ teamId: B }))).toBe(B);
    for (const nobody of [{}, { nomineeId: A, teamId: B }]) expect(() => nomineeOf(nobody)).toThrow('Say whom the nomination is for');
    expect(() => nomineeOf({ nomineeIds: [A, A] })).toThrow('A group has 2 to 12 colleagues; you have named 1.');
  });
  it('is of colleagues who work here, in a category that takes such', () => expect(() => mayNominate(asked)).not.toThrow());
  it.each<[object, string]>([
    [{ category: undefined }, 'no-such-category'],
    [{ working: [] }, 'no-such-colleague'],
    [{ nominee: { kind: 'person', ids: [B] }, working: [] }, 'own-nomination'],
    [{ nominee: { kind: 'group', ids: [B, C] } }, 'own-nomination'],
    [{ nominee: { kind: 'team', teamId: A }, working: [{ id: B, name: 'Ben' }] }, 'own-nomination'],
    [{ nominee: { kind: 'team', teamId: A }, working: [] }, 'empty-team'],
    [{ category: { name: 'Hero', nominees: ['team'] } }, 'nominee-kind'],
    [{ reasons: new Map([[C, ['She won this last year.']]]) }, 'not-eligible'],
  ])('is refused with %j as %s', (change, code) => expect(() => mayNominate({ ...asked, ...change })).toThrow(expect.objectContaining({ code })));
  it('names who may not win, and why', () =>
    expect(() => mayNominate({ ...asked, reasons: new Map([[C, ['She won this last year.']]]) })).toThrow(
      'Carla cannot be nominated in "Hero": She won this last year.',
    ));
  it('tells a colleague nothing that is on record of somebody', () => {
    const leave = { sentence: 'Carla is on leave.', forHr: true };
    expect(told([leave, { sentence: 'Carla has won already.', forHr: true }])).toEqual(['The rules of the category leave her out.']);
    expect(told([{ sentence: 'Carla has won already.', forHr: false }])).toEqual(['Carla has won already.']);
  });
  it('may be for one’s own team when others are in it, and for oneself where the programme allows that', () => {
    const working = [
      { id: B, name: 'Ben' },
      { id: C, name: 'Carla' },
    ];
    expect(() => mayNominate({ ...asked, nominee: { kind: 'team', teamId: A }, working })).not.toThrow();
    expect(() => mayNominate({ ...asked, programme: { name: 'Stars', selfNomination: true }, nominee: { kind: 'person', ids: [B] }, working })).not.toThrow();
  });
  it('is one of as many as the programme allows', () => {
    expect(() => mayNominateMore('Stars', 1, 2)).not.toThrow();
    expect(() => mayNominateMore('Stars', 9, null)).not.toThrow();
    expect(() => mayNominateMore('Stars', 2, 2)).toThrow('You have handed in 2 of the 2 nominations that one person may in "Stars".');
  });
  it('can be changed while the window is open, unless it is withdrawn', () => {
    const before = new Date('2026-03-31T15:00:00Z');
    expect(() => mayChangeNomination({ state: 'submitted' }, stars, before)).not.toThrow();
    expect(() => mayChangeNomination({ state: 'submitted' }, stars, closing)).toThrow('closed at 18:00 on 2026-03-31');
    expect(() => mayChangeNomination({ state: 'withdrawn' }, stars, before)).toThrow('is withdrawn');
  });
  it('counts the characters of its reasons without the space around them', () => {
    expect(reasonsOf('  twenty characters ok ', 20)).toBe('twenty characters ok');
    expect(() => reasonsOf(' short                      ', 20)).toThrow('there are 5');
  });
  it('says where the first one is when it comes a second time', () =>
    expect(nominatedAlready('Carla', 'Hero').message).toBe(
      'You have nominated Carla in "Hero" already. Change your reasons there instead of writing a second nomination.',
    ));
  it('is about people by their ids', () => {
    expect(idsIn(`${A}, ${B.toUpperCase()},`)).toEqual([A, B]);
    expect(() => idsIn('ben')).toThrow('must hold ids');
  });
});

describe('the form of a category', () => {
  const form: FormField[] = [
    { id: 'impact', label: 'What changed?', required: true, most: 20 },
    { id: 'more', label: 'More', required: false, most: 5 },
  ];
  it('keeps answers in its order, trimmed, without empty ones', () =>
    expect(answersOf(form, { more: ' ', impact: ' Everything ' })).toEqual({ impact: 'Everything' }));
  it('names every answer that is missing, too long, no text, or to a question that is not in it', () => {
    const fieldsOf = (given: Record<string, unknown>): string[] => {
      try {
        answersOf(form, given);
      } catch (error) {
        return (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer);
      }
      return [];
    };
    expect(fieldsOf({})).toEqual(['#/answers/impact']);
    expect(fieldsOf({ impact: 'x'.repeat(21), more: 7, other: 'x' })).toEqual(['#/answers/other', '#/answers/impact', '#/answers/more']);
    expect(fieldsOf({ impact: 'x', toString: 'x' })).toEqual(['#/answers/toString']);
  });
});
