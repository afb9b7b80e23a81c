import { VALUE } from '../../testing/family-samples';
import { MEASURES, TEAMS } from '../../testing/linkage-samples';
import { visit, type Visit } from '../../../hr/testing/visit';

const GET = 'GET /api/linkage/value';

async function open(query = ''): Promise<Visit> {
  const page = await visit(`/leader/linkage/value${query}`);
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  return page;
}

describe('money at stake', () => {
  it('asks for the figures first, and for nothing of the server before', async () => {
    const page = await open();
    page.expectNo(GET);
    await page.press('Work out the range');
    expect(page.text()).toContain('Say what one customer brings in.');
    expect(page.text()).toContain('Say how many of 100 customers stay.');
    page.expectNo(GET);
  });

  it('keeps what was typed in the address, and shows a range', async () => {
    const page = await open();
    await page.type('Margin per customer', '100');
    await page.type('Retention in %', '80');
    await page.type('Discount in %', '10');
    await page.press('Work out the range');
    expect(page.url()).toBe('/leader/linkage/value?margin=100&retention=80&discount=10&change=5&perPointLow=1&perPointHigh=1');
    const request = await page.reply(GET, VALUE);
    expect(request.request.params.toString()).toBe(
      'staff=engagement&metric=m1&margin=100&retention=0.8&discount=0.1&change=5&retentionPerPointLow=1&retentionPerPointHigh=1',
    );
    expect(page.text()).toContain(VALUE.sentence);
    expect(page.text()).toContain('266.67');
    expect(page.text()).toContain('1,640');
    expect(page.text()).toContain('(1,104–2,291)');
    // what the sentence says to the cent, the figure does not round away
    expect(page.text()).not.toContain('1,640.00');
    expect(page.text()).toContain('You said that retention rises by 1 point');
  });

  it('keeps the cents of small sums', async () => {
    const page = await open('?margin=100&retention=80&discount=10');
    await page.reply(GET, { ...VALUE, customers: 1, range: { low: 28.55, middle: 32.6, high: 36.68 } });
    expect(page.text()).toContain('32.60');
    expect(page.text()).toContain('(28.55–36.68)');
  });

  it('comes back from the address as it was', async () => {
    const page = await open('?margin=100&retention=80&discount=10&customers=1200&metric=m2');
    const request = await page.reply(GET, VALUE);
    expect(request.request.params.get('customers')).toBe('1200');
    expect(request.request.params.get('metric')).toBe('m2');
    expect(page.value('Margin per customer')).toBe('100');
    expect(page.value('Customers optional')).toBe('1200');
  });

  it('refuses shares over 100 before they are sent', async () => {
    const page = await open();
    await page.type('Margin per customer', '100');
    await page.type('Retention in %', '120');
    await page.type('Discount in %', '10');
    await page.press('Work out the range');
    expect(page.text()).toContain('From 0 to 100 %.');
    page.expectNo(GET);
  });

  it('gives no range where no link holds, and says why', async () => {
    const page = await open('?margin=100&retention=80&discount=10');
    const refused = { code: 'no-link', sentence: 'No link can be seen, so there is no money to put on it.' };
    await page.reply(GET, { ...VALUE, refused, range: null, metricChange: null, retentionChange: null });
    expect(page.text()).toContain('No link can be seen, so there is no money to put on it.');
    expect(page.text()).not.toContain('At stake(');
    expect(page.has('app-data-table')).toBe(false);
  });
});
