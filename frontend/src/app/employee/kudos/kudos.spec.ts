import { visit, type Visit } from '../../hr/testing/visit';
import { speakIn } from '../../words/testing/speak-in';
import { KUDOS } from '../testing/kudos';

const OWN = { allowance: null, teams: [{ id: 't1', name: 'Quay' }], digest: true, muted: false };
const VALUES = { items: ['Care', 'Courage', 'Craft', 'Candour'].map((name, i) => ({ id: `v${i + 1}`, name, description: '', active: name !== 'Courage' })) };
const DORA = { id: 'e2', name: 'Dora Lim', teamName: 'Mill' };

async function write(url: string, own: object = OWN): Promise<Visit> {
  const page = await visit(url, { roles: ['employee'] });
  await page.reply('GET /api/own-kudos', own);
  await page.reply('GET /api/values', VALUES);
  return page;
}

async function choose(page: Visit, name: string): Promise<void> {
  await page.seek('Add a colleague', name);
  await page.reply(`GET /api/colleagues?search=${name}`, { items: [DORA] });
  await page.press('Dora Lim Mill');
}

afterEach(() => speakIn('en'));

describe('writing a kudos', () => {
  it('says what is missing before it asks anybody, and then sends colleagues, words, values and who sees it', async () => {
    const page = await write('/kudos/new');
    await page.press('Send thanks');
    expect(page.text()).toContain('Choose at least one colleague.');
    expect(page.text()).toContain('Say it in at least 10 characters; there are 0.');
    page.expectNo('POST /api/kudos');
    await choose(page, 'Dora');
    expect(page.text()).toContain('You thank');
    await page.type('What for?', 'The pallets. All of them.');
    expect(page.has('input[type=checkbox]')).toBe(true);
    expect(page.text()).not.toContain('Courage');
    page.find('input[type=checkbox]').click();
    await page.press('Send thanks');
    const { request } = await page.reply('POST /api/kudos', KUDOS, 201);
    expect(request.body).toEqual({ recipientIds: ['e2'], message: 'The pallets. All of them.', valueIds: ['v1'], visibility: 'team' });
    expect(request.headers.get('Idempotency-Key')).toBeTruthy();
    expect(page.url()).toBe('/kudos');
    expect(page.toasts()).toContain('Your thanks are sent.');
  });

  it('can be for the whole team, with points where HR gives them, and shows what the server refuses at its field', async () => {
    const page = await write('/kudos/new', { ...OWN, allowance: { perMonth: 20, left: 12 } });
    expect(page.text()).toContain('You have 12 of 20 left this month.');
    await page.type('Whom do you thank?', 't1');
    await page.type('What for?', 'The whole shift held together.');
    await page.type('Points for each of them', '5');
    await page.press('Send thanks');
    const refused = {
      type: 'about:blank',
      title: 'Wrong',
      status: 400,
      code: 'points-spent',
      detail: 'Too many.',
      errors: [{ pointer: '#/points', detail: 'That makes 40 points.' }],
    };
    const { request } = await page.reply('POST /api/kudos', refused, 400);
    expect(request.body).toEqual({ teamId: 't1', message: 'The whole shift held together.', valueIds: [], visibility: 'team', points: 5 });
    expect(page.text()).toContain('That makes 40 points.');
    expect(page.value('What for?')).toBe('The whole shift held together.');
  });
});

