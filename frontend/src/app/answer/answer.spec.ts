/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { readFileSync } from 'node:fs';
import { manifestHash } from '@throughline/anonymity';
import { addressInTest, TEST } from './surroundings';
import { cycle, invitationOf } from './testing/in-memory-house';
import { all, answerAll, beginAnew, button, device, digit, house, load, press, see, text } from './testing/on-the-page';

beforeEach(beginAnew);

describe("the respondent's pages", () => {
  it('say what is asked, who sees what, how it is anonymous, what is attached, until when and what happens next, and take the secret out of the address', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    expect(all('dt').map((term) => term.textContent)).toEqual([
      'What is asked',
      'Who sees what',
      'How it is anonymous',
      'What is attached',
      'Until when',
      'What happens next',
    ]);
    expect(text()).toMatch(/4\s+questions about engagement, wellbeing and what you say in your own words; about 1\s+minute\./);
    expect(text()).toContain('at least 5 people');
    expect(text()).toContain('at least 10 answered');
    expect(text()).not.toContain('raised on');
    expect(text()).not.toContain('what is known about you');
    expect(text()).toContain('Friday 20 March');
    expect([location.pathname, location.hash]).toEqual(['/i', '']);
    expect(house.issued.size).toBe(0);
  });

  it('say at once that a test is a test, and ask for nothing where real ballots are', async () => {
    await load(await house.link(invitationOf('ada')), [{ provide: TEST, useValue: true }]);
    await see(/This is a test\. What you answer is never counted.* may be able to tell which answers are yours/);
    await see(/Who sees what/);
    expect(text()).not.toMatch(/leave it without your name|How it is anonymous/);
    expect([button(/Do not remind me/), ...all('a[href^="/manifest/"]')]).toEqual([undefined]);
    expect(text()).not.toContain('This browser keeps nothing');
    const asked = ['/api/cycles/c/manifest', '/api/cycles/c/ballot-token', '/b/c/tag', '/.well-known/ballots/o.jsonl?around=c'];
    expect(asked.map(addressInTest)).toEqual(['/api/test-runs/c/manifest', '/api/test-runs/c/ballot-token', '/b/test/c/tag', '/api/test-runs/c/public-log']);
  });

  it('name the larger groups once they were raised, and what travels sealed with the answers', async () => {
    house.paper = { ...house.paper, tightened: { k: 8, k_comments: 16, on: '2026-03-06' } };
    const site = { id: 'site', label: 'Site', values: [{ id: 'leeds', label: 'Leeds', members: 6 }] };
    house.manifest = { ...house.manifest, lattice_policy: { families: ['team', 'site'], facets: [site] } };
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    expect(text()).toContain('at least 8 people');
    expect(text()).toContain('at least 16 answered');
    expect(text()).toContain('raised on Friday 6 March');
    expect(text()).toMatch(/Sealed with your answers travels what is known about you here: site\./);
  });

  it('lead to the public page of the rules, with their fingerprint behind the # sign, and to what could go wrong', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    const links = all<HTMLAnchorElement>('main a').map((link) => [link.getAttribute('href'), link.target, link.rel]);
    expect(links).toEqual([
      [`/manifest/${cycle}#m=${await manifestHash(house.manifest)}`, '_blank', 'noopener'],
      ['/how-it-is-anonymous', '_blank', 'noopener'],
    ]);
  });

  it('begin with the words that the page itself brings, so that nothing jumps when the program comes', async () => {
    const page = new DOMParser().parseFromString(readFileSync('frontend/src/answer.html', 'utf8'), 'text/html');
    const words = (from: ParentNode) => [...from.querySelectorAll('.lead')].map((lead) => lead.textContent.replace(/\s+/g, ' ').trim());
    await load(await house.link(invitationOf('ada')));
    expect(words(document)).toEqual(words(page));
    await see(/Who sees what/);
    expect(words(document)).toEqual(words(page));
  });

  it('lead through the questions by keyboard and show everything that travels before it does', async () => {
    await answerAll();
    expect(text()).toMatch(/Your group: North, which 7 people share/);
    expect(all('.given').map((given) => given.textContent.trim())).toEqual(['4, Agree', '10, Extremely likely', 'Not answered', 'Not answered']);
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ answers }) => answers)).toEqual([{ 'q-pride': 4, 'q-recommend': 10 }]);
  });

  it('say before the first question that names are taken out of comments, and who is shown what speaks of danger', async () => {
    house.paper = { ...house.paper, safePersons: ['Sole Sanders', 'Sam Stone'] };
    await load(await house.link(invitationOf('ada')));
    await see(/Names of colleagues, addresses and phone numbers are taken out/);
    await see(/is shown first to Sole Sanders and Sam Stone, and to HR and leaders only if they pass it on/);
  });

  it('say before the first question that nobody reads what speaks of danger where nobody was named for it', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Nobody was named to read comments that speak of danger.*in this survey nobody reads them/);
  });

  it('say before the first question that those who were named to read what speaks of danger are no longer there', async () => {
    house.paper = { ...house.paper, safePersonsGone: true };
    await load(await house.link(invitationOf('ada')));
    await see(/Those who were named to read comments that speak of danger.*are no longer there: in this survey nobody reads them/);
  });

  it('list what is on record about her with how many share it, and send only what she leaves switched on', async () => {
    const facet = (id: string, label: string, value: string, members: number) => ({ id, label, values: [{ id: value, label: value, members }] });
    house.manifest = {
      ...house.manifest,
      lattice_policy: { families: ['team', 'site', 'shift'], facets: [facet('site', 'Site', 'Leeds', 12), facet('shift', 'Shift', 'night', 7)] },
    };
    house.profile = { site: 'Leeds', shift: 'night', salary: 'high' };
    await answerAll();
    expect(text()).toMatch(/Site: Leeds, shared by 12 of the people asked/);
    expect(text()).toMatch(/What you switch off never leaves this device/);
    const [site, ...others] = all<HTMLInputElement>('input[role=switch]');
    expect(others).toHaveLength(1);
    site!.click();
    await see(/Site: Leeds, shared by 12 of the people asked \(removed\)/);
    await press(/^\s*Send/);
    await see(/Your answers are in/);
    expect((await house.opened()).map(({ claims }) => claims)).toEqual([{ shift: 'night' }]);
    // a change keeps what she removed, also after the page was loaded again
    expect((await device.all())[0]![1].removed).toEqual(['site']);
    expect(house.sent.map(({ init }) => init.body).join()).not.toContain('Leeds');
  });

  it('ask for a choice where one is needed, and take "prefer not to say" for one', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/I am proud/);
    await press(/Next/);
    await see(/Please pick an answer/);
    all<HTMLInputElement>('.decline input')[0]!.click();
    await press(/Next/);
    await see(/Would you recommend us/);
    expect((await device.all())[0]![1].draft).toEqual({ answers: {}, declined: ['q-pride'] });
  });

  it('go on where she left after the page was loaded again', async () => {
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/I am proud/);
    digit('2');
    await press(/Next/);
    await see(/Would you recommend us/);
    await load('');
    await see(/Would you recommend us/);
    await press(/Back/);
    await see(/I am proud/);
    expect(all<HTMLInputElement>('input').findIndex((input) => input.checked)).toBe(1);
  });

  it('refuse rules that are not those of the invitation, in plain words, with nothing sent', async () => {
    const link = await house.link(invitationOf('ada'));
    house.manifest = { ...house.manifest, k: 6 };
    await load(link);
    await see(/Please do not answer this survey/);
    expect(text()).toMatch(/Tell your works council or HR/);
    expect(button(/Start|Try again/)).toBeUndefined();
    expect(house.sent.every(({ init }) => init.method === 'GET')).toBe(true);
  });

  it('say what to do when the ballot was collected on another device', async () => {
    house.issued.set(invitationOf('ada'), 'another blinded value');
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/already collected.*kept on that device/);
  });

  it('explain themselves without a survey in the address', async () => {
    await load('');
    await see(/opens from the link in your invitation/);
    expect(house.sent).toEqual([]);
  });

  it('say why they need a secure connection, and ask nothing without one', async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    try {
      await load(await house.link(invitationOf('ada')));
      await see(/needs a secure connection/);
      expect(house.sent).toEqual([]);
    } finally {
      Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
    }
  });
});
