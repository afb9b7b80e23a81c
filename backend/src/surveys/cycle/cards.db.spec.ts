import { createHash } from 'node:crypto';
import { checkManifest } from '@throughline/anonymity';
import { cardSecret } from '@throughline/anonymity/card';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';

describe('printed cards', () => {
  let house: House;
  let hr: Client;
  let id: string;
  let questions: { id: string; type: string }[];
  let teams: { id: string; name: string }[];
  let packs: { cohort: string; name: string; cards: number; printedOn: string | null }[];
  let codes: string[];

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    teams = await withTeams(hr, { Plant: 4, Shop: 5, Office: 6 }, 'alpha.example');
    const withoutMail = async (team: string, count: number) => {
      const teamId = teams.find(({ name }) => name === team)!.id;
      for (let i = 0; i < count; i++) await expectStatus(hr('POST', '/api/employees', { name: `${team} worker ${i + 1}`, teamId }), 201);
    };
    await withoutMail('Plant', 8);
    await withoutMail('Shop', 3);
    await withoutMail('Office', 2);
    ({ id, questions } = await draftCycle(house, hr, { printedCards: true }));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
    packs = (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json().cardPacks;
  }, 120_000);
  afterAll(() => house?.close());

  const print = (cohort: string, as = hr, headers = {}) => as('POST', `/api/cycles/${id}/card-packs/${cohort}/print`, undefined, headers);
  const root = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => {
    const client = await house.connectAs(house.settings.values.DATABASE_URL);
    const { rows } = await client.query<T>(sql, values);
    await client.end();
    return rows;
  };

  it('come in packs of k or more, those of small groups one level up, and the manifest counts them', async () => {
    expect(packs).toEqual([
      { cohort: expect.any(String), name: 'Alpha', cards: 5, printedOn: null, reprints: 0 },
      { cohort: teams[0]!.id, name: 'Plant', cards: 8, printedOn: null, reprints: 0 },
    ]);
    const manifest = (await house.stranger('GET', `/api/cycles/${id}/manifest`)).json();
    expect(await checkManifest(manifest, undefined)).toMatchObject({ ok: true });
    expect(manifest).toMatchObject({ cards: 13, invited: 29 });
    expect(manifest.cohorts.find(({ name }: { name: string }) => name === 'Plant')).toMatchObject({ members: 12, reissue_cap: 1 });
  });

  it('name nobody: their rows hold random ids, and no reminder goes to them', async () => {
    const rows = await root<{ holder_id: string; known: boolean; reminders: boolean }>(
      `SELECT e.holder_id, e.reminders, p.id IS NOT NULL AS known FROM org.entitlement e LEFT JOIN org.employee p ON p.id = e.holder_id WHERE e.card AND e.cycle_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(13);
    for (const row of rows) expect(row).toMatchObject({ known: false, reminders: false, holder_id: expect.stringMatching(/^.{14}4/) });
    const entitled = await root(`SELECT 1 FROM org.entitlement e JOIN org.employee p ON p.id = e.holder_id WHERE p.email IS NULL AND e.cycle_id = $1`, [id]);
    expect(entitled).toEqual([]);
  });

  it('are given once, of two that print at once to one, under whatever key; only the hashes of their codes are kept', async () => {
    const plant = teams[0]!.id;
    const key = { 'idempotency-key': 'print-plant-once' };
    const replies = await Promise.all([print(plant, hr, key), print(plant)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const printed = replies.find(({ statusCode }) => statusCode === 200)!;
    expect(printed.headers['cache-control']).toBe('no-store');
    ({ codes } = printed.json());
    expect(new Set(codes).size).toBe(8);
    const again = await expectStatus(print(plant, hr, key), 409);
    expect(again.json()).toMatchObject({ code: 'already-printed', detail: expect.stringContaining('whoever held a second copy') });

    const kept = await root<{ secret: string }>(
      `SELECT encode(secret_sha256, 'hex') AS secret FROM org.invitation i JOIN org.entitlement e USING (holder_id) WHERE e.card`,
    );
    const hashes = await Promise.all(
      codes.map(async (code) =>
        createHash('sha256')
          .update(await cardSecret(code))
          .digest('hex'),
      ),
    );
    expect(kept.map(({ secret }) => secret).sort()).toEqual(hashes.sort());
    const [{ dump }] = (await root<{ dump: string }>(
      `SELECT coalesce(string_agg(k::text, ''), '') || (SELECT string_agg(a::text, '') FROM org.audit_line a) AS dump FROM org.idempotency_key k`,
    )) as [{ dump: string }];
    for (const code of codes) expect(dump).not.toContain(code);
  });

  it('are noted in the audit log with the day and nothing finer', async () => {
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json();
    expect(lines.filter(({ kind }: { kind: string }) => kind === 'cards-printed')).toEqual([
      expect.objectContaining({ subject: id, detail: { group: 'Plant', cards: 8 }, at: null }),
    ]);
  });

  it('let whoever draws one collect a ballot of the group, answer, change and withdraw, and nobody collect with it twice', async () => {
    const invitation = await cardSecret(codes[0]!.toLowerCase().replaceAll('-', ' '));
    const respondent = await Respondent.open(id, house.stranger);
    await expectStatus(respondent.collect(invitation), 200);
    expect(respondent.reply.cohort).toBe(teams[0]!.id);
    await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    await expectStatus(respondent.cast(answersOf(questions, 2)), 200);
    await expectStatus(respondent.withdraw(), 204);
    await expectStatus(respondent.cast(answersOf(questions, 3)), 200);
    const second = await Respondent.open(id, house.stranger);
    expect((await expectStatus(second.collect(invitation), 409)).json().code).toBe('ballot-collected');
    const rivals = await Promise.all(Array.from({ length: 10 }, () => Respondent.open(id, house.stranger)));
    const other = await cardSecret(codes[1]!);
    const replies = await Promise.all(rivals.map((rival) => rival.collect(other)));
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it('lead people who type to the survey by the first two words of its rules, while it is open', async () => {
    const { manifestWords, manifestSha256 } = (await hr('GET', `/api/cycles/${id}`)).json();
    const found = await expectStatus(house.stranger('GET', `/api/open-ballots/${manifestWords[0].toUpperCase()}-${manifestWords[1]}`), 200);
    expect(found.json()).toEqual({ cycle: id, manifestSha256 });
    for (const words of ['lusab-babad', manifestWords[0], `${manifestWords[1]}-${manifestWords[0]}`, '%25'])
      await expectStatus(house.stranger('GET', `/api/open-ballots/${words}`), 404);
  });

  it('are no business of leaders, neighbours and strangers, and none are printed of a group without cards', async () => {
    const neighbour = await house.organisation('Beta', 'bea@beta.example');
    const rest = packs.find(({ name }) => name === 'Alpha')!.cohort;
    await expectStatus(print(rest, neighbour), 404);
    await expectStatus(print(rest, await house.signIn('plant-1@alpha.example')), 403);
    await expectStatus(print(rest, house.stranger), 401);
    await expectStatus(print(teams[2]!.id), 404);
    expect(
      (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json().cardPacks.find(({ name }: { name: string }) => name === 'Alpha').printedOn,
    ).toBeNull();
  });

  it('cannot be had again by the application from the database', async () => {
    const client = await house.connectAs(house.settings.values.DATABASE_URL);
    await client.query(`BEGIN; SET LOCAL ROLE throughline_app; SET LOCAL app.organisation_id = '${(await hr('GET', '/api/me')).json().organisation.id}'`);
    const undone = await client.query(`UPDATE org.card_pack SET printed_on = current_date WHERE cohort_id = $1`, [teams[0]!.id]);
    expect(undone.rowCount).toBe(0);
    await client.end();
  });

  it('keep a cycle from opening when fewer than k people would draw, with what to do, and no other cycle', async () => {
    const other = await house.organisation('Gamma', 'gil@gamma.example');
    const [team] = await withTeams(other, { Yard: 6 }, 'gamma.example');
    await expectStatus(other('POST', '/api/employees', { name: 'Without mail', teamId: team!.id }), 201);
    const drafted = await draftCycle(house, other, { printedCards: true });
    const refused = await expectStatus(other('POST', `/api/cycles/${drafted.id}/opening`), 409);
    expect(refused.json().detail).toContain('a pack of cards needs at least 5');
    await expectStatus(other('PATCH', `/api/cycles/${drafted.id}`, { printedCards: false }), 200);
    await expectStatus(other('POST', `/api/cycles/${drafted.id}/opening`), 201);
    expect((await other('GET', `/api/cycles/${drafted.id}`)).json().cardPacks).toEqual([]);
  });
});
