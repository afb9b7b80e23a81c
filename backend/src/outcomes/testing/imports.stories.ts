import { expectStatus } from '../../platform/testing/house.js';
import type { OutcomeHouse } from './outcome-house.js';

/** Files of figures: read, refused row by row, repeated, undone. */
export function importStories(at: () => OutcomeHouse): void {
  describe('imports', () => {
    it('read a wide file with a base a row, guess its columns, and count figures below the minimum base', async () => {
      const { metrics, upload, apply, observations } = at();
      const made = await upload('Team;Month;CSAT;n\nNorth;2026-01;84,5;120\nSouth;2026-01;71;9\n');
      expect(made).toMatchObject({
        kind: 'outcomes',
        delimiter: ';',
        mapping: { Team: 'team', Month: 'period', CSAT: `metric:${metrics['csat']}`, n: 'base' },
      });
      expect(made.counts).toMatchObject({ added: 2, refused: 0, figuresAdded: 2, belowMinimumBase: 1 });
      expect(await observations(`metricId=${metrics['csat']}`)).toEqual([]);
      expect((await expectStatus(apply(made.id), 201)).json()).toMatchObject({ state: 'applied' });
      expect(await observations(`metricId=${metrics['csat']}`)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ team: expect.objectContaining({ name: 'North' }), value: 84.5, base: 120, belowMinimumBase: false }),
          expect.objectContaining({ team: expect.objectContaining({ name: 'South' }), value: 71, base: 9, belowMinimumBase: true }),
        ]),
      );
    });

    it('read a long monthly file with a column of metrics', async () => {
      const { upload, apply, observations } = at();
      const made = await upload(
        'team,month,metric,value,base\nNorth,2026-02,recommend,-12,50\nNorth,2026-02,complaints,3.5,900\nSouth,2026-03,Recommend score,100,30\n',
      );
      expect(made.counts).toMatchObject({ added: 3, refused: 0 });
      await expectStatus(apply(made.id), 201);
      expect((await observations('from=2026-02-01&until=2026-02-28')).map(({ value }) => value).sort()).toEqual([-12, 3.5]);
    });

    it('change nothing when repeated: every figure is counted as unchanged', async () => {
      const { upload, apply, observations, ownMetric } = at();
      const id = await ownMetric('repeat');
      const read = () => upload('team,score\nNorth,4\nSouth,5\n', { team: 'team', score: `metric:${id}` }, { period: '2026-Q1' });
      await apply((await read()).id);
      const again = await read();
      expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, figuresUnchanged: 2 });
      await expectStatus(apply(again.id), 201);
      expect((await expectStatus(apply(again.id), 201)).json().counts).toMatchObject({ unchanged: 2 });
      expect(await observations(`metricId=${id}`)).toHaveLength(2);
    });

    it('name every bad row with its column, its value and what would be right, and then change nothing', async () => {
      const { manager, upload, apply, observations, ownMetric } = at();
      const id = await ownMetric('dirt');
      const csv = [
        'team,month,score',
        'North,2026-01,4',
        'Nowhere,2026-01,5',
        'South,2026-01,eleven',
        'South,2026-02,11',
        'South,spring,3',
        'South,2026-04,2',
        'South,2026-04,3',
        ',2026-05,1',
        'North,2026-06',
      ];
      const made = await upload(csv.join('\n'), { team: 'team', month: 'period', score: `metric:${id}` });
      expect(made.problems.map(({ line, column, value }: { line: number; column: string; value: string }) => [line, column, value])).toEqual([
        [3, 'team', 'Nowhere'],
        [4, 'score', 'eleven'],
        [5, 'score', '11'],
        [6, 'month', 'spring'],
        [7, null, '2'],
        [8, null, '3'],
        [9, 'team', ''],
        [10, null, null],
      ]);
      expect(made.problems[2].problem).toBe('"Metric dirt" takes 0 to 10; 11 is outside.');
      expect(made.problems[4].problem).toBe('Line 8 says 3 for "Metric dirt" of the same team and period. Keep the row that is right.');
      expect(made.counts).toMatchObject({ added: 1, refused: 8 });
      expect((await expectStatus(apply(made.id), 409)).json()).toMatchObject({
        code: 'import-has-problems',
        detail: expect.stringContaining('Nothing was changed'),
      });
      expect(await observations(`metricId=${id}`)).toEqual([]);
      await manager('PUT', `/api/outcome-imports/${made.id}/mapping`, { mapping: made.mapping, options: { skipBadRows: true } });
      await expectStatus(apply(made.id), 201);
      expect(await observations(`metricId=${id}`)).toMatchObject([{ team: { name: 'North' }, value: 4, base: null }]);
    });

    it('say what the mapping lacks, and refuse a field or a period there is not', async () => {
      const { manager, metrics, upload, apply } = at();
      const made = await upload('team,score\nNorth,4\n', { team: 'team' });
      expect(made.problems).toMatchObject([{ line: 1, problem: expect.stringContaining('No column is mapped to a metric') }]);
      expect((await expectStatus(apply(made.id), 409)).json().code).toBe('mapping-incomplete');
      const field = { mapping: { team: 'team', score: 'metric:nothing' } };
      expect((await expectStatus(manager('PUT', `/api/outcome-imports/${made.id}/mapping`, field), 400)).json().errors).toMatchObject([
        { pointer: '#/mapping/score' },
      ]);
      const period = { mapping: { team: 'team', score: `metric:${metrics['csat']}` }, options: { period: 'last spring' } };
      expect((await expectStatus(manager('PUT', `/api/outcome-imports/${made.id}/mapping`, period), 200)).json().problems[0].problem).toContain(
        '"last spring" is not a period',
      );
      await expectStatus(manager('DELETE', `/api/outcome-imports/${made.id}`), 204);
      await expectStatus(manager('GET', `/api/outcome-imports/${made.id}`), 404);
    });

    it('make missing teams only when asked to, each once, under the whole organisation', async () => {
      const { manager, upload, apply, ownMetric } = at();
      const id = await ownMetric('stores');
      const mapping = { store: 'team', label: 'teamName', month: 'period', score: `metric:${id}` };
      const csv = 'store,label,month,score\nS-1,Store One,2026-01,4\ns-1,Store One,2026-02,5\nS-2,,2026-01,6\n';
      expect((await upload(csv, mapping)).problemCount).toBe(3);
      const made = await upload(csv, mapping, { createTeams: true });
      expect(made.counts).toMatchObject({ added: 3, teamsAdded: 2 });
      await expectStatus(apply(made.id), 201);
      const teams = (await manager('GET', '/api/teams')).json().items;
      expect(teams.filter((team: { externalKey: string }) => team.externalKey?.startsWith('S-'))).toMatchObject([
        { name: 'S-2' },
        { name: 'Store One', externalKey: 'S-1' },
      ]);
      expect((await upload(csv, mapping)).counts).toMatchObject({ unchanged: 3 });
    });
  });

  describe('undoing', () => {
    const csv = (north: number, south?: number) => `team,score\nNorth,${north}\n${south === undefined ? '' : `South,${south}\n`}`;
    const figures = async (id: string) => Object.fromEntries((await at().observations(`metricId=${id}`)).map(({ team, value }) => [team.name, value]));
    async function applied(id: string, text: string): Promise<string> {
      const { upload, apply } = at();
      const made = await upload(text, { team: 'team', score: `metric:${id}` }, { period: '2026-05' });
      await expectStatus(apply(made.id), 201);
      return made.id;
    }
    const undo = (id: string) => at().manager('DELETE', `/api/outcome-imports/${id}/application`);

    it('takes away what the import added and gives back what it changed; twice is once', async () => {
      const { ownMetric } = at();
      const id = await ownMetric('undo');
      await applied(id, csv(1));
      const second = await applied(id, csv(2, 3));
      expect(await figures(id)).toEqual({ North: 2, South: 3 });
      expect((await expectStatus(undo(second), 200)).json().state).toBe('undone');
      expect(await figures(id)).toEqual({ North: 1 });
      await expectStatus(undo(second), 200);
      expect(await figures(id)).toEqual({ North: 1 });
    });
    it('keeps what a later import said, which then falls back to what was before both', async () => {
      const { ownMetric } = at();
      const id = await ownMetric('chain');
      await applied(id, csv(1));
      const second = await applied(id, csv(2, 3));
      const third = await applied(id, csv(4, 3));
      await undo(second);
      expect(await figures(id)).toEqual({ North: 4, South: 3 });
      await undo(third);
      expect(await figures(id)).toEqual({ North: 1 });
    });
    it('is refused for an import that was not applied, and its file is discarded instead', async () => {
      const { manager, upload } = at();
      const made = await upload('team,score\nNorth,1\n');
      expect((await expectStatus(undo(made.id), 409)).json().code).toBe('not-applied');
      await expectStatus(manager('DELETE', `/api/outcome-imports/${made.id}`), 204);
    });
    it('leaves nothing half-done when two imports of the same figures are applied at once', async () => {
      const { upload, apply, ownMetric } = at();
      const id = await ownMetric('race');
      const rows = ['North', 'South'].map((team) => `${team},1`).join('\n');
      const made = await Promise.all([1, 2].map(() => upload(`team,score\n${rows}\n`, { team: 'team', score: `metric:${id}` }, { period: '2026-05' })));
      expect((await Promise.all(made.map(({ id: one }) => apply(one)))).map((reply) => reply.statusCode)).toEqual([201, 201]);
      for (const one of made) await expectStatus(undo(one.id), 200);
      expect(await figures(id)).toEqual({});
    });
  });
}
