import { expectStatus } from '../../platform/testing/house.js';
import { newId } from '../../platform/database/new-id.js';
import { judgedAwards } from '../testing/judged-awards.js';

describe('a judge who reads no names', () => {
  const jury = judgedAwards();
  const { two, id, judge, programme, open, close, scoring, judgedAs, say } = jury;

  async function blind() {
    const one = await programme({ blind: true });
    for (const candidate of Object.values(one.candidate)) await expectStatus(two.hr('POST', `/api/award-packs/${candidate}/approval`), 201);
    return one;
  }

  it('knows candidates by ids of the round, which are those of no other page and tell not in which order they came', async () => {
    const one = await blind();
    const [first, second] = await one.plan(
      { ...scoring, settings: { advance: 3, marksTo: 10, reviews: 1 } },
      { name: 'Order', method: 'ranking', settings: { advance: 3 } },
      { name: 'All', method: 'public-vote', settings: {} },
    );
    await one.judges('jo');
    await open(first!.id);
    const mine = (await expectStatus(judge['jo']!('GET', `/api/judged-rounds/${first!.id}`), 200)).json();
    const real = Object.values(one.candidate);
    expect(mine.candidates).toHaveLength(3);
    expect(mine.candidates.map(({ id: own }: { id: string }) => own).toSorted()).toEqual(mine.candidates.map(({ id: own }: { id: string }) => own));
    expect(mine.candidates[0]).toEqual({ id: expect.any(String), categoryId: one.category, number: 1, state: 'nothing', names: null });
    for (const candidate of real) {
      expect(JSON.stringify(mine)).not.toContain(candidate);
      await expectStatus(judge['jo']!('POST', `/api/judged-rounds/${first!.id}/candidates/${candidate}/reading`), 404);
      const reading = await judge['jo']!('POST', `/api/judged-rounds/${first!.id}/candidates/${await judgedAs(first!.id, candidate)}/reading`);
      expect(reading.body).not.toMatch(new RegExp([...real, ...Object.values(id)].join('|')));
      await expectStatus(say('jo', first!.id, candidate, 5), 204);
    }
    await close(first!.id);
    await open(second!.id);
    const next = (await judge['jo']!('GET', `/api/judged-rounds/${second!.id}`)).json().candidates.map((line: { id: string }) => line.id);
    expect(new Set([...next, ...mine.candidates.map((line: { id: string }) => line.id), ...real]).size).toBe(9);
    const path = `/api/judged-rounds/${second!.id}/categories/${one.category}/ranking`;
    expect((await expectStatus(judge['jo']!('PUT', path, { preferences: [real[0]], state: 'given' }), 400)).json().code).toBe('invalid-ranking');
    const order = [next[2], next[0]];
    await expectStatus(judge['jo']!('PUT', path, { preferences: order, state: 'given' }), 204);
    expect((await judge['jo']!('GET', `/api/judged-rounds/${second!.id}`)).json().categories[0].preferences).toEqual(order);
    // on record she ranked the candidates themselves
    const [kept] = await jury.rows.query<{ preferences: string[] }>(`SELECT preferences FROM org.award_ranking WHERE organisation_id = $1 AND round_id = $2`, [
      second!.id,
    ]);
    expect(await Promise.all(kept!.preferences.map((candidate) => judgedAs(second!.id, candidate)))).toEqual(order);
  });

  it('finds every page with names closed while her rounds are not over, though she is HR, and open again after them', async () => {
    const one = await blind();
    const [nomination] = await jury.rows.query<{ id: string }>(`SELECT id FROM org.nomination WHERE organisation_id = $1 AND programme_id = $2`, [one.id]);
    const file = newId();
    await jury.rows.query(
      `INSERT INTO org.nomination_attachment (organisation_id, id, nomination_id, file_name, type, bytes, sha256) VALUES ($1, $2, $3, 'ann.txt', 'text/plain', 5, '')`,
      [file, nomination!.id],
    );
    const [ann] = [one.candidate['ann']];
    const ways = [
      ['GET', `/api/award-programmes/${one.id}/nominations`],
      ['GET', `/api/award-programmes/${one.id}/candidates`],
      ['GET', `/api/award-programmes/${one.id}/packs`],
      ['GET', `/api/award-candidates/${ann}`],
      ['GET', `/api/award-packs/${ann}`],
    ] as const;
    const log = `/api/award-programmes/${one.id}/log`;
    const [round] = await one.plan({ ...scoring, settings: { reviews: 1, marksTo: 10 } });
    const known = jury.second;
    for (const [method, path] of ways) await expectStatus(known(method, path), 200);
    await one.judges('hugo');
    const hugo = await two.house.signIn('hugo@alpha.example');
    await open(round!.id);
    for (const [method, path] of ways) expect((await expectStatus(hugo(method, path), 403)).json().code).toBe('judges-blind');
    await expectStatus(hugo('PUT', `/api/award-packs/${ann}`, { texts: [], files: [] }, { 'idempotency-key': newId() }), 403);
    await expectStatus(hugo('POST', `/api/award-packs/${ann}/approval`), 403);
    await expectStatus(hugo('POST', `/api/award-candidates/${ann}/removal`, { reason: 'Let me see her.' }), 403);
    await expectStatus(hugo('GET', `/api/nomination-attachments/${file}`), 404);
    const read = (await expectStatus(hugo('GET', log), 200)).json();
    expect(read.names).not.toHaveProperty(ann!);
    expect(JSON.stringify(read)).not.toContain(ann);
    const of = (kind: string) => read.lines.find((line: { kind: string }) => line.kind === kind);
    for (const kind of ['pack-approved', 'nominations-closed', 'judges-assigned']) expect(of(kind)).toMatchObject({ by: null, detail: null });
    expect(of('judge-named')).toMatchObject({ by: id['ada'], detail: { judge: id['hugo'] } });
    expect((await expectStatus(hugo('GET', `/api/award-rounds/${round!.id}/assignment`), 200)).json()).toMatchObject({ closed: 'blind', candidates: [] });
    const put = hugo('PUT', `/api/award-rounds/${round!.id}/candidates/${ann}/judges`, { judgeIds: [], because: 'mistake' });
    expect((await expectStatus(put, 403)).json().code).toBe('judges-blind');
    // others in HR go on
    for (const [method, path] of ways) await expectStatus(two.hr(method, path), 200);
    expect((await two.hr('GET', log)).json().names).toHaveProperty(ann!);
    await expectStatus(two.hr('GET', `/api/nomination-attachments/${file}`), 200);
    await close(round!.id);
    for (const [method, path] of ways) await expectStatus(hugo(method, path), 200);
  });

  it('is kept from the results of an earlier round also when she is the secretary, until she judges no more', async () => {
    const one = await blind();
    const [first, second] = await one.plan({ ...scoring, settings: { advance: 1, reviews: 1, marksTo: 10 } }, { ...scoring, name: 'Final' });
    await one.judges('jo');
    const name = (who: typeof two.hr) => who('POST', `/api/award-programmes/${one.id}/judges`, { employeeIds: [id['ada']] });
    // she could have read who is nominated
    expect((await expectStatus(name(two.hr), 403)).json()).toMatchObject({ code: 'judges-blind', detail: expect.stringContaining('name yourself') });
    await expectStatus(name(jury.second), 201);
    await expectStatus(name(two.hr), 201);
    const log = `/api/award-programmes/${one.id}/log`;
    expect((await expectStatus(two.hr('GET', `${log}.json`), 403)).json().code).toBe('judges-blind');
    expect((await expectStatus(two.hr('GET', `${log}-check`), 200)).json()).toMatchObject({ hash: null, fault: null, replay: null });
    const page = (await expectStatus(two.hr('GET', log), 200)).json();
    expect(page).toMatchObject({ open: false, blind: true });
    expect(page.lines.every(({ hash }: { hash: string | null }) => hash === null)).toBe(true);
    await open(first!.id);
    await close(first!.id);
    await one.look();
    expect((await expectStatus(two.hr('GET', `/api/award-rounds/${first!.id}/results`), 403)).json().code).toBe('judges-blind');
    await expectStatus(two.hr('POST', `/api/award-programmes/${one.id}/judges/${id['ada']}/removal`, { because: 'mistake' }), 204);
    await expectStatus(two.hr('GET', `/api/award-rounds/${first!.id}/results`), 200);
    // and she has read them now
    expect((await expectStatus(name(jury.second), 403)).json()).toMatchObject({ code: 'judges-blind', detail: expect.stringContaining('stopped') });
    expect(second!.missing).toContain('"Marks" comes before it and is not finished.');
  });

  it('can be named again after a mistake, unless she has worked in HR or as an administrator since', async () => {
    const one = await blind();
    await one.judges('jo', 'ken');
    const judges = `/api/award-programmes/${one.id}/judges`;
    for (const name of ['jo', 'ken']) await expectStatus(two.hr('POST', `${judges}/${id[name]}/removal`, { because: 'mistake' }), 204);
    await expectStatus(two.hr('POST', '/api/role-grants', { employeeId: id['ken'], role: 'hr' }), 204);
    const name = (who: string) => two.hr('POST', judges, { employeeIds: [id[who]] });
    expect((await expectStatus(name('ken'), 403)).json()).toMatchObject({ code: 'judges-blind', detail: expect.stringContaining('worked in HR') });
    await expectStatus(two.hr('DELETE', `/api/role-grants/${id['ken']}/hr`), 204);
    await expectStatus(name('ken'), 403);
    await expectStatus(two.neighbour('POST', judges, { employeeIds: [id['jo']] }), 404);
    await expectStatus(name('jo'), 201);
    expect((await one.log()).filter(({ kind }) => kind.startsWith('judge-')).map(({ kind }) => kind)).toEqual([
      'judge-named',
      'judge-named',
      'judge-removed',
      'judge-removed',
      'judge-named',
    ]);
  });
});

