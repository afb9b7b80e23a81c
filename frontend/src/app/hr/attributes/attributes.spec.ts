import { visit } from '../testing/visit';

describe('Attributes of people', () => {
  it('are added by name and taken away after a question', async () => {
    const page = await visit('/hr/attributes');
    await page.reply('GET /api/attributes', { items: [{ key: 'shift', label: 'Shift' }] });
    await page.type('Name of the attribute', 'Contract');
    await page.press('Add');
    const sent = await page.reply('POST /api/attributes', { key: 'contract', label: 'Contract' }, 201);
    expect(sent.request.body).toEqual({ label: 'Contract' });
    await page.reply('GET /api/attributes', {
      items: [
        { key: 'contract', label: 'Contract' },
        { key: 'shift', label: 'Shift' },
      ],
    });
    expect(page.text()).toContain('Contract');
    await page.press('Take away Shift');
    expect(page.find('[role=alertdialog]').textContent).toContain('is forgotten');
    await page.press('Take it away');
    await page.reply('DELETE /api/attributes/shift', null);
    await page.reply('GET /api/attributes', { items: [{ key: 'contract', label: 'Contract' }] });
    expect(page.text()).not.toContain('Shift');
  });

  it('are at most six', async () => {
    const page = await visit('/hr/attributes');
    await page.reply('GET /api/attributes', { items: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, label: key })) });
    expect(page.text()).toContain('which is the most');
    expect(page.has('form')).toBe(false);
  });
});
