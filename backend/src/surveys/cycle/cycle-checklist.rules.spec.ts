import { plainDate, QUESTION_BANK } from '@throughline/domain';
import { fromBank } from '../question-bank/question.rules.js';
import { becomesUnchangeable, type BeforeOpening, checklist, mayOpen, nearlySame } from './cycle-checklist.rules.js';

const lines = QUESTION_BANK.map((question) => ({ question: fromBank(question), mandatory: false }));
const items = lines.slice(0, 8);
const others = lines.filter(({ question }) => question.driver !== 'engagement').slice(0, 3);
const good: BeforeOpening = {
  plan: {
    state: 'draft',
    name: 'Spring',
    questionnaireId: 'q',
    opensOn: '2026-03-10',
    closesOn: '2026-03-31',
    audience: 'everyone',
    demographics: [],
    k: 5,
    kComments: 10,
    remindOn: ['2026-03-17'],
    trustees: [],
    printedCards: false,
    strictTrends: false,
    lastTime: {},
  },
  today: plainDate('2026-03-10'),
  questionnaire: { title: 'Pulse', version: 2, languages: ['en'], introduction: {}, sections: [], items },
  safePersons: ['Sole Sanders'],
  treeProblem: undefined,
  teamsGone: 0,
  audience: { people: 58, withoutEmail: 0 },
  liftedTeams: [],
  demographics: { labels: [], gone: [], empty: [] },
  mailServer: true,
  trusteeKeyMade: false,
  sameCycles: [],
};
const line = (facts: Partial<BeforeOpening>, key: string) => checklist({ ...good, ...facts }).find((item) => item.key === key);

