import type { JudgedCandidate, MyRound } from '@throughline/contract';
import { visit } from '../hr/testing/visit';

const roles = { roles: ['judge' as const, 'employee' as const] };
const ROUND: MyRound = {
  id: 'r1',
  name: 'Marks',
  programmeName: 'Stars',
  method: 'scoring',
  settings: { marksTo: 10, reviews: 3 },
  closesAt: null,
  open: true,
  categories: [
    {
      id: 'h',
      name: 'Hero',
      criteria: [
        { id: 'c', name: 'For customers', description: '', weight: 75 },
        { id: 't', name: 'For the team', description: '', weight: 25 },
      ],
      preferences: null,
      rankingState: 'nothing',
    },
  ],
  candidates: [
    { id: 'a', number: 1, names: null, categoryId: 'h', state: 'nothing' },
    { id: 'b', number: 2, names: null, categoryId: 'h', state: 'nothing' },
  ],
};
const candidate = (id: string, number: number): JudgedCandidate => ({
  id,
  number,
  names: null,
  categoryId: 'h',
  texts: [`What ${id} did`],
  files: [
    { id: `${id}1`, name: null },
    { id: `${id}2`, name: 'thanks.pdf' },
  ],
  pass: null,
  marks: {},
  comment: '',
  state: 'nothing',
});

describe('the pages of a judge', () => {
  it('show her rounds with how far she is', async () => {
    const page = await visit('/judge', roles);
    await page.reply('GET /api/judged-rounds', {
      items: [{ id: 'r1', name: 'Marks', programmeName: 'Stars', method: 'scoring', state: 'open', closesAt: null, given: 1, total: 2 }],
    });
    expect(page.text()).toContain('1 of 2 given');
    expect(page.text()).toContain('HR closes this round by hand');
  });

  it('take marks by the keyboard, keep a draft by itself, give it, and go on to the next', async () => {
    const page = await visit('/judge/r1', roles);
    await page.reply('GET /api/judged-rounds/r1', ROUND);
    await page.reply('POST /api/judged-rounds/r1/candidates/a/reading', { candidate: candidate('a', 1), excluded: [] });
    expect(page.text()).toContain('What a did');
    expect(page.text()).toContain('counts 75 %');
    const files = [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link) => `${link.textContent.trim()} ${link.getAttribute('href')}`);
    expect(files).toEqual(['File 1 /api/nomination-attachments/a1', 'thanks.pdf /api/nomination-attachments/a2']);
    const type = (id: string, value: string) => {
      const box = page.find(`#mark-${id}`) as HTMLInputElement;
      box.value = value;
      box.dispatchEvent(new Event('input'));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    };
    type('c', '9');
    expect(document.activeElement?.id).toBe('mark-t');
    type('t', '7');
    expect(document.activeElement?.id).toBe('comment');
    await page.rest(750);
    const draft = await page.reply('PUT /api/judged-rounds/r1/candidates/a/verdict', null, 204);
    expect(draft.request.body).toEqual({ pass: null, marks: { c: 9, t: 7 }, comment: '', state: 'draft' });
    expect(page.text()).not.toContain('Judging by keyboard');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
    const given = await page.reply('PUT /api/judged-rounds/r1/candidates/a/verdict', null, 204);
    expect(given.request.body).toMatchObject({ marks: { c: 9, t: 7 }, state: 'given' });
    await page.reply('POST /api/judged-rounds/r1/candidates/b/reading', { candidate: candidate('b', 2), excluded: [] });
    expect(page.text()).toContain('What b did');
    expect(page.text()).toContain('1 of 2 given · HR closes this round by hand.');
    expect(page.text()).toContain('Judging by keyboard');
  });
});
