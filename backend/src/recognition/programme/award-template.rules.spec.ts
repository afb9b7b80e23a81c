import 'reflect-metadata';
import { NewAwardProgramme, RoundPlan } from '@throughline/contract';
import { AWARD_LIMITS, AWARD_TEMPLATE_KEYS, AWARD_TEMPLATES, LANGUAGES, LIMITS, plainDate } from '@throughline/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { mustBeSoundRounds, settingsDraftOf } from '../judging/round-plan.rules.js';
import { programmeFrom, type TemplatedProgramme } from './award-template.rules.js';
import { planCategories } from './category.rules.js';
import { launchChecklist, mayLaunch } from './launch-checklist.rules.js';
import { mustBeSound } from './programme.rules.js';

const VALUES = [
  { id: '0198a000-0000-7000-8000-000000000001', name: 'Care', description: 'We look after each other.' },
  { id: '0198a000-0000-7000-8000-000000000002', name: 'Courage', description: '' },
];
const FACTS = { opensOn: plainDate('2027-03-01'), timeZone: 'Europe/Berlin', values: VALUES };
const EVERY = AWARD_TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ key: template.key, template, language })));

/** What the programme would look like before its opening, a week before its days, with fifty people whom no rule leaves out. */
const before = ({ programme, rounds }: TemplatedProgramme) => ({
  programme: { ...programme, state: 'draft' as const, closesAtTime: programme.closesAtTime ?? null, revealAt: new Date(programme.revealAt!) },
  now: new Date('2027-02-22T12:00:00Z'),
  organisationTimeZone: 'Europe/Berlin',
  rounds,
  judges: 3,
  people: 50,
  categories: programme.categories.map(({ name, winners = 1, criteria = [] }) => ({ name, winners, criteria, eligible: 50, valueGone: false })),
});

describe('the templates of award programmes', () => {
  it.each(EVERY)('$key opens in $language: what it makes is accepted by every door, and its checklist is in order', ({ template, language }) => {
    for (const values of [VALUES, []]) {
      const made = programmeFrom(template, { ...FACTS, language, values });
      const { programme, rounds } = made;
      expect(validateSync(plainToInstance(NewAwardProgramme, programme), { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
      mustBeSound({ ...before(made).programme, categories: programme.categories });
      expect(() => planCategories([], programme.categories, () => crypto.randomUUID())).not.toThrow();
      const plan = rounds.map((round) => ({
        ...round,
        settings: settingsDraftOf(round.settings),
        opensAt: round.opensAt.toISOString(),
        closesAt: round.closesAt.toISOString(),
      }));
      expect(validateSync(plainToInstance(RoundPlan, { rounds: plan }))).toEqual([]);
      mustBeSoundRounds(plan);
      expect(launchChecklist(before(made)).filter(({ level }) => level !== 'ok')).toEqual([]);
      mayLaunch(before(made));
    }
  });

  it.each(EVERY)('$key says everything in $language within what fits', ({ template, language }) => {
    const { programme } = programmeFrom(template, { ...FACTS, language, values: [] });
    const short = [template.title[language], programme.name, ...programme.categories.map(({ name }) => name)];
    const long = [template.description[language], programme.description, ...programme.categories.map(({ description }) => description)];
    for (const text of [...short, ...long]) expect(text.trim().length).toBeGreaterThan(3);
    for (const text of short) expect(text.length).toBeLessThanOrEqual(LIMITS.name);
    expect(programme.name).not.toMatch(/[{}]/);
    // Arabic is written with its own letters, and what ends as a sentence ends as one
    if (language === 'ar') for (const text of [...short, ...long]) expect(text).toMatch(/[\u0600-\u06ff]/);
    for (const text of long) expect(text).toMatch(/[.؟!]$/);
  });

  it('are those that can be asked for, in their order', () => {
    expect(AWARD_TEMPLATES.map(({ key }) => key)).toEqual(AWARD_TEMPLATE_KEYS);
  });

  it('count all days from the opening, in the time zone of the organisation', () => {
    const template = AWARD_TEMPLATES.find(({ key }) => key === 'colleague-of-the-month')!;
    const { programme, rounds } = programmeFrom(template, { ...FACTS, language: 'de' });
    expect(programme).toMatchObject({
      name: 'Kollegin oder Kollege des Monats, März 2027',
      kind: 'monthly',
      nominationsFrom: '2027-03-01',
      nominationsUntil: '2027-03-10',
      closesAtTime: '18:00',
      revealAt: '2027-03-18T15:00:00.000Z',
    });
    expect(rounds).toMatchObject([{ name: 'Jury', method: 'ranking', opensAt: new Date('2027-03-11T07:00:00Z'), closesAt: new Date('2027-03-16T17:00:00Z') }]);
  });

  it('have a category for each value that the organisation holds, and one for all where it holds none', () => {
    const template = AWARD_TEMPLATES.find(({ key }) => key === 'yearly-values')!;
    const named = (values: typeof VALUES) => programmeFrom(template, { ...FACTS, language: 'en', values }).programme.categories;
    expect(named(VALUES)).toMatchObject([
      { name: 'Care', description: 'We look after each other.', tiedTo: 'value', valueId: VALUES[0]!.id },
      { name: 'Courage', description: expect.stringContaining('shows this value'), tiedTo: 'value', valueId: VALUES[1]!.id },
      { name: 'Team of the year', tiedTo: null },
    ]);
    expect(named([]).map(({ name }) => name)).toEqual(['Our values, lived', 'Team of the year']);
  });

  it('tie every category of the service stars to the service standard, and weigh every category to a hundred', () => {
    for (const { key, categories } of AWARD_TEMPLATES)
      for (const { criteria, tiedTo } of categories) {
        expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(AWARD_LIMITS.weights);
        expect(tiedTo).toBe(key === 'service-stars' ? 'service-standard' : undefined);
      }
  });
});
