import { visit, type Visit } from '../testing/visit';

const VALUES = [
  { id: 'v1', name: 'Care', description: 'We look after each other.', active: true },
  { id: 'v2', name: 'Craft', description: '', active: true },
  { id: 'v3', name: 'Speed', description: '', active: false },
];
const SIGNALS = {
  from: '2025-11-01',
  until: '2026-10-31',
  publishedOn: '2026-11-01',
  givers: 312,
  returned: { value: 0.214, low: 0.18, high: 0.25 },
  insideTeam: { value: 0.62, low: 0.58, high: 0.66 },
  clustering: null,
  refusal: null,
};

async function open(signals: object = SIGNALS): Promise<Visit> {
  const page = await visit('/hr/recognition');
  await page.reply('GET /api/values', { items: VALUES });
  await page.reply('GET /api/kudos-settings', { allowance: null, digest: true, digestDay: 1 });
  await page.reply('GET /api/kudos-signals', signals);
  return page;
}

describe('HR’s page about kudos and values', () => {
  it('adds, changes, moves, retires and deletes values', async () => {
    const page = await open();
    expect(page.text()).toContain('Speed retired');
    await page.press('Add value');
    expect(page.text()).toContain('Give it a name of at least two letters.');
    await page.type('Name', 'Candour');
    await page.press('Add value');
    expect((await page.reply('POST /api/values', { ...VALUES[0], id: 'v4', name: 'Candour' }, 201)).request.body).toEqual({ name: 'Candour', description: '' });
    await page.reply('GET /api/values', { items: VALUES });
    await page.press('Change Craft');
    await page.type('Name', 'Skill');
    await page.press('Save');
    await page.reply('PATCH /api/values/v2', { ...VALUES[1], name: 'Skill' });
    await page.reply('GET /api/values', { items: VALUES });
    await page.press('Move Care down');
    const { request } = await page.reply('PUT /api/values/order', { items: [VALUES[1], VALUES[0], VALUES[2]] });
    expect(request.body).toEqual({ ids: ['v2', 'v1'] });
    await page.press('Retire Care');
    expect((await page.reply('PATCH /api/values/v1', { ...VALUES[0], active: false })).request.body).toEqual({ active: false });
    await page.reply('GET /api/values', { items: VALUES });
    await page.press('Delete Speed');
    await page.press('Delete');
    await page.reply('DELETE /api/values/v3', null);
    await page.reply('GET /api/values', { items: VALUES.slice(0, 2) });
    expect(page.text()).not.toContain('Speed');
  });

  it('sets points and the mail of the week', async () => {
    const page = await open();
    await page.type('Points a person can give in a month', '0.5');
    await page.type('Day of the mail', '5');
    await page.press('Save these settings');
    expect(page.text()).toContain('Write a whole number from 1 to 1,000, or leave it empty.');
    await page.type('Points a person can give in a month', '20');
    await page.press('Save these settings');
    const { request } = await page.reply('PUT /api/kudos-settings', { allowance: 20, digest: true, digestDay: 5 });
    expect(request.body).toEqual({ allowance: 20, digest: true, digestDay: 5 });
    expect(page.toasts()).toContain('This is how kudos work from now on.');
  });

  it('shows how people thank each other, of everybody together, with intervals', async () => {
    const page = await open();
    expect(page.text()).toContain('The whole organisation, 1 November 2025 to 31 October 2026.');
    expect(page.text()).toContain('Published on 1 November 2026. What was published does not change');
    expect(page.text()).toContain('21% (18% to 25%)');
    expect(page.text()).toContain('Too few people for this figure.');
  });

  it('says why there are no figures where few have thanked anybody', async () => {
    const none = { givers: null, returned: null, insideTeam: null, clustering: null };
    const page = await open({ ...SIGNALS, ...none, refusal: 'Fewer than 50 people thanked a colleague.' });
    expect(page.text()).toContain('Fewer than 50 people thanked a colleague in these twelve months.');
    expect(page.text()).not.toContain('%');
  });

  it('says when figures come while nothing is published', async () => {
    const page = await open({ ...SIGNALS, givers: null, returned: null, insideTeam: null, clustering: null, publishedOn: null, refusal: 'Nothing yet.' });
    expect(page.text()).toContain('Nothing has been published yet. Figures of a month are published within two hours after its end.');
  });
});
