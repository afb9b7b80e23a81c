import type { AwardLogPage } from '@throughline/contract';
import type pg from 'pg';
import { AN_AWARD } from '../testing/an-award.js';
import { AwardRows } from '../testing/award-rows.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { newId } from '../../platform/database/new-id.js';
import { type AwardAct } from './award-act.js';
import { awardFault } from './award-hash.rules.js';
import { AwardLog } from './award-log.js';
import { type AwardOnRecord, replayedAward } from './replayed-award.rules.js';

describe('the log of an award for people', () => {
  const two = alphaAndBeta();
  let rows: AwardRows;
  let programme: string;
  let secretary: Client;
  let other: Client;
  const ids: Record<string, string> = {};
  let commands: {
    storedAward: (client: pg.Client, id: string) => Promise<AwardOnRecord>;
    awardReport: (client: pg.Client, rule: typeof awardFault, organisation?: string) => Promise<{ sentences: string[]; faults: number }>;
  };
  beforeAll(async () => {
    rows = await AwardRows.of(two.house, two.hr);
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    const person = async (name: string): Promise<string> => {
      const made = await expectStatus(two.hr('POST', '/api/employees', { name, email: `${name.toLowerCase()}@alpha.example`, teamId: root }), 201);
      return made.json().id;
    };
    const hr = async (name: string): Promise<[string, Client]> => {
      const id = await person(name);
      await expectStatus(two.hr('POST', '/api/role-grants', { employeeId: id, role: 'hr' }), 204);
      return [id, await two.house.signIn(`${name.toLowerCase()}@alpha.example`)];
    };
    const [[secretaryId, first], [, second]] = [await hr('Sue'), await hr('Olga')];
    [secretary, other] = [first, second];
    const made = await rows.programme({ secretary: secretaryId });
    programme = made.id;
    ids['hero'] = made.categories[0]!.id;
    for (const name of ['ann', 'bob', 'cem', 'dee', 'eve'])
      ids[name] = await rows.candidate(programme, ids['hero'], [await person(name[0]!.toUpperCase() + name.slice(1))]);
    for (const name of ['first', 'second', 'j0', 'j1', 'j2', 'j3']) ids[name] = newId();
    const acts = JSON.parse(JSON.stringify(AN_AWARD).replaceAll(/"(\w+)"/g, (whole, word: string) => (ids[word] ? `"${ids[word]}"` : whole))) as AwardAct[];
    await rows.within(() => two.house.app.get(AwardLog, { strict: false }).note(programme, secretaryId, ...acts));
    await rows.query(
      `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, 1, 'count')`,
      [programme, ids['hero'], ids['bob']],
    );
    const [replay, audit] = await Promise.all(['replay-award', 'verify-audit'].map((name) => import(`../../../../tools/ops/${name}.mjs` as string)));
    commands = { ...replay, ...audit };
  });

  const at = (rest = '') => `/api/award-programmes/${programme}/log${rest}`;
  const pageOf = async (who: Client, query = ''): Promise<AwardLogPage> => (await expectStatus(who('GET', at(query)), 200)).json();
  const reveal = (moment: string | null) =>
    rows.query(`UPDATE org.award_programme SET revealed_at = $3 WHERE organisation_id = $1 AND id = $2`, [programme, moment]);
  const kindsWithDetail = (page: AwardLogPage) => new Set(page.lines.flatMap(({ kind, detail }) => (detail ? [kind] : [])));

  it('shows every step before the reveal, and to nobody what leads to the winners', async () => {
    for (const who of [secretary, two.hr, other]) {
      const page = await pageOf(who);
      expect(page).toMatchObject({ programme: { name: 'Stars' }, open: false, before: null });
      expect(page.lines).toHaveLength(AN_AWARD.length);
      expect(kindsWithDetail(page)).toEqual(
        new Set(['programme-opened', 'nominations-closed', 'candidate-declined', 'judges-assigned', 'judge-unassigned', 'revealed']),
      );
      // a hash over marks from 0 to 10 is the marks
      expect(page.lines.every(({ hash }) => hash === null)).toBe(true);
      expect((await expectStatus(who('GET', at('.json')), 403)).json().code).toBe('sealed');
      expect((await expectStatus(who('GET', at('-check')), 200)).json()).toMatchObject({ lines: AN_AWARD.length, hash: null, fault: null, replay: null });
    }
  });

  it('shows verdicts and results after the reveal to the secretary and administrators alone', async () => {
    await reveal('2026-03-01T12:00:00Z');
    for (const who of [secretary, two.hr]) {
      const page = await pageOf(who, '?part=verdicts');
      expect(page.open).toBe(true);
      expect(page.lines).toHaveLength(12);
      expect(page.names).toMatchObject({ [ids['ann']!]: 'Ann' });
    }
    const others = await pageOf(other);
    expect(kindsWithDetail(others).has('verdict-given')).toBe(false);
    expect(others.lines.every(({ hash }) => hash === null)).toBe(true);
    expect((await pageOf(secretary)).lines.every(({ hash }) => hash !== null)).toBe(true);
    expect((await expectStatus(other('GET', at('.json')), 403)).json().code).toBe('log-not-yours');
    const long = await pageOf(two.hr, '?part=nominations');
    expect(long.lines.map(({ detail }) => detail)).toEqual([{ categories: 1 }]);
  });

  it('is checked in a thread, and taken along as a file that plays again without the installation', async () => {
    await reveal('2026-03-01T12:00:00Z');
    expect((await expectStatus(secretary('GET', at('-check')), 200)).json()).toMatchObject({
      fault: null,
      replay: { rounds: 2, decided: true, differences: [] },
    });
    const reply = await expectStatus(secretary('GET', at('.json')), 200);
    expect(reply.headers['content-disposition']).toContain(`award-log-${programme}.json`);
    const file = JSON.parse(reply.body);
    expect(file).toMatchObject({ format: 'throughline-award-log/1', count: AN_AWARD.length, hash: file.lines.at(-1).hash });
    const lines = file.lines.map((line: { at: string }) => ({ ...line, at: new Date(line.at) })) as AwardOnRecord['lines'];
    const played = (some: AwardOnRecord['lines']) => replayedAward({ programme: file.programme, lines: some, names: new Map() });
    const good = played(lines);
    expect(good.fault).toBe(false);
    expect(good.sentences).toEqual([
      expect.stringContaining(`each as it was written; the last hash is ${file.hash}.`),
      `${ids['hero']}: 1. ${ids['bob']} (by the count of votes).`,
      'Computed again from the log alone, over 2 rounds: the log says the same winners.',
    ]);
    const mark = lines.findIndex(({ kind }) => kind === 'verdict-given');
    const changed = played(lines.with(mark, { ...lines[mark]!, detail: { ...lines[mark]!.detail, marks: { care: 0, skill: 0 } } as never }));
    expect(changed.fault).toBe(true);
    expect(changed.sentences[0]).toContain(`Line ${mark + 1} was changed after it was written.`);
    expect(changed.sentences.join('\n')).toContain(`Line 19: The round ${ids['first']} closed`);
    const missing = played(lines.toSpliced(mark, 1));
    expect(missing.sentences[0]).toContain(`Line ${mark + 1} is missing`);
  });

  it('is played by the command with names, which finds swapped outcomes and a line that was changed behind everybody’s back', async () => {
    const root = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    try {
      const good = replayedAward(await commands.storedAward(root, programme));
      expect(good.sentences).toContain(`Hero (${ids['hero']}): 1. Bob (${ids['bob']}) (by the count of votes).`);
      expect(good).toMatchObject({ fault: false, sentences: expect.arrayContaining([expect.stringContaining('what is kept beside it say the same winners')]) });
      await rows.query(`UPDATE org.award_outcome SET candidate_id = $3 WHERE organisation_id = $1 AND programme_id = $2`, [programme, ids['ann']]);
      const swapped = replayedAward(await commands.storedAward(root, programme));
      expect(swapped.sentences).toContain(
        `What is kept beside the log says that in the category Hero (${ids['hero']}) the winners are 1. Ann (${ids['ann']}); computed again they are 1. Bob (${ids['bob']}).`,
      );
      await rows.query(`UPDATE org.award_outcome SET candidate_id = $3 WHERE organisation_id = $1 AND programme_id = $2`, [programme, ids['bob']]);
      expect(await commands.awardReport(root, awardFault)).toEqual({ faults: 0, sentences: [expect.stringContaining('1 of 1 logs are as they were written')] });
      await root.query(`UPDATE org.award_log_line SET detail = jsonb_set(detail, '{marks,care}', '1') WHERE programme_id = $1 AND position = 7`, [programme]);
      expect((await commands.awardReport(root, awardFault)).sentences[0]).toContain('Line 7 was changed after it was written.');
      expect((await expectStatus(two.hr('GET', at('-check')), 200)).json().fault).toContain('Line 7');
      await expect(commands.storedAward(root, newId())).rejects.toThrow('There is no award programme');
    } finally {
      await root.end();
    }
  });

  it('is nothing to another organisation, and not for employees', async () => {
    for (const rest of ['', '.json', '-check']) await expectStatus(two.neighbour('GET', at(rest)), 404);
    const ann = await two.house.signIn('ann@alpha.example');
    await expectStatus(ann('GET', at()), 403);
  });
});
