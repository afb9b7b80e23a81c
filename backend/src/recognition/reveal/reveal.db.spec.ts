import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { AwardLog } from '../record/award-log.js';
import { RevealDueAwardsJob } from './reveal-due-awards.job.js';
import { SendAwardLettersJob } from './send-award-letters.job.js';
import { type DecidedProgramme, decidedProgramme, type Judged } from './testing/decided-programme.js';

describe('the reveal of awards', () => {
  let house: House;
  let organisationId: string;
  let neighbour: Client;
  const ids: Record<string, string> = {};
  /** sue is the secretary, hugo is HR too, the others are employees. */
  const as: Record<string, Client> = {};
  beforeAll(async () => {
    house = await House.open();
    as['sue'] = await house.organisation('Alpha', 'sue@alpha.example');
    neighbour = await house.organisation('Beta');
    const me = (await as['sue']('GET', '/api/me')).json();
    [organisationId, ids['sue']] = [me.organisation.id, me.employee.id];
    const root = (await as['sue']('GET', '/api/teams')).json().items[0].id;
    ids['root'] = root;
    for (const [name, language] of [
      ['hugo', 'en'],
      ['wanda', 'de'],
      ['nils', 'fr'],
      ['dora', 'en'],
      ['gina', 'en'],
    ] as const) {
      const body = { name: name === 'wanda' ? "Wanda O'Hara" : name, email: `${name}@alpha.example`, teamId: root, language };
      ids[name] = (await expectStatus(as['sue']('POST', '/api/employees', body), 201)).json().id;
    }
    await expectStatus(as['sue']('POST', '/api/role-grants', { employeeId: ids['hugo'], role: 'hr' }), 204);
    await house.idle();
    for (const name of ['hugo', 'wanda', 'nils', 'dora', 'gina']) as[name] = await house.signIn(`${name}@alpha.example`);
  });
  afterAll(() => house?.close());

  const ofWanda = (): Judged => ({ people: [ids['wanda']!], won: 1, nominatedBy: ids['gina']! });
  const ofNils = (): Judged => ({ people: [ids['nils']!], nominatedBy: ids['gina']! });
  const ofDora = (): Judged => ({ people: [ids['dora']!], state: 'declined', nominatedBy: ids['gina']! });
  const decided = (name: string, decidedAlready = true): Promise<DecidedProgramme> =>
    house.app.get(UnitOfWork).run(organisationId, () =>
      decidedProgramme(
        house,
        name,
        ids['sue']!,
        [
          { name: 'Customer hero', judged: [ofWanda(), ofNils(), ofDora()] },
          { name: 'Together', judged: [{ people: [ids['wanda']!, ids['gina']!], kind: 'group', won: 1 }] },
        ],
        decidedAlready,
      ),
    );
  const kinds = async (programmeId: string): Promise<string[]> =>
    (await house.app.get(UnitOfWork).run(organisationId, () => house.app.get(AwardLog, { strict: false }).all(programmeId))).map(({ kind }) => kind);
  const path = (id: string, rest: string): string => `/api/award-programmes/${id}/${rest}`;

  it('shows nobody who won before it, and the secretary only after a look that is noted', async () => {
    const { id, categories } = await decided('Sealed');
    const candidate = categories[0]!.candidates[0]!;
    for (const name of ['wanda', 'gina', 'hugo', 'sue']) await expectStatus(as[name]!('GET', path(id, 'winners')), 403);
    for (const rest of ['reveal', 'event', 'certificates']) await expectStatus(as['wanda']!('GET', path(id, rest)), 403);
    for (const name of ['hugo', 'sue']) await expectStatus(as[name]!('POST', path(id, 'certificates')), 403);
    for (const rest of ['early-look', 'event', 'reveal', `categories/${categories[0]!.id}/reveal`])
      expect((await expectStatus(as['hugo']!('POST', path(id, rest)), 403)).json().code).toBe('not-the-secretary');
    expect((await as['wanda']!('GET', '/api/my-awards')).json().items).toEqual([]);
    for (const address of [`my-awards/${candidate}/certificate`, `award-wall/${candidate}/card`])
      await expectStatus(as['wanda']!('GET', `/api/${address}`), 404);
    await expectStatus(as['wanda']!('PUT', `/api/my-awards/${candidate}/consent`, {}), 404);

    const look = (await expectStatus(as['sue']!('POST', path(id, 'early-look')), 201)).json();
    expect(look.winners.categories).toMatchObject([{ winners: [{ people: ["Wanda O'Hara"], place: 1 }] }, { winners: [{ kind: 'group' }] }]);
    await expectStatus(as['sue']!('GET', path(id, 'winners')), 200);
    await expectStatus(as['hugo']!('GET', path(id, 'winners')), 403);
    expect((await as['hugo']!('GET', path(id, 'reveal'))).json()).toMatchObject({
      state: 'sealed',
      secretary: { id: ids['sue'] },
      youAreSecretary: false,
      looks: [{ name: 'Admin of Alpha' }],
      letters: null,
    });
    expect(await kinds(id)).toEqual(['winners-decided', 'looked-early']);
  });

  it('is nobody else’s business: not the neighbour’s, and not before there are winners', async () => {
    const { id, categories } = await decided('Undecided', false);
    expect((await as['sue']!('GET', path(id, 'reveal'))).json().state).toBe('undecided');
    for (const rest of ['reveal', 'event']) expect((await expectStatus(as['sue']!('POST', path(id, rest)), 409)).json().code).toBe('winners-not-decided');
    for (const rest of ['reveal', 'winners', 'event', 'certificates']) await expectStatus(neighbour('GET', path(id, rest)), 404);
    for (const rest of ['reveal', 'early-look', 'event', 'certificates', `categories/${categories[0]!.id}/reveal`])
      await expectStatus(neighbour('POST', path(id, rest)), 404);
    await expectStatus(neighbour('PATCH', path(id, 'reveal'), { byItself: true }), 404);
  });

  it('shows one category after the other in the event, and tells everybody with the last one', async () => {
    const { id, categories } = await decided('Event');
    const [hero, together] = categories.map((one) => one.id);
    const begun = (await expectStatus(as['sue']!('POST', path(id, 'event')), 201)).json();
    expect(begun.categories).toMatchObject([{ name: 'Customer hero', winners: null }, { winners: null }]);
    // dora declined, so she is not named
    expect(begun.categories[0].nominees.map((one: { people: string[] }) => one.people)).toEqual([['nils'], ["Wanda O'Hara"]]);
    expect((await as['sue']!('GET', path(id, 'reveal'))).json().state).toBe('event');
    expect((await as['hugo']!('GET', path(id, 'reveal'))).json().state).toBe('sealed');

    const first = (await expectStatus(as['sue']!('POST', path(id, `categories/${hero}/reveal`)), 201)).json();
    expect(first).toMatchObject({ revealed: false, winners: [{ people: ["Wanda O'Hara"] }] });
    const again = (await expectStatus(as['sue']!('POST', path(id, `categories/${hero}/reveal`)), 201)).json();
    expect(again).toEqual(first);
    expect((await as['sue']!('GET', path(id, 'event'))).json().categories).toMatchObject([{ winners: [{}] }, { winners: null }]);
    await expectStatus(as['wanda']!('GET', path(id, 'winners')), 403);
    await expectStatus(as['sue']!('POST', path(id, `categories/${id}/reveal`)), 404);
    // that somebody was called to the stage, and who comes next, only the secretary reads before the end
    const steps = async (who: string) =>
      (await as[who]!('GET', path(id, 'log?part=programme'))).json().lines.map(({ kind, detail }: { kind: string; detail: object | null }) => [kind, detail]);
    expect(await steps('hugo')).toEqual([]);
    expect((await as['hugo']!('GET', path(id, 'log'))).json().lines.map(({ kind }: { kind: string }) => kind)).toEqual(['winners-decided']);
    expect(await steps('sue')).toEqual([['category-shown', null]]);

    // two presses at once show the last category once
    const last = await Promise.all([1, 2].map(() => expectStatus(as['sue']!('POST', path(id, `categories/${together}/reveal`)), 201)));
    expect(last.map((reply) => reply.json().revealed)).toEqual([true, true]);
    expect((await steps('hugo')).map(([kind]: [string]) => kind)).toEqual(['revealed', 'category-shown', 'category-shown']);
    expect((await expectStatus(as['nils']!('GET', path(id, 'winners')), 200)).json().categories).toMatchObject([
      { name: 'Customer hero', winners: [{ people: ["Wanda O'Hara"] }] },
      { name: 'Together', winners: [{ people: ["Wanda O'Hara", 'gina'] }] },
    ]);
    expect(await kinds(id)).toEqual(['winners-decided', 'category-shown', 'category-shown', 'revealed']);
    expect((await expectStatus(as['sue']!('PATCH', path(id, 'reveal'), { byItself: true }), 409)).json().code).toBe('already-revealed');
  });

  it('is decided and revealed with a reason when nobody is left who could win, and not before', async () => {
    const { id, categories } = await decided('Nobody left', false);
    const [hero, together] = categories.map((one) => one.id);
    const reason = 'Everybody who was nominated here declined.';
    const say = (categoryId: string, status: number, who = 'sue', body: object = { reason }) =>
      expectStatus(as[who]!('POST', path(id, `categories/${categoryId}/no-winner`), body), status);
    expect((await say(hero!, 409)).json().code).toBe('somebody-stands');
    const sql = (text: string, values: unknown[] = []) => house.app.get(UnitOfWork).run(organisationId, () => house.app.get(UnitOfWork).query(text, values));
    await sql(`DELETE FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`, [id]);
    await sql(`UPDATE org.award_candidate SET state = 'declined' WHERE organisation_id = $1 AND category_id = $2`, [hero]);
    const unsaid = async (who: string) => (await as[who]!('GET', path(id, 'reveal'))).json().withoutWinner;
    // of the group nobody has nominated, so it does not stand either
    expect((await unsaid('sue')).map((one: { name: string }) => one.name)).toEqual(['Customer hero', 'Together']);
    expect(await unsaid('hugo')).toEqual([]);
    await say(hero!, 403, 'hugo');
    await say(hero!, 403, 'wanda');
    await expectStatus(neighbour('POST', path(id, `categories/${hero}/no-winner`), { reason }), 404);
    expect((await say(hero!, 400, 'sue', { reason: 'No.' })).json().errors).toMatchObject([{ pointer: '#/reason' }]);
    await say(id, 404);
    expect((await say(hero!, 201)).json()).toMatchObject({ state: 'undecided', withoutWinner: [{ name: 'Together' }] });
    expect((await say(hero!, 409)).json().code).toBe('no-winner-decided');
    // nils has declined in a category of which it is said that nobody wins it
    const again = async () => (await expectStatus(as['nils']!('DELETE', `/api/my-candidacies/${categories[0]!.candidates[1]}/refusal`), 409)).json().code;
    expect(await again()).toBe('no-winner-decided');
    const twice = await Promise.all([1, 2].map(() => as['sue']!('POST', path(id, `categories/${together}/no-winner`), { reason })));
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(await again()).toBe('winners-decided');
    expect((await as['sue']!('GET', path(id, 'reveal'))).json()).toMatchObject({ state: 'sealed', withoutWinner: [] });
    const log = await house.app.get(UnitOfWork).run(organisationId, () => house.app.get(AwardLog, { strict: false }).all(id));
    expect(log.map(({ kind }) => kind)).toEqual(['no-winner', 'no-winner', 'winners-decided']);
    expect(JSON.stringify(log)).not.toContain('declined');
    await expectStatus(as['sue']!('POST', path(id, 'event')), 201);
    expect((await as['sue']!('POST', path(id, `categories/${hero}/reveal`))).json()).toEqual({ winners: [], noWinner: reason, revealed: false });
    expect((await as['sue']!('GET', path(id, 'event'))).json().categories).toMatchObject([{ noWinner: reason }, { winners: null, noWinner: null }]);
    await expectStatus(as['sue']!('POST', path(id, 'reveal')), 201);
    expect((await as['nils']!('GET', path(id, 'winners'))).json().categories).toMatchObject([
      { winners: [], noWinner: reason },
      { winners: [], noWinner: reason },
    ]);
    expect((await as['sue']!('GET', path(id, 'log-check'))).json()).toMatchObject({ fault: null, replay: { decided: true, differences: [] } });
  });

  it('writes to winners, nominees and nominators, each in her language, each once, also when the job runs twice', async () => {
    const seen = house.mails.length;
    const { id } = await decided('Letters');
    await Promise.all([1, 2, 3].map(() => expectStatus(as['sue']!('POST', path(id, 'reveal')), 201)));
    const job = house.app.get(SendAwardLettersJob, { strict: false });
    await Promise.all([job.handle({ organisationId, programmeId: id }), job.handle({ organisationId, programmeId: id })]);
    await house.idle();
    const mails = house.mails.slice(seen).filter(({ subject }) => subject.includes('Letters'));
    expect(mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'gina@alpha.example Whom you nominated: Letters',
      'gina@alpha.example You have won: Letters',
      'nils@alpha.example Votre nom a été proposé : Letters',
      'wanda@alpha.example Sie haben gewonnen: Letters',
    ]);
    const told = mails.find(({ subject }) => subject.startsWith('Whom'))!.text;
    expect(told).toContain("• Wanda O'Hara (Customer hero): chosen as a winner");
    expect(told).toContain('• nils (Customer hero): not chosen this time');
    // she declined, and was not "not chosen"
    expect(told).not.toContain('dora');
    expect((await as['hugo']!('GET', path(id, 'reveal'))).json()).toMatchObject({ state: 'revealed', letters: { waiting: 0, sent: 4, failed: 0 } });
    expect(await kinds(id)).toEqual(['winners-decided', 'revealed']);
  });

  it('comes by itself at its moment when the secretary switched that on, and not a minute before', async () => {
    const { id } = await decided('By itself');
    const job = house.app.get(RevealDueAwardsJob, { strict: false });
    expect((await expectStatus(as['sue']!('PATCH', path(id, 'reveal'), { byItself: true }), 409)).json().code).toBe('no-reveal-moment');
    const work = house.app.get(UnitOfWork);
    const planned = (minutes: number) =>
      work.run(organisationId, () =>
        work.query(`UPDATE org.award_programme SET reveal_at = $3 WHERE organisation_id = $1 AND id = $2`, [
          id,
          new Date(house.clock.now().getTime() + minutes * 60_000),
        ]),
      );
    await planned(1);
    await expectStatus(as['hugo']!('PATCH', path(id, 'reveal'), { byItself: true }), 403);
    expect((await expectStatus(as['sue']!('PATCH', path(id, 'reveal'), { byItself: true }), 200)).json().byItself).toBe(true);
    await job.handle();
    await expectStatus(as['nils']!('GET', path(id, 'winners')), 403);
    await planned(-1);
    await job.handle();
    await job.handle();
    await expectStatus(as['nils']!('GET', path(id, 'winners')), 200);
    expect(await kinds(id)).toEqual(['winners-decided', 'revealed']);
  });

  it('gives every winner her certificate, HR all of them, and nobody another’s', async () => {
    const { id, categories } = await decided('Certificates');
    await expectStatus(as['sue']!('POST', path(id, 'reveal')), 201);
    const candidate = categories[0]!.candidates[0]!;
    const own = await expectStatus(as['wanda']!('GET', `/api/my-awards/${candidate}/certificate`), 200);
    expect(own.headers['content-type']).toBe('application/pdf');
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(own.rawPayload.toString('latin1')).toMatch(/\/Lang ?\(de/);
    await expectStatus(as['nils']!('GET', `/api/my-awards/${candidate}/certificate`), 404);
    await expectStatus(as['sue']!('GET', path(id, 'certificates')), 404);
    expect((await expectStatus(as['hugo']!('POST', path(id, 'certificates')), 201)).json().state).toBe('making');
    await house.idle();
    expect((await as['hugo']!('GET', path(id, 'reveal'))).json().certificates).toMatchObject({ state: 'done', pages: 3 });
    const all = await expectStatus(as['hugo']!('GET', path(id, 'certificates')), 200);
    expect(all.headers['cache-control']).toBe('private, no-store');
    expect(all.rawPayload.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(3);
    await expectStatus(as['wanda']!('GET', path(id, 'certificates')), 403);
  });

  it('names winners on the wall who agreed, as long as they said, and nobody a moment longer', async () => {
    const { id, categories } = await decided('Wall');
    const group = categories[1]!.candidates[0]!;
    await expectStatus(as['sue']!('POST', path(id, 'reveal')), 201);
    const wall = async (): Promise<string[]> =>
      (await expectStatus(as['nils']!('GET', '/api/award-wall'), 200))
        .json()
        .years.flatMap((year: { programmes: { id: string; winners: { people: string[] }[] }[] }) => year.programmes)
        .filter((programme: { id: string }) => programme.id === id)
        .flatMap((programme: { winners: { people: string[] }[] }) => programme.winners.flatMap(({ people }) => people));
    expect(await wall()).toEqual([]);
    await expectStatus(as['nils']!('GET', `/api/award-wall/${group}/card`), 404);
    await expectStatus(as['nils']!('PUT', `/api/my-awards/${group}/consent`, {}), 404);
    await expectStatus(neighbour('GET', `/api/award-wall/${group}/card`), 404);
    // her own card a winner may have without standing on the wall
    const card = await expectStatus(as['gina']!('GET', `/api/award-wall/${group}/card`), 200);
    expect(card.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect(card.headers['cache-control']).toBe('private, no-store');

    expect((await expectStatus(as['wanda']!('PUT', `/api/my-awards/${group}/consent`, {}), 200)).json().items).toContainEqual(
      expect.objectContaining({ candidateId: group, consent: expect.objectContaining({ afterLeaving: false }) }),
    );
    expect(await wall()).toEqual(["Wanda O'Hara"]);
    await expectStatus(as['gina']!('PUT', `/api/my-awards/${group}/consent`, { afterLeaving: true }), 200);
    expect(await wall()).toEqual(["Wanda O'Hara", 'gina']);
    await expectStatus(as['nils']!('GET', `/api/award-wall/${group}/card`), 200);
    expect((await expectStatus(as['wanda']!('PUT', `/api/my-awards/${group}/consent`, { untilOn: '2020-01-01' }), 400)).json().errors).toMatchObject([
      { pointer: '#/untilOn' },
    ]);

    await expectStatus(as['wanda']!('DELETE', `/api/my-awards/${group}/consent`), 204);
    expect(await wall()).toEqual(['gina']);
    await expectStatus(as['wanda']!('PUT', `/api/my-awards/${group}/consent`, {}), 200);
    const today = house.clock.today();
    const leaves = (who: string) => as['sue']!('PATCH', `/api/employees/${ids[who]}`, { leftOn: today });
    await expectStatus(leaves('wanda'), 200);
    await expectStatus(leaves('gina'), 200);
    // she had agreed to stay when she leaves, the other had not
    expect(await wall()).toEqual(['gina']);
    const work = house.app.get(UnitOfWork);
    await work.run(organisationId, () => work.query(`UPDATE org.award_wall_consent SET until_on = $2::date - 1 WHERE organisation_id = $1`, [today]));
    expect(await wall()).toEqual([]);
  });
});
