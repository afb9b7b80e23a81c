import type pg from 'pg';
import { type Client, expectStatus, House } from '../testing/house.js';
import { draftCycle, withTeams } from '../testing/survey.js';
import { chainFault } from './audit-hash.rules.js';

describe('what the audit log notes', () => {
  let house: House;
  let admin: Client;
  let organisationId: string;
  let me: string;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    const { organisation, employee } = (await expectStatus(admin('GET', '/api/me'), 200)).json();
    [organisationId, me] = [organisation.id, employee.id];
    await withTeams(admin, { North: 7 }, 'alpha.example');
  }, 120_000);
  afterAll(() => house?.close());

  const lines = async (): Promise<{ kind: string; by: string | null; subject: string; detail: object; at: string | null }[]> =>
    (await expectStatus(admin('GET', '/api/audit-lines'), 200)).json().lines;

  it('is who gave and took which role, also to the moment, and nothing that was refused', async () => {
    const { items } = (await expectStatus(admin('GET', '/api/colleagues?search=north'), 200)).json();
    const employeeId = items[0].id as string;
    await expectStatus(admin('POST', '/api/role-grants', { employeeId, role: 'hr' }), 204);
    await expectStatus(admin('DELETE', `/api/role-grants/${employeeId}/hr`), 204);
    await expectStatus(admin('DELETE', `/api/role-grants/${me}/administrator`), 409);
    expect((await lines()).slice(0, 2)).toEqual([
      expect.objectContaining({ kind: 'role-taken', by: me, subject: employeeId, detail: { role: 'hr' }, at: expect.any(String) }),
      expect.objectContaining({ kind: 'role-granted', by: me, subject: employeeId, detail: { role: 'hr' } }),
    ]);
  });

  it('is who drafted, opened, extended and closed a cycle, to the day', async () => {
    const { id } = await draftCycle(house, admin);
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    const { closesOn } = (await admin('GET', `/api/cycles/${id}`)).json();
    const later = new Date(Date.parse(closesOn) + 86_400_000).toISOString().slice(0, 10);
    await expectStatus(admin('PATCH', `/api/cycles/${id}`, { closesOn: later }), 200);
    await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
    const noted = (await lines()).filter(({ subject, by }) => subject === id && by === me);
    expect(noted.map(({ kind }) => kind)).toEqual(['cycle-closed', 'cycle-extended', 'cycle-opened', 'cycle-drafted']);
    expect(noted.map(({ at }) => at)).toEqual([null, null, null, null]);
  });

  it('is who applied an import', async () => {
    const upload = await expectStatus(
      admin('POST', '/api/roster-imports?fileName=people.csv', Buffer.from('Name,E-mail,Team\nNew Person,new@alpha.example,North\n'), {
        'content-type': 'text/csv',
      }),
      201,
    );
    await expectStatus(admin('POST', `/api/roster-imports/${upload.json().id}/application`), 201);
    expect((await lines())[0]).toMatchObject({ kind: 'import-applied', by: me, detail: { of: 'roster', file: 'people.csv' } });
  });

  it('is checked by a command, which finds a line that was changed behind everybody’s back', async () => {
    const { auditReport } = (await import('../../../../tools/ops/verify-audit.mjs' as string)) as {
      auditReport: (client: pg.Client, rule: typeof chainFault, organisation?: string) => Promise<{ sentences: string[]; faults: number }>;
    };
    await house.organisation('Beta', 'bea@beta.example');
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    expect(await auditReport(root, chainFault, organisationId)).toEqual({ sentences: [expect.stringContaining('each as it was written')], faults: 0 });
    await root.query(`UPDATE org.audit_line SET detail = '{"role":"judge"}' WHERE organisation_id = $1 AND position = 1`, [organisationId]);
    const found = await auditReport(root, chainFault);
    expect(found.faults).toBe(1);
    expect(found.sentences).toEqual([expect.stringContaining('Line 1 was changed after it was written.'), expect.stringContaining('Beta')]);
    await expect(auditReport(root, chainFault, '00000000-0000-4000-8000-000000000000')).rejects.toThrow('There is no organisation');
    await root.end();
  });
});