describe('the list of kudos', () => {
  const open = async (items: object[], url = '/kudos', me: object = { roles: ['employee'] }, nextCursor?: string): Promise<Visit> => {
    const page = await visit(url, me);
    await page.reply('GET /api/own-kudos', OWN);
    // the form and the filter each ask
    await page.replyAll('GET /api/values', VALUES);
    await page.reply(`GET /api/kudos${url.slice('/kudos'.length)}`, { items, ...(nextCursor ? { nextCursor } : {}) });
    return page;
  };

  it('says who thanks whom for what, and takes a reaction and a reply', async () => {
    const page = await open([KUDOS]);
    expect(page.text()).toContain('Ben Roy thanks Dora Lim and Emil Poe');
    expect(page.text()).toContain('You stayed until the last pallet was off.');
    expect(page.text()).toContain('Given on 19 November 2026');
    expect(page.has('[aria-pressed=true]')).toBe(false);
    await page.press('Proud of you 2');
    await page.reply('PUT /api/kudos/k1/reactions/proud', { ...KUDOS, reactions: [{ kind: 'proud', count: 3 }], myReaction: 'proud' });
    expect(page.find('[aria-pressed=true]').textContent).toContain('3');
    await page.press('1 reply');
    const reply = { id: 'r1', author: DORA, text: 'Any time.', writtenAt: '2026-11-19T11:00:00.000Z', edited: false, mine: false };
    await page.reply('GET /api/kudos/k1/replies', { items: [reply] });
    expect(page.text()).toContain('Any time.');
    await page.type('Your reply', 'From me too.');
    await page.press('Send reply');
    expect((await page.reply('POST /api/kudos/k1/replies', reply, 201)).request.body).toEqual({ text: 'From me too.' });
    await page.reply('GET /api/kudos/k1/replies', { items: [reply, { ...reply, id: 'r2', text: 'From me too.', mine: true }] });
    await page.press('Hide replies');
    expect(page.text()).toContain('2 replies');
  });

  it('offers nobody to change, withdraw or take down what is another’s', async () => {
    expect((await open([KUDOS])).text()).not.toMatch(/Change|Withdraw|Take it down/);
  });

  it('lets whoever gave one change and withdraw it', async () => {
    const page = await open([{ ...KUDOS, mine: true }]);
    await page.press('Change');
    await page.type('Your thanks', 'You stayed until midnight.');
    await page.press('Save');
    const { request } = await page.reply('PUT /api/kudos/k1', { ...KUDOS, mine: true, message: 'You stayed until midnight.', edited: true });
    expect(request.body).toEqual({ message: 'You stayed until midnight.', valueIds: ['v1'], visibility: 'team' });
    expect(page.text()).toContain('edited');
    await page.press('Withdraw');
    await page.press('Withdraw them');
    await page.reply('DELETE /api/kudos/k1', null);
    expect(page.text()).toContain('No thanks here yet');
  });

  it('lets HR take one down, with a reason for who gave it', async () => {
    const page = await open([KUDOS], '/kudos', { roles: ['hr', 'employee'] });
    await page.press('Take it down');
    await page.press('Take it down');
    expect(page.text()).toContain('Say why in at least 10 characters.');
    await page.type('Why it is taken down', 'It makes fun of a colleague.');
    await page.press('Take it down');
    expect((await page.reply('POST /api/kudos/k1/removal', null)).request.body).toEqual({ reason: 'It makes fun of a colleague.' });
    expect(page.text()).not.toContain('last pallet');
  });

  it('lets HR take down a reply of somebody, with a reason for its writer', async () => {
    const page = await open([KUDOS], '/kudos', { roles: ['hr', 'employee'] });
    await page.press('1 reply');
    const reply = { id: 'r1', author: DORA, text: 'As slow as ever.', writtenAt: '2026-11-19T11:00:00.000Z', edited: false, mine: false };
    await page.reply('GET /api/kudos/k1/replies', { items: [reply] });
    await page.press('Take it down: the reply of Dora Lim');
    expect(page.text()).toContain('Dora Lim gets this by mail.');
    await page.type('Why it is taken down', 'It mocks how he works.');
    page.find('app-kudos-replies app-taking-down [type=submit]').click();
    await page.settle();
    expect((await page.reply('POST /api/kudos/k1/replies/r1/removal', null)).request.body).toEqual({ reason: 'It mocks how he works.' });
    await page.reply('GET /api/kudos/k1/replies', { items: [] });
    expect(page.toasts()).toContain('The reply is taken down, and its writer has been told.');
    expect(page.text()).not.toContain('As slow as ever.');
  });

  it('keeps its filters in the address and goes on from page to page', async () => {
    const page = await open([KUDOS], '/kudos?of=received', { roles: ['employee'] }, 'k1');
    await page.press('Show more');
    await page.reply('GET /api/kudos?of=received&cursor=k1', { items: [{ ...KUDOS, id: 'k0', message: 'And thank you for the flood week.' }] });
    expect(page.text()).toMatch(/last pallet.*flood week/);
    await page.type('Value', 'v1');
    expect(page.url()).toBe('/kudos?of=received&value=v1');
  });

  it.each([
    ['German', 'de', 'Ben Roy dankt Dora Lim und Emil Poe', '3 Antworten'],
    ['Arabic', 'ar', 'شكر من Ben Roy إلى Dora Lim وEmil Poe', '3 ردود'],
  ] as const)('speaks %s, with its way of counting', async (_, language, sentence, replies) => {
    await speakIn(language);
    const page = await open([{ ...KUDOS, replyCount: 3 }]);
    expect(page.text()).toContain(sentence);
    expect(page.text()).toContain(replies);
  });
});

describe('one kudos', () => {
  it('that is not for one’s eyes is said to be not here', async () => {
    const page = await visit('/kudos/k9', { roles: ['employee'] });
    await page.reply(
      'GET /api/kudos/k9',
      { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', detail: 'There is no such kudos for you.' },
      404,
    );
    expect(page.text()).toContain('These thanks are not here');
  });
});
