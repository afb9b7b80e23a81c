import { MEASURES, TEAMS } from '../../testing/linkage-samples';
import { ANSWERED, WAITING } from '../../testing/register-samples';
import { visit } from '../../../hr/testing/visit';
import { daysAfter, today } from '../../../ui/day-text';

const LIST = 'GET /api/linkage/registered-questions';

describe('registered questions', () => {
  it('show what was frozen, how they stand, and the answer with its date', async () => {
    const page = await visit('/leader/linkage/questions');
    await page.reply(LIST, { items: [WAITING, ANSWERED] });
    const text = page.text();
    expect(text).toContain('Training with Complaints, one period later');
    expect(text).toContain('when Training rises, it gets better, by about 0.5 for ten points');
    expect(text).toContain('20 December 2025, Hana Sato');
    expect(text).toContain('It is answered on 14 January 2027.');
    expect(text).toContain('No link can be seen. With 24 teams only a link stronger than 0.54 would have been found.');
    expect(text).toContain('not as expected');
    expect(text).toContain('Answered on 14 February 2026. 0.100 (−0.310 to 0.480), correlation across teams, 24 teams');
  });

  it('are answered by hand once their days are over', async () => {
    const page = await visit('/leader/linkage/questions');
    await page.reply(LIST, { items: [{ ...WAITING, state: 'due' }] });
    await page.press('Answer it now');
    await page.reply('POST /api/linkage/registered-questions/q1/answer', ANSWERED);
    await page.reply(LIST, { items: [{ ...ANSWERED, id: 'q1' }] });
    expect(page.text()).not.toContain('Answer it now');
    expect(page.toasts()).toContain('never rewritten');
  });

  it('are withdrawn with a reason only', async () => {
    const page = await visit('/leader/linkage/questions');
    await page.reply(LIST, { items: [WAITING] });
    await page.press('Withdraw');
    expect(page.text()).toContain('Say why, so that it can be understood later.');
    page.expectNo('POST /api/linkage/registered-questions/q1/withdrawal');
    await page.type('Reason', 'Retail was split in two.');
    await page.press('Withdraw');
    const request = await page.reply('POST /api/linkage/registered-questions/q1/withdrawal', {});
    expect(request.request.body).toEqual({ reason: 'Retail was split in two.' });
  });

  it('say how to begin while there is none', async () => {
    const page = await visit('/leader/linkage/questions');
    await page.reply(LIST, { items: [] });
    expect(page.text()).toContain('No question yet');
  });

  it('say what is frozen before they are registered, start from what was looked at, and are sent whole', async () => {
    const page = await visit('/leader/linkage/questions/new?staff=manager-support&metric=m2&team=service');
    await page.reply('GET /api/linkage/measures', MEASURES);
    await page.reply('GET /api/teams', TEAMS);
    expect(page.text()).toContain('nothing on this page can be changed');
    await page.type('The question', 'Did manager support move complaints?');
    await page.type('Answer on', today());
    await page.press('Register the question');
    expect(page.text()).toContain('Choose a day after');
    await page.type('Answer on', daysAfter(today(), 400));
    await page.type('By about', '0.5');
    await page.press('Register the question');
    const request = await page.reply('POST /api/linkage/registered-questions', WAITING);
    expect(request.request.body).toEqual({
      text: 'Did manager support move complaints?',
      staff: 'manager-support',
      metric: 'm2',
      lag: 1,
      teamId: 'service',
      from: today(),
      until: daysAfter(today(), 364),
      answerOn: daysAfter(today(), 400),
      expected: 'better',
      expectedSize: 0.5,
    });
    expect(page.url()).toBe('/leader/linkage/questions');
  });
});
