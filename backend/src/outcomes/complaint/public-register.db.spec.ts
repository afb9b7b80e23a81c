import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportView } from '@throughline/contract';
import { type DelimitedFile, openDelimitedFile } from '../../platform/files/delimited-file.js';
import { headerKey } from '../../platform/files/import-mapping.rules.js';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';

const folder = path.resolve(import.meta.dirname, '../../../../../shared/data/cfpb-complaints');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
if (names.length === 0)
  console.log(
    `The files of a public register are not beside this clone (${path.relative(process.cwd(), folder)}); complaint-imports.db.spec.ts has files of our own.`,
  );

/** A file of the register, and its rows by the names of our columns' keys. */
interface Register {
  readonly name: string;
  readonly bytes: Buffer;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Complaints as the US Consumer Financial Protection Bureau publishes them: three spellings of the header and of days, texts over several lines. The company is the team. */
(names.length > 0 ? describe : describe.skip)('complaints of a public register', () => {
  const two = alphaAndBeta();
  const files: Register[] = [];
  const at = ({ columns }: Register, name: string): number => columns.findIndex((column) => headerKey(column) === headerKey(name));
  /** What stands in a column of all files, each once: names are the same in capital and small letters. */
  const all = (name: string): Iterable<string> =>
    new Map(files.flatMap((file) => file.rows.map((row) => row[at(file, name)]!)).map((value) => [value.toLowerCase(), value])).values();
  const send = async (file: Buffer, status = 201) => (await expectStatus(two.hr('POST', '/api/complaint-imports?fileName=register.csv', file), status)).json();

  beforeAll(async () => {
    for (const name of names) {
      const bytes = readFileSync(path.join(folder, name));
      const read: DelimitedFile = await openDelimitedFile(bytes);
      const rows: (readonly string[])[] = [];
      for await (const row of read.rows()) rows.push(row.values);
      files.push({ name, bytes, columns: read.columns, rows });
    }
    await expectStatus(two.hr('POST', '/api/complaint-defaults'), 201);
    const parentId = (await two.hr('GET', '/api/teams')).json().items[0].id;
    for (const name of all('Company')) await expectStatus(two.hr('POST', '/api/teams', { name, parentId }), 201);
    const weeks = (count: number) => ({ unit: 'weeks', count });
    for (const name of all('Product'))
      await expectStatus(two.hr('POST', '/api/complaint-categories', { name, acknowledgeWithin: weeks(2), respondWithin: weeks(8), toTell: '' }), 201);
  });

  it('come in with the company as the team, without the column of where customers live and with stories longer than a cell may be passed over', async () => {
    let [brought, longer] = [0, 0];
    for (const file of files) {
      const zip = at(file, 'ZIP code') < 0 ? at(file, 'zipcode') : at(file, 'ZIP code');
      const seen: ImportView = await send(file.bytes);
      expect([seen.notTakenIn, seen.columns]).toEqual([[file.columns[zip]], file.columns.filter((_, i) => i !== zip)]);
      const guessed = Object.fromEntries(Object.entries(seen.mapping).map(([column, field]) => [field, headerKey(column)]));
      expect(guessed).toEqual(
        Object.fromEntries(
          Object.entries({ complaintId: 'Complaint ID', receivedOn: 'Date received', channel: 'Submitted via', category: 'Product', happened: 'Issue' }).map(
            ([field, column]) => [field, headerKey(column)],
          ),
        ),
      );
      const mapping = { ...seen.mapping, [file.columns[at(file, 'Company')]!]: 'team' };
      const { problems, counts } = (await expectStatus(two.hr('PUT', `/api/complaint-imports/${seen.id}/mapping`, { mapping }), 200)).json() as ImportView;
      const long = file.rows.filter((row) => row.some((cell) => Buffer.byteLength(cell) > 10_240)).length;
      expect([file.name, problems, counts.added, counts['cellsPassedOver'] ?? 0]).toEqual([file.name, [], file.rows.length, long]);
      longer += long;
      await expectStatus(two.hr('POST', `/api/complaint-imports/${seen.id}/application`), 201);
      brought += file.rows.length;
    }
    expect([brought, longer]).toEqual([1617, 1]);
    const { items } = (await two.hr('GET', '/api/complaint-templates')).json();
    const told = (await two.hr('GET', `/api/complaint-templates/${items[0].id}/return?from=2013-08-01&until=2013-12-31`)).json();
    expect(told).toMatchObject({ openAtStart: 0, opened: 1000, closed: 0, openAtEnd: 1000 });
    const teams: { id: string; name: string }[] = (await two.hr('GET', '/api/teams')).json().items;
    const firm = 'Bank of America';
    const own = files.flatMap((file) => file.rows.filter((row) => row[at(file, 'Company')]!.toLowerCase() === firm.toLowerCase())).length;
    const counted = (await expectStatus(two.hr('GET', `/api/complaints.csv?teamId=${teams.find(({ name }) => name === firm)!.id}`), 200)).body;
    expect(counted.trim().split('\r\n')).toHaveLength(own + 1);
    expect((await two.neighbour('GET', '/api/complaints')).json().items).toEqual([]);
  });
});
