import { FIRST } from '../../platform/audit/audit-hash.rules.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { awardFault } from './award-hash.rules.js';
import { AwardLog } from './award-log.js';

describe('the log of an award programme', () => {
  let house: House;
  let log: AwardLog;
  let alpha: { id: string; programme: string };
  let beta: { id: string; programme: string };
  beforeAll(async () => {
    house = await House.open();
    log = house.app.get(AwardLog, { strict: false });
    const made = async (name: string) => {
      const hr = await house.organisation(name);
      return { id: (await hr('GET', '/api/me')).json().organisation.id as string, programme: await programmeOf(hr) };
    };
    [alpha, beta] = [await made('Alpha'), await made('Beta')];
  });
  afterAll(() => house?.close());

  const programmeOf = async (hr: Client): Promise<string> =>
    (
      await expectStatus(
        hr('POST', '/api/award-programmes', {
          name: 'Stars',
          description: '',
          nominationsFrom: '2026-01-01',
          nominationsUntil: '2027-01-01',
          categories: [{ name: 'Hero', description: '' }],
        }),
        201,
      )
    ).json().id;
  const within = <T>(organisation: string, what: () => Promise<T>): Promise<T> => house.app.get(UnitOfWork).run(organisation, what);

  it('chains the steps of each programme for itself, several at a time too, and is read by nobody else', async () => {
    const [candidate, other] = [newId(), newId()];
    await within(alpha.id, () => log.note(alpha.programme, null, { kind: 'candidate-declined', detail: { candidate } }));
    await within(beta.id, () => log.note(beta.programme, null, { kind: 'looked-early', detail: {} }));
    await within(alpha.id, () =>
      log.note(
        alpha.programme,
        null,
        { kind: 'candidate-returned', detail: { candidate } },
        { kind: 'judge-excluded', detail: { candidate, judge: other, reasons: ['line'] } },
      ),
    );
    const lines = await within(alpha.id, () => log.all(alpha.programme));
    expect(lines.map(({ kind }) => kind)).toEqual(['candidate-declined', 'candidate-returned', 'judge-excluded']);
    expect(lines[0]!.previous).toBe(FIRST);
    expect(awardFault(lines)).toBeUndefined();
    expect(awardFault([lines[0]!, { ...lines[1]!, detail: { candidate: other } }, lines[2]!])).toContain('Line 2 was changed');
    expect(awardFault([lines[0]!, lines[2]!])).toContain('Line 2 is missing');
    expect(await within(beta.id, () => log.all(alpha.programme))).toEqual([]);
  });

  it('lets the application neither change nor take away a line', async () => {
    for (const sql of [
      `UPDATE org.award_log_line SET kind = 'revealed' WHERE organisation_id = $1`,
      `DELETE FROM org.award_log_line WHERE organisation_id = $1`,
    ]) {
      await expect(within(alpha.id, () => house.app.get(UnitOfWork).query(sql))).rejects.toThrow('permission denied');
    }
  });
});
