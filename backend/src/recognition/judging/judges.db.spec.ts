import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { replayed, type ReplayedLine } from '../record/replay.rules.js';
import { judgedAwards } from '../testing/judged-awards.js';
import { RenewAwardConflictsJob } from './renew-award-conflicts.job.js';

describe('a round of an award, and who judges in it,', () => {
  const jury = judgedAwards();
  const { two, id, team, judge, programme, open, close, scoring, judgedAs, say, results } = jury;

  it('takes a candidate from a judge who becomes her manager or says she is not free, and gives it to another', async () => {
    const one = await programme();
    const [round] = await one.plan({ ...scoring, settings: { reviews: 2 } });
    await one.judges('jo', 'ken', 'lea');
    await open(round!.id);
    const ofJo = (await judge['jo']!('GET', `/api/judged-rounds/${round!.id}`)).json().candidates as { id: string; names: string[] }[];
    const [given, declared] = ofJo.map(({ id: judgedId, names }) => ({ id: one.candidate[names[0]!]!, judgedId, names })) as [
      { id: string; judgedId: string; names: string[] },
      { id: string; judgedId: string },
    ];
    await expectStatus(say('jo', round!.id, given.id, 10), 204);
    const home = { ann: 'North', bob: 'South', cid: 'West' }[given.names[0]!]!;
    const before = (await two.hr('GET', '/api/teams')).json().items.find((one: { name: string }) => one.name === home).leader?.id ?? null;
    await expectStatus(two.hr('PATCH', `/api/teams/${team[home]}`, { leaderId: id['jo'] }), 200);
    await two.house.app.get(RenewAwardConflictsJob, { strict: false }).handle();
    await expectStatus(judge['jo']!('POST', `/api/judged-rounds/${round!.id}/candidates/${declared.judgedId}/conflict`), 204);
    await expectStatus(two.hr('PATCH', `/api/teams/${team[home]}`, { leaderId: before }), 200);
    await expectStatus(say('jo', round!.id, given.id, 10), 404);
    const shown = (await two.hr('GET', `/api/award-rounds/${round!.id}/assignment`)).json();
    for (const { id: candidate } of [given, declared]) {
      const line = shown.candidates.find((one: { id: string }) => one.id === candidate);
      expect(line.judgeIds.sort()).toEqual([id['ken'], id['lea']].sort());
    }
    expect(shown.candidates.find((one: { id: string }) => one.id === declared.id).excluded).toEqual([{ judgeId: id['jo'], reasons: ['declared'] }]);
    const notes = (await one.log()).filter(({ kind }) => kind === 'judge-unassigned');
    expect(notes.map(({ detail, byEmployee }) => [detail, byEmployee])).toEqual([
      [{ round: round!.id, candidate: given.id, judge: id['jo'], because: 'conflict' }, null],
      [{ round: round!.id, candidate: declared.id, judge: id['jo'], because: 'conflict' }, id['jo']],
    ]);
    await close(round!.id);
    await one.look();
    const row = (await results(round!.id)).categories[0].rows.find((one: { candidate: string }) => one.candidate === given.id);
    expect(row).toMatchObject({ judges: 0, raw: null });
  });

  it('lets HR put judges right by hand, remove one, and remind those who are behind once a day', async () => {
    const one = await programme();
    const [round] = await one.plan({ ...scoring, settings: { reviews: 1 } });
    await one.judges('jo', 'ken', 'meg');
    await open(round!.id);
    const put = (candidate: string, ...names: string[]) =>
      two.hr('PUT', `/api/award-rounds/${round!.id}/candidates/${one.candidate[candidate]}/judges`, {
        judgeIds: names.map((name) => id[name]),
        because: 'load',
      });
    expect((await expectStatus(put('ann', 'meg'), 400)).json()).toMatchObject({ code: 'not-free', detail: 'meg is not free to judge this candidate.' });
    expect((await expectStatus(put('ann', 'lea'), 400)).json().code).toBe('no-such-judge');
    await expectStatus(put('ann', 'jo', 'ken'), 200);
    await expectStatus(put('bob', 'ken'), 200);
    await expectStatus(put('cid', 'ken'), 200);
    const nudged = await expectStatus(two.hr('POST', `/api/award-rounds/${round!.id}/nudges`, {}), 201);
    expect(nudged.json()).toEqual({ sent: 2, waiting: 0 });
    expect((await two.house.mailTo('ken@alpha.example', 'Still to judge: Stars')).text).toContain('3 verdicts are still to be given');
    expect((await expectStatus(two.hr('POST', `/api/award-rounds/${round!.id}/nudges`, {}), 201)).json()).toEqual({ sent: 0, waiting: 2 });
    const away = `/api/award-programmes/${one.id}/judges/${id['ken']}/removal`;
    expect((await expectStatus(two.hr('POST', away, { because: 'She is slow.' }), 400)).json().errors[0].pointer).toBe('#/because');
    await expectStatus(two.hr('POST', away, { because: 'away' }), 204);
    const noted = (await one.log())
      .filter(({ kind, byEmployee }) => byEmployee === id['ada'] && /^judge/.test(kind))
      .map(({ kind, detail }) => ({ kind, detail }));
    expect(noted.slice(0, 3).map(({ detail }) => detail)).toEqual(['jo', 'ken', 'meg'].map((name) => ({ judge: id[name] })));
    expect(noted).toContainEqual({
      kind: 'judges-assigned',
      detail: { round: round!.id, judges: [{ candidate: one.candidate['ann'], judges: [id['jo'], id['ken']].sort() }], because: 'load' },
    });
    const removal = noted.findIndex(({ kind }) => kind === 'judge-removed');
    expect(noted[removal]!.detail).toEqual({ judge: id['ken'], because: 'away' });
    expect(noted.slice(removal + 1).filter(({ kind }) => kind === 'judge-unassigned')).toHaveLength(3);
    expect(replayed((await one.log()) as unknown as ReplayedLine[]).differences).toEqual([]);
    const shown = (await two.hr('GET', `/api/award-rounds/${round!.id}/assignment`)).json();
    const judges = shown.candidates.flatMap((one: { judgeIds: string[] }) => one.judgeIds);
    expect(judges).not.toContain(id['ken']);
    expect(judges.length).toBeGreaterThanOrEqual(3);
  });

  it('opens to a judge those files alone that a person took into the pack, without their names, and nothing once she is not free', async () => {
    const one = await programme({ blind: true, people: ['ann'] });
    const [round] = await one.plan(scoring);
    await one.judges('jo', 'lea');
    const [nomination] = await jury.rows.query<{ id: string }>(`SELECT id FROM org.nomination WHERE organisation_id = $1 AND programme_id = $2`, [one.id]);
    const file = { taken: newId(), left: newId() };
    for (const each of Object.values(file)) {
      await jury.rows.query(
        `INSERT INTO org.nomination_attachment (organisation_id, id, nomination_id, file_name, type, bytes, sha256) VALUES ($1, $2, $3, 'ann at work.txt', 'text/plain', 5, '')`,
        [each, nomination!.id],
      );
      await jury.rows.query(`INSERT INTO org.nomination_attachment_part (organisation_id, attachment_id, position, content) VALUES ($1, $2, 0, 'Night')`, [
        each,
      ]);
    }
    const pack = `/api/award-packs/${one.candidate['ann']}`;
    await expectStatus(two.hr('PUT', pack, { texts: [], files: [{ id: file.taken, taken: true }] }), 200);
    const get = (who: string, id: string) => judge[who]!('GET', `/api/nomination-attachments/${id}`);
    await expectStatus(two.hr('POST', `${pack}/approval`), 201);
    await expectStatus(get('jo', file.taken), 404);
    await open(round!.id);
    const annAs = await judgedAs(round!.id, one.candidate['ann']!);
    const reading = async () => (await expectStatus(judge['jo']!('POST', `/api/judged-rounds/${round!.id}/candidates/${annAs}/reading`), 201)).json();
    expect((await reading()).candidate.files).toEqual([{ id: file.taken, name: null }]);
    const opened = await expectStatus(get('jo', file.taken), 200);
    expect(opened.body).toBe('Night');
    expect(opened.headers['content-disposition']).not.toContain('ann');
    await expectStatus(get('jo', file.left), 404);
    await expectStatus(two.neighbour('GET', `/api/nomination-attachments/${file.taken}`), 404);
    judge['nia'] ??= await two.house.signIn('nia@alpha.example');
    await expectStatus(get('nia', file.left), 200);
    await close(round!.id);
    expect((await reading()).candidate.files).toHaveLength(1);
    // found in a later round, say
    await jury.rows.query(`INSERT INTO org.award_conflict (organisation_id, candidate_id, judge_id, reasons) VALUES ($1, $2, $3, '{declared}')`, [
      one.candidate['ann'],
      id['jo'],
    ]);
    expect(await reading()).toEqual({ candidate: null, excluded: ['declared'] });
    await expectStatus(get('jo', file.taken), 404);
    await expectStatus(get('lea', file.taken), 200);
    await expectStatus(two.hr('POST', `/api/award-programmes/${one.id}/judges/${id['lea']}/removal`, { because: 'asked' }), 204);
    await expectStatus(get('lea', file.taken), 404);
    await expectStatus(judge['lea']!('POST', `/api/judged-rounds/${round!.id}/candidates/${annAs}/reading`), 404);
  });
});
