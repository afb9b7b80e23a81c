// api.simple.rate: a validated, signed-in read through the whole stack (session, audience, unit of work, row level security), at two sizes, with the
// ratio to asking PostgreSQL the same two questions directly.
import { expected, httpClient, importPeople, signUp } from '../bench-organisation.mjs';

const CLIENTS = 16;
const SIZES = [100, 2000];

export const group = {
  name: 'api',
  async run(ctx) {
    for (const people of SIZES) {
      const house = await ctx.house({ env: { LOG_LEVEL: 'info' } });
      const http = httpClient(house.url, CLIENTS);
      ctx.after(() => http.close());
      const admin = await signUp(house, http);
      await importPeople(admin, people);
      // as autovacuum does by itself within a minute of a large import
      await (await ctx.client(house.databaseUrl)).query('ANALYZE');
      const read = () => expected(http.request('GET', '/api/employees?limit=20', undefined, { cookie: admin.cookie }), 200);
      await ctx.hammer({ clients: CLIENTS, seconds: 1, work: read });
      const spread = await ctx.runs(5, async () => (await ctx.hammer({ clients: CLIENTS, seconds: 2, work: read })).rate);
      const live = await ctx.runs(
        3,
        async () => (await ctx.hammer({ clients: CLIENTS, seconds: 1, work: () => expected(http.request('GET', '/api/health/live'), 200) })).rate,
      );
      const { value, ...more } = spread;
      ctx.figure('api.simple.rate', value, '1/s', 'higher', {
        people,
        clients: CLIENTS,
        route: 'GET /api/employees?limit=20',
        ratioToEmptyRoute: Number((value / live.value).toPrecision(3)),
        ...more,
      });
      await ctx.clean();
    }
  },
};