describe('the checklist of a draft', () => {
  it('shows what was looked at when all is well, and lets it open', () => {
    const all = checklist(good);
    expect(all.map(({ level }) => level)).toEqual(all.map(() => 'ok'));
    expect(all.length).toBeGreaterThanOrEqual(7);
    expect(() => mayOpen('draft', all)).not.toThrow();
  });

  it('keeps a survey of people to whom something happened closed until there are three times k of them, also when it is opened by hand', () => {
    const plan = { ...good.plan, audience: { happened: { what: 'leaving', days: 30, since: '2026-01-01' } } } as const;
    const asked = (people: number) => line({ plan: { ...plan, audience: { ...plan.audience } }, audience: { people, withoutEmail: 0 } }, 'audience');
    expect(asked(14)).toMatchObject({ level: 'blocking', sentence: expect.stringContaining('needs at least 15') });
    expect(asked(15)).toMatchObject({ level: 'ok' });
    expect(line({ audience: { people: 14, withoutEmail: 0 } }, 'audience')).toMatchObject({ level: 'ok' });
  });

  it('keeps a cycle closed that leaves out fewer than k of all people, without saying how few', () => {
    for (const leftOut of [1, 4])
      expect(line({ leftOut }, 'audience')).toMatchObject({
        level: 'blocking',
        sentence: expect.stringMatching(/^The audience leaves out fewer than 5 of all people/),
      });
    for (const leftOut of [0, 5]) expect(line({ leftOut }, 'audience')).toMatchObject({ level: 'ok' });
  });

  it('says what results are published by, what will not be shown, and what is gone', () => {
    const demographics = { labels: ['Site', 'Years here'], gone: [], empty: [] };
    expect(line({ demographics }, 'demographics')).toMatchObject({ level: 'ok', sentence: expect.stringContaining('by Site and Years here') });
    expect(becomesUnchangeable({ ...good, demographics }).join(' ')).toContain('by Site and Years here');
    expect(line({ demographics: { ...demographics, empty: ['Shift'] } }, 'demographics')).toMatchObject({
      level: 'warning',
      sentence: expect.stringContaining('"Shift" will not be shown'),
    });
    const gone = checklist({ ...good, demographics: { ...demographics, gone: ['shift'] } });
    expect(gone[0]).toMatchObject({ key: 'demographics', level: 'blocking' });
    expect(() => mayOpen('draft', gone)).toThrow('does not keep "shift"');
  });

  it('says what printed cards can do for people without an address, and lets them stand in the way only when they were asked for', () => {
    const asked = { ...good.plan, printedCards: true };
    expect(line({ plan: asked, audience: { people: 58, withoutEmail: 7 } }, 'without-email')).toMatchObject({
      level: 'ok',
      sentence: '7 people without an e-mail address draw printed cards. Print them once the cycle is open.',
    });
    expect(line({ plan: asked, audience: { people: 58, withoutEmail: 4 } }, 'without-email')).toMatchObject({
      level: 'blocking',
      sentence: expect.stringContaining('or do without cards.'),
    });
    expect(line({ audience: { people: 58, withoutEmail: 4 } }, 'without-email')).toMatchObject({
      level: 'warning',
      sentence: expect.stringContaining('Printed cards need at least 5'),
    });
    expect(line({ audience: { people: 58, withoutEmail: 7 } }, 'without-email')).toMatchObject({
      level: 'warning',
      sentence: expect.stringContaining('Choose printed cards'),
    });
    expect(line({ plan: asked }, 'without-email')).toMatchObject({ level: 'ok' });
  });

  it.each<[string, Partial<BeforeOpening>, string]>([
    ['an empty audience', { audience: { people: 0, withoutEmail: 0 } }, 'Nobody is in the chosen teams today.'],
    ['an audience below k', { audience: { people: 4, withoutEmail: 0 } }, '4 people would be invited, but answers are only shown about groups of 5 or more.'],
    ['a broken tree', { treeProblem: 'The teams "A" and "B" are in a loop.' }, 'The teams "A" and "B" are in a loop.'],
    ['a chosen team that is gone', { teamsGone: 1 }, 'One of the chosen teams does not exist any more.'],
    [
      'a questionnaire without a question',
      { questionnaire: { title: 'Pulse', version: 1, languages: ['en'], introduction: {}, sections: [], items: [] } },
      '"Pulse" has no question.',
    ],
    ['a last day before the first', { plan: { ...good.plan, opensOn: '2026-04-01' } }, 'The last day (2026-03-31) is before the first (2026-04-01).'],
    ['a last day that has passed', { today: plainDate('2026-04-01') }, 'The last day, 2026-03-31, has passed.'],
  ])('blocks %s', (_, facts, sentence) => {
    const all = checklist({ ...good, ...facts });
    expect(all[0]).toMatchObject({ level: 'blocking', sentence: expect.stringContaining(sentence) });
    expect(() => mayOpen('draft', all)).toThrow(sentence);
  });

  it('says that people would be asked too often', () => {
    const sentence = 'Sales is asked three times in October 2026.';
    expect(line({ tooOften: [sentence] }, 'asked-too-often')).toMatchObject({ level: 'warning', sentence });
    expect(line({}, 'asked-too-often')).toBeUndefined();
  });

  it('says nothing about the audience while the tree is broken', () => {
    expect(line({ treeProblem: 'Loop.', audience: { people: 0, withoutEmail: 0 } }, 'audience')).toBeUndefined();
  });

  it('warns of people without e-mail, teams counted one level up, another opening day and a missing mail server', () => {
    expect(line({ audience: { people: 58, withoutEmail: 1 } }, 'without-email')).toMatchObject({
      level: 'warning',
      sentence:
        '1 person of 58 has no e-mail address and will get no invitation. Printed cards need at least 5 such people; add the addresses of those who have one.',
    });
    const lifted = Array.from({ length: 7 }, (_, i) => ({ teamId: `t${i}`, name: `Team ${i}`, into: 'All' }));
    expect(line({ liftedTeams: lifted }, 'lifted-teams')!.sentence).toContain('"Team 4" and 2 more');
    expect(line({ liftedTeams: lifted.slice(0, 1) }, 'lifted-teams')!.sentence).toBe(
      'One team is too small to be shown by itself and is counted one level up: "Team 0".',
    );
    expect(line({ today: plainDate('2026-03-12') }, 'dates')!.sentence).toBe(
      'It opens today, 2026-03-12, not on 2026-03-10 as planned. People can answer until 2026-03-31.',
    );
    expect(line({ today: plainDate('2026-03-17') }, 'reminders')).toMatchObject({ level: 'warning' });
    expect(line({ mailServer: false }, 'mail')).toMatchObject({ level: 'warning' });
    expect(line({ questionnaire: { ...good.questionnaire, items: others } }, 'no-engagement-question')).toMatchObject({ level: 'warning' });
  });

  it('lets nothing open twice', () => {
    expect(() => mayOpen('open', [])).toThrow('The cycle is open already.');
    expect(() => mayOpen('published', [])).toThrow('cannot open again');
  });

  it('names what can no longer change, with the numbers that are promised', () => {
    expect(becomesUnchangeable(good)).toEqual([
      'The 8 questions of "Pulse", version 2.',
      'Who is invited: the 58 people whom the audience means today, each counted in the team of today. Who joins later is asked the next time; who moves stays in the team of today until this cycle is over; who leaves keeps the right to answer.',
      'The smallest group that a figure may be about: 5 people; for comments 10.',
      'The last day, 2026-03-31, except to a later one, or to an earlier one after its first week when everybody is told days before.',
      'What is published: figures by team, each group of at least that size; nothing by single answers.',
    ]);
  });

  it('warns of another open cycle over nearly the same people, by name', () => {
    expect(line({ sameCycles: ['Pulse in May'] }, 'other-open-cycle')).toMatchObject({
      level: 'warning',
      sentence: expect.stringContaining('"Pulse in May" is open too and asks more than half of the same people.'),
    });
    expect(line({}, 'other-open-cycle')).toBeUndefined();
  });

  it('calls cycles nearly the same when more than half of either are in both', () => {
    const other = (invited: number, shared: number) => nearlySame(100, [{ invited, shared }]).length === 1;
    expect([other(100, 50), other(100, 51), other(10, 5), other(10, 6), other(1000, 51), other(1000, 50)]).toEqual([false, true, false, true, true, false]);
  });
});
