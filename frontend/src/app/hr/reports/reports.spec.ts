import type { ExportSchedule } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit, type Visit } from '../testing/visit';

const monthly: ExportSchedule = {
  id: 's1',
  name: 'For the board',
  subject: 'heatmap',
  format: 'pdf',
  teamId: null,
  teamName: null,
  rhythm: 'monthly',
  day: 3,
  receivers: [{ employeeId: 'ada', name: 'Ada Okafor' }],
  paused: false,
  attached: false,
};

async function reports(items: readonly ExportSchedule[]): Promise<Visit> {
  const page = await visit('/hr/reports');
  await page.reply('GET /api/report-schedules', { items });
  await page.reply('GET /api/teams', { items: [] });
  return page;
}

describe('Reports by mail', () => {
  it('are set up for people who were found by name', async () => {
    const page = await reports([]);
    await page.type('Name of the report', 'Monday figures');
    await page.type('When', 'weekly');
    await page.type('The mail holds', 'file');
    expect(page.text()).toContain('Files above 5 MB come as a link.');
    await page.seek('Add somebody who gets it', 'ada');
    await page.reply('GET /api/colleagues?search=ada', { items: [{ id: 'ada', name: 'Ada Okafor', teamName: 'Billing' }] });
    await page.press('Ada Okafor Billing');
    await page.press('Set up the report');
    const sent = await page.reply('POST /api/report-schedules', { ...monthly, name: 'Monday figures' }, 201);
    expect(sent.request.body).toEqual({
      name: 'Monday figures',
      subject: 'heatmap',
      format: 'pdf',
      rhythm: 'weekly',
      day: 1,
      receivers: ['ada'],
      paused: false,
      attached: true,
    });
    expect(page.toasts()).toContain('"Monday figures" is set up.');
  });

  it('are paused, and deleted after a question', async () => {
    const page = await reports([{ ...monthly, attached: true }]);
    expect(page.text()).toContain('On day 3 of each month');
    expect(page.text()).toContain('For Ada Okafor, with the file in the mail.');
    await page.press('Pause For the board');
    const sent = await page.reply('PUT /api/report-schedules/s1', { ...monthly, paused: true });
    expect(sent.request.body).toMatchObject({ paused: true, receivers: ['ada'], attached: true });
    await page.reply('GET /api/report-schedules', { items: [{ ...monthly, paused: true }] });
    await page.press('Delete For the board');
    await page.press('Delete the report');
    await page.reply('DELETE /api/report-schedules/s1', null, 204);
    expect(page.toasts()).toContain('is deleted');
  });
});

describe('Reports by mail in another language', () => {
  afterEach(() => speakIn('en'));

  it('say in German what comes when to whom, and ask before one is deleted', async () => {
    await speakIn('de');
    const page = await reports([{ ...monthly, paused: true, attached: true }]);
    expect(page.text()).toContain('Teams nach Einflüssen, PDF, zum Lesen und Drucken. Am 3. Tag jedes Monats.');
    expect(page.text()).toContain('Für Ada Okafor, mit der Datei in der Mail. Zurzeit angehalten.');
    await page.press('For the board löschen');
    await page.press('Den Bericht löschen');
    await page.reply('DELETE /api/report-schedules/s1', null, 204);
    expect(page.toasts()).toContain('„For the board“ ist gelöscht.');
    await page.reply('GET /api/report-schedules', { items: [] });
  });

  it('offer the days of the week in Arabic', async () => {
    await speakIn('ar');
    const page = await reports([]);
    await page.type('متى', 'weekly');
    expect(page.text()).toContain('الاثنين');
  });
});