describe('who went on from a round', () => {
  const jury = judgedAwards();
  const { two, programme, open, close, scoring, say } = jury;

  it('is told before the reveal to the secretary alone, after a look that is on record: neither by who judges whom in the next round nor by the log', async () => {
    const one = await programme();
    const pass = { name: 'Pass', method: 'qualifying', settings: { reviews: 1, consensus: 'all' } };
    const [first, second] = await one.plan(pass, { ...scoring, name: 'Final', settings: { reviews: 2 } });
    await one.judges('jo', 'ken');
    await open(first!.id);
    const assignment = (round: string) => `/api/award-rounds/${round}/assignment`;
    // who stands in the first round is no secret of HR
    expect((await jury.second('GET', assignment(first!.id))).json()).toMatchObject({ closed: null, candidateCount: 3 });
    const shared = (await two.hr('GET', assignment(first!.id))).json().candidates as { id: string; judgeIds: string[] }[];
    for (const { id, judgeIds } of shared)
      await expectStatus(say(judgeIds[0] === jury.id['jo'] ? 'jo' : 'ken', first!.id, id, 0, { pass: id === one.candidate['ann'] }), 204);
    await close(first!.id);
    for (const who of [jury.second, two.hr])
      expect((await expectStatus(who('GET', assignment(second!.id)), 200)).json()).toMatchObject({
        rehearsal: true,
        closed: 'sealed',
        candidates: [],
        candidateCount: 1,
      });
    await one.look();
    expect((await two.hr('GET', assignment(second!.id))).json()).toMatchObject({ rehearsal: true, closed: null, candidates: [{ id: one.candidate['ann'] }] });
    await open(second!.id);
    expect((await jury.second('GET', assignment(second!.id))).json()).toMatchObject({ rehearsal: false, closed: 'sealed', candidates: [] });
    const put = (who: typeof two.hr) =>
      who('PUT', `/api/award-rounds/${second!.id}/candidates/${one.candidate['ann']}/judges`, { judgeIds: [], because: 'mistake' });
    expect((await expectStatus(put(jury.second), 403)).json().code).toBe('sealed');
    expect((await two.hr('GET', assignment(second!.id))).json()).toMatchObject({ closed: null, candidates: [{ id: one.candidate['ann'] }] });
    await expectStatus(put(two.hr), 200);
    const lines = (await expectStatus(jury.second('GET', `/api/award-programmes/${one.id}/log?part=judges`), 200)).json().lines as { detail: unknown }[];
    // the two judges were taken from her in the second round
    expect(lines.slice(0, 2).map(({ detail }) => detail)).toEqual([null, null]);
    expect(lines.at(-1)!.detail).not.toBeNull();
    expect(JSON.stringify(lines.filter(({ detail }) => detail === null))).not.toContain(one.candidate['ann']);
  });
});
