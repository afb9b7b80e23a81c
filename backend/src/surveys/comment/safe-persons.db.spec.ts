import type { BallotPaper, CommentPage, SensitiveComment, SensitiveCommentList } from '@throughline/contract';
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { Clocks } from '../../clocks.js';
import { SafePersonsOfCycles1700000001340 } from '../../migrations/1700000001340-safe-persons-of-cycles.js';
import { SafePersonsLetGo1700000001420 } from '../../migrations/1700000001420-safe-persons-let-go.js';
import { roleUrl } from '../../platform/database/roles.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Commenter } from '../../platform/testing/commenter.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { TidyBoxesJob } from '../ballot/tidy-boxes.job.js';
import { SafePersons } from './safe-persons.js';

const SAID = ['My manager is harassing people here', 'Somebody keeps a knife in the cellar', 'The coffee is cold'] as const;

/** An administrator as an attacker: she can give the role to anybody at any time, also to herself. */
describe('the safe persons of a survey', () => {
  let house: House;
  let root: pg.Client;
  let app: pg.Client;
  let hr: Client;
  let neighbour: Client;
  let organisation: string;
  let cycleId: string;
  let questionId: string;
  let sole: Client;
  const ids = new Map<string, string>();

  const grant = (name: string, as: Client = hr) => expectStatus(as('POST', '/api/role-grants', { employeeId: ids.get(name), role: 'safe-person' }), 204);
  const take = (name: string) => expectStatus(hr('DELETE', `/api/role-grants/${ids.get(name)}/safe-person`), 204);
  const opened = async (name: string) => {
    const draft = await draftCycle(house, hr, { name });
    await expectStatus(hr('POST', `/api/cycles/${draft.id}/opening`), 201);
    return draft;
  };
  const counted = async (id: string): Promise<void> => {
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    await house.idle();
    expect((await hr('GET', `/api/cycles/${id}`)).json().state).toBe('published');
  };
  const paper = async (id: string): Promise<BallotPaper> => (await expectStatus(house.stranger('GET', `/api/cycles/${id}/ballot-paper`), 200)).json();
  const namedOn = async (id: string): Promise<string[] | undefined> => (await paper(id)).safePersons;
  const read = async (as: Client): Promise<SensitiveComment[]> =>
    ((await expectStatus(as('GET', '/api/sensitive-comments'), 200)).json() as SensitiveCommentList).items;
  const named = async (id: string): Promise<string[]> =>
    (await root.query(`SELECT employee_id FROM org.cycle_safe_person WHERE cycle_id = $1`, [id])).rows.map(({ employee_id }) => employee_id as string);

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    app = await house.connectAs(roleUrl(house.settings, 'app'));
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bea@beta.example');
    const me = (await hr('GET', '/api/me')).json();
    organisation = me.organisation.id;
    ids.set('Ada', me.employee.id);
    ids.set('Bea', (await neighbour('GET', '/api/me')).json().employee.id);
    const [north] = await withTeams(hr, { North: 12 }, 'alpha.example');
    for (const name of ['Sole', 'Sam'])
      ids.set(
        name,
        (await expectStatus(hr('POST', '/api/employees', { name, email: `${name.toLowerCase()}@alpha.example`, teamId: north!.id }), 201)).json().id,
      );
    await grant('Sole');
    await grant('Bea', neighbour);
    const draft = await opened('Autumn');
    cycleId = draft.id;
    questionId = draft.questions.find(({ type }) => type === 'text')!.id;
    // given the role while the survey is open, she does without the words that would keep a comment from HR
    await grant('Sam');
    const sam = await house.signIn('sam@alpha.example');
    for (const words of ['knife', 'harass*']) await expectStatus(sam('PUT', '/api/signal-words', { language: 'en', words, active: false }), 204);
    for (const [i, email] of north!.emails.entries()) {
      const respondent = await Respondent.open(cycleId, house.stranger);
      await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
      const text = SAID[i];
      const comments = text === undefined ? [] : [await Commenter.comment(cycleId, questionId, text, respondent.editSecret)];
      await expectStatus(respondent.cast(answersOf(draft.questions, 4), comments), 201);
    }
    expect(await namedOn(cycleId)).toEqual(['Sole']);
    await counted(cycleId);
    sole = await house.signIn('sole@alpha.example');
  }, 240_000);
  afterAll(async () => {
    for (const client of [root, app]) await client?.end();
    await house?.close();
  });

  it('are those who held the role at its opening: whoever is given it after the count reads, answers and passes on nothing of it', async () => {
    const [danger] = await read(sole);
    await grant('Ada');
    const ada = await house.signIn('ada@alpha.example');
    const late = [ada, await house.signIn('sam@alpha.example'), await house.signIn('bea@beta.example')];
    for (const as of late) {
      expect(await read(as)).toEqual([]);
      await expectStatus(as('POST', `/api/cycles/${cycleId}/sensitive-comments/${danger!.id}/release`), 404);
      await expectStatus(as('POST', `/api/cycles/${cycleId}/comments/${danger!.id}/answers`, { text: 'Who are you?' }), 404);
    }
    expect((await root.query(`SELECT 1 FROM pub.thread`)).rowCount).toBe(0);
    await expectStatus(sole('POST', `/api/cycles/${cycleId}/comments/${danger!.id}/answers`, { text: 'I read this.' }), 204);
    expect((await read(sole)).find(({ id }) => id === danger!.id)!.conversation!.messages).toHaveLength(1);
    const lines = (await hr('GET', '/api/audit-lines')).json().lines as { kind: string; subject: string; detail: object }[];
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'role-granted', subject: ids.get('Ada'), detail: { role: 'safe-person' } }));
    await take('Ada');
  });

  it('read what spoke of danger by the words of its opening, whatever words somebody who was named later does without', async () => {
    expect((await read(sole)).map(({ text }) => text).toSorted()).toEqual([SAID[0], SAID[1]].toSorted());
    const page = (await expectStatus(hr('GET', `/api/cycles/${cycleId}/comments`), 200)).json() as CommentPage;
    expect(page.items.map(({ text }) => text)).toEqual([SAID[2]]);
    expect(page.safePersonNamed).toBe(true);
  });

  it('read only while they hold the role and work here, and again when they do again', async () => {
    await take('Sole');
    await expectStatus(sole('GET', '/api/sensitive-comments'), 403);
    // nobody takes her place, and HR is told so
    await grant('Sam');
    expect(await read(await house.signIn('sam@alpha.example'))).toEqual([]);
    expect(((await hr('GET', `/api/cycles/${cycleId}/comments`)).json() as CommentPage).safePersonNamed).toBe(false);
    await grant('Sole');
    expect(await read(sole)).toHaveLength(2);
    await root.query(`UPDATE org.employee SET left_on = '2000-01-01' WHERE id = $1`, [ids.get('Sole')]);
    expect(await read(sole)).toEqual([]);
    await root.query(`UPDATE org.employee SET left_on = NULL WHERE id = $1`, [ids.get('Sole')]);
    expect(await read(sole)).toHaveLength(2);
  });

  it('are added to by nobody once it has opened, neither by the application’s role nor by its code, and exchanged by nobody', async () => {
    const tries = async (sql: string): Promise<number | string> => {
      await app.query(`BEGIN; SET LOCAL app.organisation_id = '${organisation}'`);
      try {
        return (await app.query(sql)).rowCount ?? 0;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await app.query('ROLLBACK');
      }
    };
    const adds = (id: string) => `INSERT INTO org.cycle_safe_person VALUES ('${organisation}', '${id}', '${ids.get('Ada')}')`;
    expect(await tries(adds(cycleId))).toMatch(/row-level security/);
    expect(await tries(`UPDATE org.cycle_safe_person SET employee_id = '${ids.get('Ada')}'`)).toMatch(/permission denied/);
    expect(await tries(`INSERT INTO org.cycle_signal_word VALUES ('${organisation}', '${cycleId}', 'en', 'harass*', false)`)).toMatch(/row-level security/);
    expect(await tries(`UPDATE org.cycle_signal_word SET active = false`)).toMatch(/permission denied/);
    expect(await tries(`DELETE FROM org.cycle_signal_word`)).toMatch(/permission denied/);
    // fewer is tighter, and for good; that somebody was named is never forgotten
    const of = `WHERE cycle_id = '${cycleId}'`;
    expect(await tries(`DELETE FROM org.cycle_safe_person ${of}`)).toMatch(/permission denied/);
    expect(await tries(`UPDATE org.cycle_safe_person SET let_go = true ${of}`)).toBe(1);
    await root.query(`UPDATE org.cycle_safe_person SET let_go = true ${of}`);
    expect(await tries(`UPDATE org.cycle_safe_person SET let_go = false ${of}`)).toBe(0);
    await root.query(`UPDATE org.cycle_safe_person SET let_go = false ${of}`);
    await expect(house.app.get(UnitOfWork).run(organisation, () => house.app.get(SafePersons).keep(cycleId))).rejects.toThrow(/row-level security/);
    // and of a draft the opening alone decides
    const { id: draft } = await draftCycle(house, hr, { name: 'Draft' });
    expect(await tries(adds(draft))).toBe(1);
    expect(await named(draft)).toEqual([]);
    expect(await named(cycleId)).toEqual([ids.get('Sole')]);
  });

  it('stay named to those who answer for as long as they could read again, and no longer', async () => {
    const { id } = await opened('Winter');
    expect(await namedOn(id)).toEqual(['Sam', 'Sole']);
    // who gives the role away for a moment is still named: she would read again when she has it back
    await take('Sam');
    expect(await namedOn(id)).toEqual(['Sam', 'Sole']);
    expect(await paper(id)).not.toHaveProperty('safePersonsGone');
    await house.app.get(TidyBoxesJob).handle();
    expect(await namedOn(id)).toEqual(['Sole']);
    await grant('Sam');
    expect(await namedOn(id)).toEqual(['Sole']);
    // a counted survey keeps those it named
    expect(await named(cycleId)).toEqual([ids.get('Sole')]);
    await root.query(`UPDATE org.employee SET left_on = '2000-01-01' WHERE id = $1`, [ids.get('Sole')]);
    await root.query(`UPDATE pub.ballot_cycle SET tidied_on = NULL`);
    await house.app.get(TidyBoxesJob).handle();
    expect(await namedOn(id)).toBeUndefined();
    expect(await paper(id)).toMatchObject({ safePersonsGone: true });
    await root.query(`UPDATE org.employee SET left_on = NULL WHERE id = $1`, [ids.get('Sole')]);
  });

  it('are those who hold the role at the upgrade where it opened before, of its own organisation alone, and of drafts nobody', async () => {
    const { id: draft } = await draftCycle(house, hr, { name: 'Later' });
    const owner = await house.connectAs(roleUrl(house.settings, 'owner'));
    const runner = { query: (text: string) => owner.query(text) } as unknown as QueryRunner;
    const migration = new SafePersonsOfCycles1700000001340();
    await owner.query('BEGIN');
    await migration.down(runner);
    await migration.up(runner);
    await new SafePersonsLetGo1700000001420().up(runner);
    await owner.query('COMMIT');
    await owner.end();
    expect((await named(cycleId)).toSorted()).toEqual([ids.get('Sole'), ids.get('Sam')].toSorted());
    expect(await named(draft)).toEqual([]);
    expect((await root.query(`SELECT 1 FROM org.cycle_safe_person WHERE organisation_id <> $1`, [organisation])).rowCount).toBe(0);
  });

  it('are missing where it named nobody: what speaks of danger waits unread, whoever is named later, and is deleted with the box', async () => {
    await root.query(`DELETE FROM org.cycle_safe_person WHERE cycle_id = $1`, [cycleId]);
    expect(await read(sole)).toEqual([]);
    const waiting = async () => (await root.query(`SELECT 1 FROM pub.sensitive_comment WHERE cycle_id = $1`, [cycleId])).rowCount;
    const shred = async (): Promise<void> => {
      await root.query(`UPDATE pub.ballot_cycle SET shred_on = '2000-01-01', state = 'tallied', shredded_on = NULL WHERE cycle_id = $1`, [cycleId]);
      await root.query(`DELETE FROM jobs.job WHERE name = 'shred-cycles'`);
      await house.app.get(Clocks).shredCycles();
      await house.idle();
      expect((await root.query(`SELECT state FROM pub.ballot_cycle WHERE cycle_id = $1`, [cycleId])).rows).toEqual([{ state: 'shredded' }]);
    };
    await root.query(`INSERT INTO org.cycle_safe_person VALUES ($1, $2, $3)`, [organisation, cycleId, ids.get('Sole')]);
    await take('Sole');
    await shred();
    // she may come back
    expect(await waiting()).toBe(2);
    // while the survey is open the role is taken from all for one night: nobody reads any more, but nobody has a complaint about himself destroyed
    await house.app.get(UnitOfWork).run(organisation, () => house.app.get(SafePersons).letGo(cycleId));
    await grant('Sole');
    expect(await read(sole)).toEqual([]);
    await shred();
    expect(await waiting()).toBe(2);
    await root.query(`DELETE FROM org.cycle_safe_person WHERE cycle_id = $1`, [cycleId]);
    await shred();
    expect(await waiting()).toBe(0);
    expect((await root.query(`SELECT 1 FROM pub.comment WHERE cycle_id = $1`, [cycleId])).rowCount).toBe(1);
  });
});
