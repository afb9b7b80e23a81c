import type { AwardPack } from '@throughline/contract';
import { AwardRows } from '../testing/award-rows.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { AwardLog } from '../record/award-log.js';
import { PackReader } from './pack.reader.js';

const RAW = 'Rose stayed until the last customer of Harbour had an answer; she never left him alone. Ask Ben Yilmaz.';
const BLIND = '[the nominee] stayed until the last customer of [the team] had an answer; [they] never left [them] alone. Ask [a colleague].';

describe('blind packs', () => {
  const two = alphaAndBeta();
  let rows: AwardRows;
  let rose: string;
  let ben: string;
  let harbour: string;
  beforeAll(async () => {
    rows = await AwardRows.of(two.house, two.hr);
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    harbour = (await expectStatus(two.hr('POST', '/api/teams', { name: 'Harbour', parentId: root }), 201)).json().id;
    const add = async (name: string): Promise<string> =>
      (await expectStatus(two.hr('POST', '/api/employees', { name, email: `${name.split(' ')[0]!.toLowerCase()}@alpha.example`, teamId: harbour }), 201)).json()
        .id;
    [rose, ben] = [await add('Rose O’Neill'), await add('Ben Yilmaz')];
  });

  async function nominated({ blind = true } = {}) {
    const programme = await rows.programme({ blind });
    const category = programme.categories[0]!.id;
    const candidate = await rows.candidate(programme.id, category, [rose]);
    const nomination = await rows.nomination({ programme: programme.id, category, candidate, by: ben, reasons: RAW });
    return {
      programme: programme.id,
      category,
      candidate,
      nomination,
      at: `/api/award-packs/${candidate}`,
      packs: `/api/award-programmes/${programme.id}/packs`,
    };
  }
  const judged = (ids: readonly string[]) =>
    rows.within(async () => {
      const reader = two.house.app.get(PackReader, { strict: false });
      return { read: await reader.forJudging(ids), waiting: await reader.waiting(ids) };
    });
  const got = async (who: Client, at: string): Promise<AwardPack> => (await expectStatus(who('GET', at), 200)).json();

  it('are proposed for everybody by a job that can run twice, and reach no judge before a person approves them', async () => {
    const { candidate, packs, at } = await nominated();
    expect((await expectStatus(two.hr('GET', packs), 200)).json()).toMatchObject({
      counts: { missing: 1, proposed: 0, approved: 0 },
      items: [{ id: candidate, state: 'missing' }],
    });
    for (let i = 0; i < 2; i++) await expectStatus(two.hr('POST', packs), 202);
    await two.house.idle();
    expect((await two.hr('GET', `${packs}?state=proposed`)).json()).toMatchObject({
      counts: { proposed: 1 },
      items: [{ name: 'Rose O’Neill', category: { name: 'Hero' } }],
    });
    expect(await judged([candidate])).toEqual({ read: new Map(), waiting: [candidate] });
    await expectStatus(two.hr('POST', `${at}/approval`, undefined, { 'idempotency-key': 'as-browsers-send-it' }), 201);
    const { read, waiting } = await judged([candidate]);
    expect(waiting).toEqual([]);
    expect(read.get(candidate)).toEqual({ candidateId: candidate, texts: [{ label: '', text: BLIND, language: 'en' }], files: [] });
  });

  it('are shown as they would be before they are proposed, change by a person’s hand, and are then a proposal again', async () => {
    const { candidate, at, programme } = await nominated();
    const first = await got(two.hr, at);
    expect(first).toMatchObject({ state: 'missing', name: 'Rose O’Neill', leftovers: [], fixed: false });
    const [text] = first.texts;
    const taken = text!.marks.map(({ from, to, kind }) => `${RAW.slice(from, to)}: ${kind}`);
    expect(taken).toEqual(['Rose: nominee', 'Harbour: team', 'she: pronoun', 'him: pronoun', 'Ben Yilmaz: colleague']);
    await expectStatus(two.hr('POST', `${at}/approval`), 201);
    await expectStatus(two.hr('POST', `${at}/approval`), 201);
    const undone = text!.marks.map((mark) => (mark.kind === 'nominee' ? { ...mark, on: false } : mark));
    const change = { texts: [{ key: text!.key, marks: undone }], files: [] };
    expect((await expectStatus(two.hr('PUT', at, change), 200)).json()).toMatchObject({ state: 'proposed', leftovers: ['Rose'] });
    expect((await judged([candidate])).read.size).toBe(0);
    expect((await expectStatus(two.hr('POST', `${at}/approval`), 201)).json()).toMatchObject({ state: 'approved', leftovers: ['Rose'] });
    expect((await judged([candidate])).read.get(candidate)!.texts[0]!.text).toBe(BLIND.replace('[the nominee]', 'Rose'));
    const lines = await rows.within(() => two.house.app.get(AwardLog, { strict: false }).all(programme));
    expect(lines.map(({ kind, detail }) => ({ kind, detail }))).toEqual([
      { kind: 'pack-approved', detail: { candidate } },
      { kind: 'pack-approved', detail: { candidate } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Rose');
  });

  it('name what is wrong with marks that do not fit', async () => {
    const { at } = await nominated();
    const { texts } = await got(two.hr, at);
    const mark = { from: 0, to: 9999, kind: 'added', on: true };
    expect((await expectStatus(two.hr('PUT', at, { texts: [{ key: texts[0]!.key, marks: [mark] }], files: [] }), 400)).json().code).toBe('marks-wrong');
    expect((await expectStatus(two.hr('PUT', at, { texts: [{ key: 'nothing', marks: [] }], files: [] }), 409)).json().code).toBe('pack-outdated');
  });

  it('reach no judge any more when a text is another than the one that was checked', async () => {
    const { at, nomination, candidate } = await nominated();
    await expectStatus(two.hr('POST', `${at}/approval`), 201);
    await rows.query(`UPDATE org.nomination SET reasons = reasons || ' Rose again.' WHERE organisation_id = $1 AND id = $2`, [nomination]);
    expect((await judged([candidate])).read.size).toBe(0);
    expect((await expectStatus(two.hr('POST', `${at}/approval`), 409)).json().code).toBe('pack-outdated');
    const again = await got(two.hr, at);
    await expectStatus(two.hr('PUT', at, { texts: again.texts.map(({ key, marks }) => ({ key, marks })), files: [] }), 200);
    await expectStatus(two.hr('POST', `${at}/approval`), 201);
    expect((await judged([candidate])).read.get(candidate)!.texts[0]!.text).toContain('[the nominee] again.');
  });

  it('do not change while judges read them, and are not needed where a programme is not blind', async () => {
    const { at, programme, category, candidate } = await nominated();
    await expectStatus(two.hr('POST', `${at}/approval`), 201);
    await rows.round(programme, 'scoring', {}, [{ id: category, candidates: [candidate] }]);
    expect((await expectStatus(two.hr('PUT', at, { texts: [], files: [] }), 409)).json().code).toBe('pack-fixed');
    const open = await nominated({ blind: false });
    expect((await judged([open.candidate])).waiting).toEqual([]);
    expect((await judged([open.candidate])).read.get(open.candidate)!.texts[0]!.text).toBe(RAW);
  });

  it('are nothing to another organisation, and not for employees', async () => {
    const { at, packs } = await nominated();
    await expectStatus(two.neighbour('GET', at), 404);
    await expectStatus(two.neighbour('PUT', at, { texts: [], files: [] }), 404);
    await expectStatus(two.neighbour('POST', `${at}/approval`), 404);
    await expectStatus(two.neighbour('GET', packs), 404);
    await expectStatus(two.neighbour('POST', packs), 404);
    await expectStatus((await two.house.signIn('ben@alpha.example'))('GET', at), 403);
  });

  it('do not tell the site at which the nominee works, as little as her team', async () => {
    await expectStatus(two.hr('PATCH', `/api/employees/${rose}`, { site: 'Old Granary' }), 200);
    const programme = await rows.programme({ blind: true });
    const category = programme.categories[0]!.id;
    const candidate = await rows.candidate(programme.id, category, [rose]);
    await rows.nomination({
      programme: programme.id,
      category,
      candidate,
      by: ben,
      reasons: 'Nobody at the old granary knew the pumps; Rose had read the manual.',
    });
    await expectStatus(two.hr('POST', `/api/award-programmes/${programme.id}/packs`), 202);
    await two.house.idle();
    const [text] = (await got(two.hr, `/api/award-packs/${candidate}`)).texts;
    expect(text!.marks.map(({ from, to, kind, on }) => [text!.text.slice(from, to), kind, on])).toEqual([
      ['old granary', 'team', true],
      ['Rose', 'nominee', true],
    ]);
    await expectStatus(two.hr('PATCH', `/api/employees/${rose}`, { site: null }), 200);
  });
});
