import { PROUD, QUESTIONNAIRE, QUESTIONNAIRES } from '../testing/samples';
import { visit } from '../testing/visit';

describe('Questionnaires', () => {
  it('start from a template, in all its languages', async () => {
    const page = await visit('/hr/questionnaires');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.press('Start from this: Pulse');
    const sent = await page.reply('POST /api/questionnaires', QUESTIONNAIRE, 201);
    expect(sent.request.body).toMatchObject({ title: 'Pulse', items: [{ questionId: 'proud', mandatory: true }] });
    expect(page.url()).toBe('/hr/questionnaires/q1');
  });

  it('show the questions of a template before it is chosen', async () => {
    const page = await visit('/hr/questionnaires');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    page.expectNo('GET /api/questions');
    await page.press('See its questions: Pulse');
    await page.reply('GET /api/questions', { drivers: [], tags: [], items: [PROUD] });
    expect(page.find('.questions').textContent).toContain(PROUD.text);
    expect(page.find('.questions').textContent).toContain('five points of agreement');
  });
});
