import { visit } from '../../hr/testing/visit';

const SETTINGS = { name: 'Harbour', language: 'en', timeZone: 'Europe/Berlin', mailHour: 9, quietFrom: 20, quietUntil: 8, quietDays: [6, 7] };

describe('The mail hours of the organisation', () => {
  it('are changed with its language and clock, and zones that do not exist are refused at the field', async () => {
    const page = await visit('/admin/organisation');
    await page.reply('GET /api/organisation-settings', SETTINGS);
    await page.type('Time zone', 'Berlin');
    await page.press('Save');
    page.expectNo('PATCH /api/organisation-settings');
    expect(page.text()).toContain('Write a time zone such as Europe/Berlin.');
    await page.type('Time zone', 'Asia/Dubai');
    await page.type('Language', 'ar');
    (page.find('fieldset label:nth-of-type(5) input') as HTMLInputElement).click();
    (page.find('fieldset label:nth-of-type(7) input') as HTMLInputElement).click();
    await page.settle();
    await page.press('Save');
    const sent = await page.reply('PATCH /api/organisation-settings', SETTINGS);
    expect(sent.request.body).toEqual({ language: 'ar', timeZone: 'Asia/Dubai', mailHour: 9, quietFrom: 20, quietUntil: 8, quietDays: [5, 6] });
  });
});
