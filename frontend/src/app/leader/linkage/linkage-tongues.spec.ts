import { LINKED, MEASURES, TEAMS } from '../testing/linkage-samples';
import { VALUE } from '../testing/family-samples';
import { ANSWERED, RESULT, WAITING } from '../testing/register-samples';
import { visit, type Visit } from '../../hr/testing/visit';
import { speakIn } from '../../words/testing/speak-in';

/** Opens a page that compares, with what there is to compare. */
async function compare(url: string): Promise<Visit> {
  const page = await visit(url);
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  return page;
}

describe('the pages of linkage in other languages', () => {
  afterEach(() => speakIn('en'));

  it('say in German how good the evidence is, and mark the finding as English', async () => {
    await speakIn('de');
    const page = await compare('/leader/linkage');
    await page.reply('GET /api/linkage/link', LINKED);
    expect(page.find('app-verdict p').lang).toBe('en');
    expect(page.find('app-verdict summary').textContent).toContain('Das Arbeitsengagement geht voran');
    expect(page.find('app-verdict summary').textContent).toContain('Stufe 5 von 5');
    expect(page.text()).toContain('49 Teams über 4 Zeiträume, 95-%-Vertrauensintervall');
    expect(page.text()).toContain('0,269');
  });

  it('ask in German for figures, and write sums as German does', async () => {
    await speakIn('de');
    const page = await compare('/leader/linkage/value');
    await page.press('Spanne berechnen');
    expect(page.text()).toContain('Geben Sie an, was eine Kundin oder ein Kunde einbringt.');
    await page.type('Marge je Kundin oder Kunde', '100');
    await page.type('Kundenbindung in %', '80');
    await page.type('Abzinsung in %', '10');
    await page.press('Spanne berechnen');
    await page.reply('GET /api/linkage/value', VALUE);
    expect(page.text()).toContain('1.640');
    expect(page.text()).toContain('(1.104–2.291)');
    expect(page.text()).toContain('100 Kundinnen und Kunden');
    expect(page.find('.sentence').lang).toBe('en');
  });

  it('show in German what was asked and what came, and let it be withdrawn', async () => {
    await speakIn('de');
    const page = await visit('/leader/linkage/questions');
    await page.reply('GET /api/linkage/registered-questions', { items: [WAITING, ANSWERED] });
    const text = page.text();
    expect(text).toContain('Training mit Complaints, einen Zeitraum später');
    expect(text).toContain('wenn Training steigt, wird es besser, um etwa 0,5 für zehn Punkte');
    expect(text).toContain('20. Dezember 2025, Hana Sato');
    expect(text).toContain('Kein Zusammenhang zu sehen, Stufe 2 von 5. Beantwortet am 14. Februar 2026.');
    expect(text).toContain('0,100 (−0,310 bis 0,480), Korrelation zwischen Teams, 24 Teams; Pearson; Startwert 99.');
    expect(page.find('.tl-sentence').lang).toBe('en');
    await page.press('Zurückziehen');
    expect(page.text()).toContain('Sagen Sie, warum, damit es später zu verstehen ist.');
  });

  it('say in Arabic what became of an action, counted as Arabic counts', async () => {
    await speakIn('ar');
    const page = await visit('/leader/linkage/experiments/e1');
    await page.reply('GET /api/linkage/experiments/e1/result', RESULT);
    const text = page.text().replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain('مع الإجراء 12 فريقًا، ومن دونه 30 فريقًا، عبر 4 فترات؛ مجال ثقة 95 %');
    expect(text).toContain('Service North منذ 1 يوليو 2025، فرق ليست لك، وعددها 11');
    expect(text).toContain('المتوقع: +2');
    expect(page.find('.sentence').lang).toBe('en');
    page.find('app-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await page.settle();
    const steps = [...page.find('app-chart tbody').querySelectorAll('tr')].map((row) => row.firstElementChild?.textContent.trim());
    expect(steps).toEqual(['قبل البدء بفترتين', 'قبل البدء بفترة واحدة', 'فترة البدء', 'بعد البدء بفترة واحدة']);
  });
});
