// surveys.queue_50k.seconds: from asking for the opening of a cycle until its invitations are queued, keys, ballot rights and all. surveys.mail_1000.seconds: from
// there until a mail server has taken every message over SMTP and each is marked. At two sizes each.
import { httpClient, importPeople, signUp } from '../bench-organisation.mjs';

const QUEUED = [5_000, 50_000];
const MAILED = [100, 1_000];
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const group = {
  name: 'surveys',
  async run(ctx) {
    for (const people of MAILED) {
      const { admin, id } = await draft(ctx, people);
      await admin.send('POST', `/api/cycles/${id}/opening`, undefined);
      const began = performance.now();
      await mailed(admin, id);
      ctx.figure('surveys.mail_1000.seconds', (performance.now() - began) / 1000, 's', 'lower', { people, connections: 8, lookedEveryMs: 100, limit: 6 });
      await ctx.clean();
    }
    for (const people of QUEUED) {
      const { admin, id, house } = await draft(ctx, people);
      const began = performance.now();
      await admin.send('POST', `/api/cycles/${id}/opening`, undefined);
      const seconds = (performance.now() - began) / 1000;
      const queued = await (await ctx.client(house.databaseUrl)).query(`SELECT count(*)::int AS n FROM org.invitation_delivery WHERE cycle_id = $1`, [id]);
      if (queued.rows[0].n < people) throw new Error(`only ${queued.rows[0].n} of ${people} are queued`);
      ctx.figure('surveys.queue_50k.seconds', seconds, 's', 'lower', { people, teams: Math.ceil(people / 20), limit: 60 });
      await ctx.clean();
    }
  },
};

/** A house with so many people and a cycle that is ready to open. */
async function draft(ctx, people) {
  const house = await ctx.house({ env: { DEMO: 'false', MAIL_AT_ANY_HOUR: 'true' } });
  const http = httpClient(house.url, 4);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  await importPeople(admin, people);
  const { templates } = await admin.send('GET', '/api/questionnaires');
  const { title, introduction, items } = templates[0];
  const questionnaire = await admin.send('POST', '/api/questionnaires', { title, introduction, items });
  const plan = { name: 'Bench', questionnaireId: questionnaire.id, opensOn: day(0), closesOn: day(14), audience: 'everyone' };
  return { house, admin, id: (await admin.send('POST', '/api/cycles', plan)).id };
}

async function mailed(admin, id) {
  for (;;) {
    const { waves } = await admin.send('GET', `/api/cycles/${id}`);
    if (waves.every((wave) => wave.state === 'done')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
