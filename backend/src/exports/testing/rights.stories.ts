import type { ExportFile } from '@throughline/contract';
import { expectStatus } from '../../platform/testing/house.js';
import { ForgetExportJob } from '../file/forget-export.job.js';
import { ARABIC, type ExportHouse, rowsOf } from './export-house.js';

const NOBODY = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';

/** Who may have which file, and for how long. */
export function rightStories(at: () => ExportHouse): void {
  it('give a leader her own teams and those below, and nobody else anything', async () => {
    const { house, hr, lea, worker, neighbour, cycle, teams, ask, fileOf } = at();
    const rows = rowsOf(await fileOf(lea, { subject: 'results', format: 'csv' }));
    expect(new Set(rows.map((row) => row['Team']))).toEqual(new Set([ARABIC]));
    for (const subject of ['demographics', 'demographic-answers'] as const)
      expect(new Set(rowsOf(await fileOf(lea, { subject, format: 'csv' })).map((row) => row['Team']))).toEqual(new Set([ARABIC]));
    for (const [teamId, code] of [
      [teams[0]!.id, 'not-your-team'],
      [NOBODY, 'not-your-team'],
    ] as const)
      expect((await expectStatus(lea('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle, teamId }), 403)).json().code).toBe(code);
    await expectStatus(lea('POST', '/api/exports', { subject: 'questionnaire', format: 'pdf', cycleId: cycle }), 403);
    await expectStatus(worker('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle }), 403);
    await expectStatus(neighbour('POST', '/api/exports', { subject: 'results', format: 'csv', cycleId: cycle }), 404);
    const { id } = await ask(hr, { subject: 'results', format: 'csv', cycleId: cycle });
    for (const by of [lea, neighbour])
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/content'],
        ['DELETE', ''],
      ] as const)
        await expectStatus(by(method, `/api/exports/${id}${path}`), 404);
    expect((await lea('GET', '/api/exports')).json().items.map((file: ExportFile) => file.id)).not.toContain(id);
    await expectStatus(house.stranger('GET', `/api/exports/${id}/content`), 401);
  });

  it.each([
    [{ subject: 'results', format: 'csv' }, 400, '#/cycleId'],
    [{ subject: 'trends', format: 'csv', cycleId: NOBODY }, 400, '#/cycleId'],
    [{ subject: 'cycles', format: 'csv', teamId: NOBODY }, 400, '#/teamId'],
    [{ subject: 'everything', format: 'csv' }, 400, '#/subject'],
    [{ subject: 'results', format: 'exe', cycleId: NOBODY }, 400, '#/format'],
    [{ subject: 'results', format: 'csv', cycleId: NOBODY }, 404, undefined],
  ])('refuse %j', async (body, status, pointer) => {
    const { hr } = at();
    expect((await expectStatus(hr('POST', '/api/exports', body), status)).json().errors?.[0]?.pointer).toBe(pointer);
  });

  it('are gone after a week, and cannot be fetched on the day after', async () => {
    const { house, root, hr, ask } = at();
    const { id } = await ask(hr, { subject: 'cycles', format: 'csv' });
    await root.query(`UPDATE org.export_file SET kept_until = made_on - 1 WHERE id = $1`, [id]);
    expect((await expectStatus(hr('GET', `/api/exports/${id}/content`), 404)).json().code).toBe('file-gone');
    const organisationId = (await hr('GET', '/api/me')).json().organisation.id as string;
    await house.app.get(ForgetExportJob, { strict: false }).handle({ organisationId, fileId: id });
    expect((await root.query(`SELECT 1 FROM org.export_chunk WHERE file_id = $1`, [id])).rowCount).toBe(0);
  });

  it('cannot be fetched any more by whoever leads the team no longer', async () => {
    const { lea, cycle, teams, ask, fetched, lead } = at();
    const { id } = await ask(lea, { subject: 'results', format: 'csv', cycleId: cycle });
    const { employee } = (await lea('GET', '/api/me')).json();
    await lead(teams[1]!.id, null);
    await lead(teams[2]!.id, employee.id);
    expect((await expectStatus(lea('GET', `/api/exports/${id}/content`), 403)).json().code).toBe('no-longer-yours');
    await lead(teams[2]!.id, null);
    await expectStatus(lea('GET', `/api/exports/${id}/content`), 403);
    await lead(teams[1]!.id, employee.id);
    await fetched(lea, id);
  });

  it('are noted in the audit log, without a word of what is in them', async () => {
    const { hr } = at();
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json() as { lines: { kind: string; detail: Record<string, unknown> }[] };
    const line = lines.find(({ kind }) => kind === 'export-made')!;
    expect(Object.keys(line.detail).toSorted()).toEqual(['cycleId', 'format', 'of', 'rows', 'sha256', 'teamId']);
  });
}
