import { expectStatus } from '../../platform/testing/house.js';
import type { Figure, OutcomeHouse } from './outcome-house.js';

/** What metrics are and how they change. Comes first: the metrics are those that every organisation begins with. */
export function metricStories(at: () => OutcomeHouse): void {
  describe('metrics', () => {
    it('are offered three to begin with, and offering them again changes nothing', async () => {
      const { manager, metrics } = at();
      const again = (await expectStatus(manager('POST', '/api/metric-defaults'), 201)).json();
      expect(again.items.map((metric: { key: string }) => metric.key)).toEqual(['complaints', 'csat', 'recommend']);
      expect(again.items.map((metric: { id: string }) => metric.id).sort()).toEqual(Object.values(metrics).sort());
    });
    it('are defined once a key, with a scale that makes sense', async () => {
      const { manager } = at();
      const body = { key: 'csat', name: 'Again', kind: 'csat', unit: '%', min: 0, max: 100, direction: 'higher-is-better', definition: '' };
      expect((await expectStatus(manager('POST', '/api/metrics', body), 409)).json()).toMatchObject({
        code: 'metric-key-taken',
        errors: [{ pointer: '#/key' }],
      });
      expect((await expectStatus(manager('POST', '/api/metrics', { ...body, key: 'upside', max: -1 }), 400)).json().errors).toMatchObject([
        { pointer: '#/max' },
      ]);
      expect((await expectStatus(manager('POST', '/api/metrics', { ...body, key: 'No Key', kind: 'mood' }), 400)).json().errors).toHaveLength(2);
    });
    it('change freely until there are observations, then keep their meaning', async () => {
      const { manager, upload, apply, ownMetric } = at();
      const id = await ownMetric('wait');
      await expectStatus(manager('PATCH', `/api/metrics/${id}`, { max: 5, direction: 'lower-is-better', minimumBase: 3 }), 200);
      const { id: importId } = await upload('team,wait\nNorth,4\n', { team: 'team', wait: `metric:${id}` }, { period: '2026-01' });
      await expectStatus(apply(importId), 201);
      expect((await expectStatus(manager('PATCH', `/api/metrics/${id}`, { max: 10 }), 409)).json()).toMatchObject({
        code: 'metric-in-use',
        errors: [{ pointer: '#/max' }],
      });
      expect((await expectStatus(manager('PATCH', `/api/metrics/${id}`, { name: 'Waiting time' }), 200)).json()).toMatchObject({
        name: 'Waiting time',
        max: 5,
        observationCount: 1,
      });
    });
  });
}

/** Who sees which figures. */
export function figureStories(at: () => OutcomeHouse): void {
  describe('who may see what', () => {
    it('shows a leader the observations of her own teams and those below, and no other', async () => {
      const { house, manager, observations } = at();
      const root = (await manager('GET', '/api/teams')).json().items[0].id;
      const north = (await manager('GET', '/api/teams')).json().items.find((team: { name: string }) => team.name === 'North');
      const south = (await manager('GET', '/api/teams')).json().items.find((team: { name: string }) => team.name === 'South');
      const { id } = (await expectStatus(manager('POST', '/api/employees', { name: 'Lea', email: 'lea@alpha.example', teamId: root }), 201)).json();
      await expectStatus(manager('PATCH', `/api/teams/${north.id}`, { leaderId: id }), 200);
      await house.idle();
      const lea = await house.signIn('lea@alpha.example');
      const seen = await observations('limit=200', lea);
      expect(new Set(seen.map(({ team }) => team.name))).toEqual(new Set(['North']));
      await expectStatus(lea('GET', `/api/observations?teamId=${south.id}`), 403);
      await expectStatus(lea('GET', '/api/metrics'), 200);
      await expectStatus(lea('POST', '/api/metric-defaults'), 403);
      await expectStatus(lea('POST', '/api/outcome-imports', Buffer.from('a,b\n')), 403);
    });
    it('shows nobody from another organisation anything, whatever ids she knows', async () => {
      const { house, metrics, upload, observations } = at();
      const neighbour = await house.organisation('Beta');
      const made = await upload('team,csat\nNorth,80\n');
      for (const [method, url] of [
        ['GET', `/api/outcome-imports/${made.id}`],
        ['POST', `/api/outcome-imports/${made.id}/application`],
        ['DELETE', `/api/outcome-imports/${made.id}`],
        ['DELETE', `/api/outcome-imports/${made.id}/application`],
      ] as const)
        await expectStatus(neighbour(method, url), 404);
      await expectStatus(neighbour('PATCH', `/api/metrics/${metrics['csat']}`, { name: 'Theirs' }), 404);
      expect(await observations(`metricId=${metrics['csat']}`, neighbour)).toEqual([]);
      expect((await neighbour('GET', '/api/metrics')).json().items).toEqual([]);
      expect((await neighbour('GET', '/api/outcome-imports')).json().items).toEqual([]);
      const theirs = await upload('team,score\nNorth,80\n', { team: 'team' }, undefined, neighbour);
      const foreign = { mapping: { team: 'team', score: `metric:${metrics['csat']}` } };
      await expectStatus(neighbour('PUT', `/api/outcome-imports/${theirs.id}/mapping`, foreign), 400);
    });
    it('pages through observations, each once, and refuses a cursor it did not give', async () => {
      const { manager, observations } = at();
      const all = await observations('limit=200');
      const seen: Figure[] = [];
      for (let cursor = ''; ;) {
        const page = (await expectStatus(manager('GET', `/api/observations?limit=3${cursor && `&cursor=${cursor}`}`), 200)).json();
        seen.push(...page.items);
        const told = [...new Set(page.items.map(({ metricId }: { metricId: string }) => metricId))].sort();
        expect(page.metrics.map(({ id }: { id: string }) => id).sort()).toEqual(told);
        for (const metric of page.metrics)
          expect(metric).toMatchObject({ definition: expect.any(String), unit: expect.any(String), minimumBase: expect.any(Number) });
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(all);
      expect((await expectStatus(manager('GET', '/api/observations?cursor=abc'), 400)).json().code).toBe('invalid-cursor');
      await expectStatus(manager('GET', '/api/observations?from=yesterday'), 400);
    });
  });
}
