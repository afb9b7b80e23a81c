import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addDays, type PlainDate } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { sheetsOf, workbookOf } from '../../platform/testing/workbook.js';
import { RemindComplaintsJob } from './remind-complaints.job.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';

interface Line {
  id: string;
  number: number;
  reference: string;
}

const HEAD =
  'complaint_id,reference,received_on,channel,category,team,happened,wanted,acknowledged_on,investigated_on,responded_on,closed_on,decision,cause,redress,amount,currency';

describe('complaints from files', () => {
  const two = alphaAndBeta();
  let today: PlainDate;
  let category: string;
  let cause: string;
  let organisationId: string;
  let root: string;
  const ago = (days: number): string => addDays(today, -days);
  const send = async (csv: string | Buffer, by: Client = two.hr, status = 201) =>
    (await expectStatus(by('POST', '/api/complaint-imports?fileName=complaints.csv', Buffer.from(csv)), status)).json();
  const file = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
  const apply = async (id: string, status = 201) => (await expectStatus(two.hr('POST', `/api/complaint-imports/${id}/application`), status)).json();
  const undo = async (id: string, status = 200) => (await expectStatus(two.hr('DELETE', `/api/complaint-imports/${id}/application`), status)).json();
  const list = async (query = '', by: Client = two.hr): Promise<Line[]> => (await expectStatus(by('GET', `/api/complaints?${query}`), 200)).json().items;
  const one = async (reference: string) => {
    const found = (await list(`search=${reference}`)).find((line) => line.reference === reference)!;
    return (await expectStatus(two.hr('GET', `/api/complaints/${found.id}`), 200)).json();
  };
  const inDatabase = (text: string): Promise<{ place: string }[]> =>
    two.house.app.get(UnitOfWork).run(organisationId, async () =>
      two.house.app.get(UnitOfWork).query<{ place: string }>(
        `SELECT 'file' AS place FROM org.import_file f WHERE organisation_id = $1 AND (f.preview::text LIKE $2 OR encode(f.file, 'escape') LIKE $2)
         UNION ALL SELECT 'complaint' FROM org.complaint c WHERE organisation_id = $1 AND to_jsonb(c)::text LIKE $2
         UNION ALL SELECT 'words' FROM org.complaint_words w WHERE organisation_id = $1 AND w.content LIKE $2
         UNION ALL SELECT 'step' FROM org.complaint_step s WHERE organisation_id = $1 AND s.detail::text LIKE $2
         UNION ALL SELECT 'answer' FROM org.idempotency_key k WHERE organisation_id = $1 AND k.body::text LIKE $2`,
        [`%${text}%`],
      ),
    );

  /** What is kept of a file that waits, unpacked. */
  const waiting = async (id: string): Promise<string> => {
    const work = two.house.app.get(UnitOfWork);
    const [kept] = await work.run(organisationId, () =>
      work.query<{ file: Buffer }>(`SELECT file FROM org.import_file WHERE organisation_id = $1 AND id = $2`, [id]),
    );
    return gunzipSync(kept!.file.subarray('.kept table'.length)).toString('utf8');
  };

  beforeAll(async () => {
    today = two.house.clock.today('UTC');
    organisationId = (await two.hr('GET', '/api/me')).json().organisation.id;
    category = (await expectStatus(two.hr('POST', '/api/complaint-defaults'), 201)).json().items[0].name;
    cause = (await two.hr('GET', '/api/complaint-causes')).json().items[0].name;
    root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    await expectStatus(two.hr('POST', '/api/teams', { name: 'North', parentId: root }), 201);
  });

  it('are looked at first, and each bad cell is named with line, column, value and what would be right', async () => {
    const tomorrow = addDays(today, 1);
    const made = await send(
      file(
        `B-1,,${ago(5)},,${category},,It broke.,,,,,,,,,,`,
        `,,${ago(5)},,${category},,It broke.,,,,,,,,,,`,
        `B-3,,${ago(5)},pigeon,Weather,West,,,,,,,,Moon,,,`,
        `B-4,,31 February 2026,,${category},,It broke.,,,,,,,,,,`,
        `B-5,,03/04/2026,,${category},,It broke.,,,,,,,,,,`,
        `B-6,,${ago(5)},,${category},,It broke.,,${ago(6)},,${tomorrow},,,,,,`,
        `B-7,,${ago(5)},,${category},,It broke.,,${ago(2)},,${ago(3)},${ago(4)},upheld,,refund,,`,
        `B-8,,${ago(5)},,${category},,It broke.,,,,,,upheld,,,,`,
        `B-9,,${ago(5)},,${category},,It broke.,,,,,${ago(1)},upheld,,none,12.345,euro`,
        `B-10,,${ago(5)},,${category},,It broke.,,,,,,,,,,`,
        `b-10,,${ago(5)},,${category},,It broke again.,,,,,,,,,,`,
        'B-11,too,short',
      ),
    );
    expect(made.counts).toMatchObject({ added: 1, unchanged: 0, refused: 11 });
    expect(made.problems.map(({ line, column, value }: { line: number; column: string; value: string }) => [line, column, value])).toEqual([
      [3, 'complaint_id', null],
      [4, 'category', 'Weather'],
      [4, 'cause', 'Moon'],
      [4, 'team', 'West'],
      [4, 'happened', null],
      [4, 'channel', 'pigeon'],
      [5, 'received_on', '31 February 2026'],
      [6, 'received_on', '03/04/2026'],
      [7, 'acknowledged_on', ago(6)],
      [7, 'responded_on', tomorrow],
      [8, 'acknowledged_on', ago(2)],
      [8, 'responded_on', ago(3)],
      [8, 'amount', ''],
      [9, 'decision', 'upheld'],
      [10, 'amount', '12.345'],
      [10, 'currency', 'euro'],
      [11, 'complaint_id', null],
      [12, 'complaint_id', null],
      [13, null, null],
    ]);
    expect(made.problems.find(({ column }: { column: string }) => column === 'channel').problem).toContain('telephone, email');
    await apply(made.id, 409);
    expect(await list()).toEqual([]);
    await expectStatus(two.hr('DELETE', `/api/complaint-imports/${made.id}`), 204);
  });

  it('come in with the days of the file as lines that say so, and the same file brings nothing twice', async () => {
    const csv = file(
      `K-1,R-1,${ago(400)},telephone,${category.toUpperCase()},north,It broke.,A new one.,${ago(399)},${ago(398)},${ago(390)},${ago(380)},partly-upheld,${cause},refund,12.50,eur`,
      `K-2,R-2,${ago(420)},,${category},,Nobody came.,,,,${ago(410)},,,,,,`,
      `K-3,R-3,${ago(300)},letter,${category},,Nobody calls.,,,,,,,,,,`,
      `K-4,R-4,${ago(300)},letter,${category},,A mistake of mine.,,,,,${ago(299)},withdrawn,,,,`,
    );
    const made = await send(csv);
    expect(made).toMatchObject({ counts: { added: 4, refused: 0 }, problems: [] });
    expect(JSON.stringify(made)).not.toMatch(/Nobody came|R-2/);
    expect((await apply(made.id)).state).toBe('applied');
    expect((await list()).map(({ reference, number }) => [reference, number]).sort()).toEqual([
      ['R-1', 2],
      ['R-2', 1],
      ['R-3', 3],
      ['R-4', 4],
    ]);
    const closed = await one('R-1');
    expect(closed).toMatchObject({
      ...{ state: 'closed', channel: 'telephone', team: { name: 'North' }, decision: 'partly-upheld', cause: { name: cause }, dueOn: null },
      ...{ redress: { kind: 'refund', amount: 12.5, currency: 'EUR' }, deadlines: { from: ago(400) }, acts: ['reopening', 'note'] },
      words: { happened: 'It broke.', wanted: 'A new one.' },
    });
    expect(
      closed.steps.map(({ kind, on, detail, by }: { kind: string; on: string; detail: object; by: { name: string } }) => [kind, on, detail, by.name]),
    ).toEqual(
      [
        ['receipt', ago(400), {}],
        ['acknowledgement', ago(399), {}],
        ['investigation', ago(398), {}],
        ['response', ago(390), {}],
        ['closure', ago(380), { decision: 'partly-upheld', cause, redressKind: 'refund', amount: 12.5, currency: 'EUR' }],
      ].map(([kind, on, detail]) => [kind, on, { fromFile: true, ...(detail as object) }, 'Admin of Alpha']),
    );
    expect(await one('R-2')).toMatchObject({
      state: 'responded',
      channel: 'other',
      acknowledgedOn: ago(410),
      respondedOn: ago(410),
      owner: { name: 'Admin of Alpha' },
    });
    expect(await one('R-3')).toMatchObject({ state: 'received', due: 'late', acts: expect.arrayContaining(['acknowledgement']) });
    expect(await one('R-4')).toMatchObject({ state: 'closed', decision: 'withdrawn', redress: { kind: 'none' } });
    // of what passed before the file came nobody is reminded
    await two.house.app.get(UnitOfWork).run(organisationId, async () => {
      const reminded = await two.house.app.get(UnitOfWork).query(`SELECT deadline FROM org.complaint_reminder WHERE organisation_id = $1 ORDER BY deadline`);
      expect(reminded).toEqual([{ deadline: 'acknowledge' }, { deadline: 'respond' }]);
    });
    await two.house.app.get(RemindComplaintsJob, { strict: false }).handle();
    await two.house.idle();
    expect(two.house.mails.filter(({ subject }) => /omplaint/.test(subject))).toEqual([]);
    // applied again, and sent again: the same complaints, once
    expect((await apply(made.id)).state).toBe('applied');
    const again = await send(csv);
    expect(again.counts).toMatchObject({ added: 0, unchanged: 4, refused: 0 });
    await apply(again.id);
    expect(await list()).toHaveLength(4);
    const counted = (
      await expectStatus(
        two.hr(
          'GET',
          `/api/complaint-templates/${(await two.hr('GET', '/api/complaint-templates')).json().items[0].id}/return?from=${ago(400)}&until=${ago(370)}`,
        ),
        200,
      )
    ).json();
    expect(counted).toMatchObject({ openAtStart: 1, opened: 1, closed: 1, openAtEnd: 1 });
  });

  it('come in once from two files that are brought in at the same moment', async () => {
    const row = `C-1,R-60,${ago(20)},,${category},,It broke.,,,,,,,,,,`;
    const both = [await send(file(row)), await send(file(row))];
    expect(both.map(({ counts }) => counts.added)).toEqual([1, 1]);
    const done = await Promise.all(both.map(({ id }) => apply(id)));
    expect(done.map(({ counts }) => counts.added).toSorted()).toEqual([0, 1]);
    expect(await list('search=R-60')).toHaveLength(1);
  });

  it('come in whole from the sample that is offered, in a register that begins with the usual lists', async () => {
    const made = await send(readFileSync(path.resolve(import.meta.dirname, '../../../../frontend/public/samples/complaints.csv')));
    expect(made).toMatchObject({ problems: [], counts: { added: 4 } });
    expect(made.columns.filter((column: string) => !made.mapping[column])).toEqual([]);
    await apply(made.id);
    expect(await one('C-2041')).toMatchObject({ state: 'closed', cause: { name: 'A promise that was not kept' }, redress: { kind: 'refund', amount: 45 } });
    await undo(made.id);
  });

  it('are taken back as a whole, but for those with which somebody has done something, which are named', async () => {
    const made = await send(file(...[1, 2, 3, 4].map((n) => `U-${n},T-${n},${ago(20)},,${category},,It broke.,,,,,,,,,,`)));
    await undo(made.id, 409);
    await apply(made.id);
    const [noted, joined, other] = [await one('T-1'), await one('T-2'), await one('T-3')];
    const act = (id: string, what: string, body: object) =>
      expectStatus(two.hr('POST', `/api/complaints/${id}/${what}`, body, { 'idempotency-key': randomUUID() }), 201);
    await act(noted.id, 'note', { on: today, note: 'Called her.' });
    await act(joined.id, 'joining', { on: today, complaintId: other.id });
    const before = (await list()).length;
    const undone = await undo(made.id);
    expect(undone).toMatchObject({ state: 'undone', counts: { stayed: 3 }, stayed: [noted.number, joined.number, other.number].map(String) });
    expect(await list()).toHaveLength(before - 1);
    expect((await one('T-1')).steps).toHaveLength(2);
    // what stayed is known still; what went can come again
    expect((await send(file(...[1, 4].map((n) => `U-${n},T-${n},${ago(20)},,${category},,It broke.,,,,,,,,,,`)))).counts).toMatchObject({
      added: 1,
      unchanged: 1,
    });
  });

  it('hold nobody’s name: columns that tell one are dropped before anything is kept and named, and a reference that could be one is refused with its row', async () => {
    const named = `complaint_id,received_on,category,happened,customer_name\nP-1,${ago(3)},${category},It broke.,Mary Secret`;
    const table = named.split('\n').map((line) => line.split(','));
    const behind = await sheetsOf({ Cover: [['Complaints']], Now: table, Before: [table[0]!, ['P-0', ago(9), category, 'It broke.', 'Mary Secret']] });
    for (const sent of [named, gzipSync(named), await workbookOf(table), behind]) {
      const seen = await send(sent);
      expect(seen).toMatchObject({ notTakenIn: ['customer_name'], columns: table[0]!.slice(0, 4), counts: { added: 1, refused: 0 } });
      // nor does the file that waits, in whose bytes it could be packed
      expect(await waiting(seen.id)).not.toContain('Secret');
      await expectStatus(two.hr('DELETE', `/api/complaint-imports/${seen.id}`), 204);
    }
    const told = await send(`complaint_id,received_on,category,happened,who\nP-9,${ago(3)},${category},It broke.,mary@secret.example`);
    expect(told.notTakenIn).toEqual(['who']);
    expect(await inDatabase('ecret')).toEqual([]);
    await apply(told.id);
    expect(await inDatabase('ecret')).toEqual([]);
    const made = await send(
      file(
        `P-2,Mary-Secret,${ago(3)},,${category},,It broke.,,,,,,,,,,`,
        `P-3,R-30,${ago(3)},,${category},,It broke.,,,,,,,,,,`,
        `P-4,,${ago(3)},,${category},,${'A long secret. '.repeat(3000)},,,,,,,,,,`,
      ),
    );
    expect(made.problems).toMatchObject([
      { line: 2, column: 'reference', value: null },
      { line: 4, column: 'happened', value: null },
    ]);
    await expectStatus(two.hr('PUT', `/api/complaint-imports/${made.id}/mapping`, { mapping: made.mapping, options: { skipBadRows: true } }), 200);
    await apply(made.id);
    expect(await inDatabase('ecret')).toEqual([]);
    const settings = { weekendDays: [6, 7], holidays: [], remindDays: 1 };
    await expectStatus(two.hr('PUT', '/api/complaint-settings', { ...settings, keepsCustomerData: true }), 200);
    const kept = await send(named);
    // switched off again between looking and bringing in
    await expectStatus(two.hr('PUT', '/api/complaint-settings', { ...settings, keepsCustomerData: false }), 200);
    await apply(kept.id, 409);
    await expectStatus(two.hr('PUT', '/api/complaint-settings', { ...settings, keepsCustomerData: true }), 200);
    await apply(kept.id);
    expect((await inDatabase('Mary Secret')).map(({ place }) => place)).toEqual(['words']);
    const { items } = (await two.hr('GET', '/api/complaints?search=Secret')).json();
    await expectStatus(two.hr('DELETE', `/api/complaints/${items[0].id}/words`), 200);
    expect(await inDatabase('Secret')).toEqual([]);
  });

  it('are no business of another organisation, or of people who are no service managers', async () => {
    const made = await send(file(`N-1,T-9,${ago(20)},,${category},,It broke.,,,,,,,,,,`));
    for (const [method, url, body] of [
      ['GET', `/api/complaint-imports/${made.id}`, undefined],
      ['PUT', `/api/complaint-imports/${made.id}/mapping`, { mapping: {} }],
      ['POST', `/api/complaint-imports/${made.id}/application`, undefined],
      ['DELETE', `/api/complaint-imports/${made.id}/application`, undefined],
      ['DELETE', `/api/complaint-imports/${made.id}`, undefined],
    ] as const)
      await expectStatus(two.neighbour(method, url, body), 404);
    expect((await two.neighbour('GET', '/api/complaint-imports')).json().items).toEqual([]);
    // the same number elsewhere is another complaint
    const theirs = (await expectStatus(two.neighbour('POST', '/api/complaint-defaults'), 201)).json().items[0].name;
    const own = await send(file(`K-1,R-1,${ago(20)},,${theirs},,It broke.,,,,,,,,,,`), two.neighbour);
    expect(own.counts).toMatchObject({ added: 1 });
    await apply(made.id);
    await expectStatus(two.hr('POST', '/api/employees', { name: 'Eve', email: 'eve@alpha.example', teamId: root }), 201);
    const eve = await two.house.signIn('eve@alpha.example');
    await expectStatus(eve('GET', '/api/complaint-imports'), 403);
    await send(file(), eve, 403);
  });
});
