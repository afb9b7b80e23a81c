import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../words/testing/speak-in';
import { eventWords } from './events/words/words';
import { motWords } from './mot/words/words';
import { planWords } from './plans/words/words';
import { qualityWords } from './quality/words/words';
import { surveyWords } from './surveys/words/words';
import { serviceWords } from './words/words';

/** One, and many, of what the service area counts: the words beside them differ, and agree with their number. */
describe('what is counted in the service area', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['en', ['group', 'groups', 'groups'], ['1 view of the page', '2 views of the page', '1,200 views of the page']],
    ['de', ['Gruppe', 'Gruppen', 'Gruppen'], ['1 Aufruf der Seite', '2 Aufrufe der Seite', '1.200 Aufrufe der Seite']],
    ['fr', ['groupe', 'groupes', 'groupes'], ['1 vue de la page', '2 vues de la page', '1\u202f200 vues de la page']],
    ['es', ['grupo', 'grupos', 'grupos'], ['1 vista de la página', '2 vistas de la página', '1200 vistas de la página']],
    ['ar', ['مجموعة', 'مجموعتان', 'مجموعة'], ['مشاهدة واحدة للصفحة', 'مشاهدتان للصفحة', '1,200 مشاهدة للصفحة']],
  ] as const)('is said in the form that goes with its number, in "%s"', async (language, groups, views) => {
    await speakIn(language);
    expect([1, 2, 180].map((number) => eventWords().counts.groups(number))).toEqual(groups);
    expect([1, 2, 1200].map((number) => surveyWords().offeredAs.open(number))).toEqual(views);
  });

  it.each(LANGUAGES)('is not said of one as of many, in "%s"', async (language) => {
    await speakIn(language);
    const bare = (words: string): string => words.replace(/[\d.,\s]/g, '');
    for (const say of [
      eventWords().counts.rows,
      eventWords().counts.refusedRows,
      eventWords().bringIn,
      surveyWords().offeredAs.issued,
      serviceWords().metrics.observations,
    ])
      if (!/: \d+$|\(\d+\)$/.test(say(1))) expect(bare(say(1))).not.toBe(bare(say(5)));
  });

  it('takes the plural of three to ten in Arabic, and the singular of a hundred and eighty invitations', async () => {
    await speakIn('ar');
    expect([2, 3, 10, 11, 100, 103, 180].map((number) => surveyWords().offeredAs.issued(number))).toEqual([
      'دعوتان',
      '3 دعوات',
      '10 دعوات',
      '11 دعوة',
      '100 دعوة',
      '103 دعوات',
      '180 دعوة',
    ]);
    expect([5, 15, 100].map((number) => eventWords().counts.rows(number))).toEqual(['صفوف', 'صفًا', 'صف']);
  });

  it.each([
    ['en', 'Of ours, 1 is in a team', 'Of ours, 1,200 are in teams'],
    ['de', 'ist 1 in einem Team, dessen', 'sind 1.200 in Teams, deren'],
    ['fr', '1 est dans une équipe', '1\u202f200 sont dans des équipes'],
    ['es', '1 está en un equipo', '1200 están en equipos'],
    ['ar', 'حدث واحد في فريق', '1,200 حدث في فرق'],
  ] as const)('in teams whose figure is not shown agrees with its number, in "%s"', async (language, one, many) => {
    await speakIn(language);
    expect(qualityWords().notShown(1)).toContain(one);
    expect(qualityWords().notShown(1200)).toContain(many);
    if (language === 'ar')
      expect([2, 3, 11].map((n) => qualityWords().notShown(n).split(' في فرق')[0])).toEqual([
        'مما يُحسب هنا حدثان',
        'مما يُحسب هنا 3 أحداث',
        'مما يُحسب هنا 11 حدثًا',
      ]);
  });

  it('is one customer, one trial and one row in English', () => {
    expect(planWords().covered(1, 1)).toBe('1 of 1 customer is looked after');
    expect(motWords().ofTrials(1)).toBe('What one trial complaint took');
    expect(serviceWords().became.applied(1, 1, 0, 0, 0)).toBe('1 row: 1 added, 0 changed, 0 unchanged, 0 refused.');
    expect(surveyWords().fewAnswersText(1, '30')).toBe('There is 1 answer; figures are shown from 30 on.');
  });
});
