import { SchedulerRegistry } from '@nestjs/schedule';
import type pg from 'pg';
import { Clocks } from './clocks.js';
import { House } from './platform/testing/house.js';

/** Every clock, as the scheduler knows it: when it ticks, and what a tick does. */
describe('the clocks', () => {
  let house: House;
  let database: pg.Client;
  beforeAll(async () => {
    house = await House.open();
    database = await house.connectAs(house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await database?.end();
    await house?.close();
  });

  const ticks = () => Object.getOwnPropertyNames(Clocks.prototype).filter((name) => !['constructor', 'tick', 'onApplicationBootstrap'].includes(name));
  const jobs = async (): Promise<Record<string, number>> => {
    const { rows } = await database.query<{ name: string; n: number }>(
      `SELECT name, count(*)::int AS n FROM jobs.job WHERE singleton_key LIKE '2031-%' GROUP BY name`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.n]));
  };

  it('tick well away from the full hour, at which the queue begins a new slot', () => {
    const crons = [...house.app.get(SchedulerRegistry, { strict: false }).getCronJobs().values()];
    expect(crons.length).toBe(ticks().length);
    expect(crons.length).toBeGreaterThan(2);
    for (const cron of crons) {
      for (const minute of String(cron.cronTime.source).split(' ').at(-5)!.split(',').map(Number)) {
        expect(minute).toBeGreaterThanOrEqual(5);
        expect(minute).toBeLessThanOrEqual(55);
      }
    }
  });

  it('each put one job into a queue that somebody works on, however many instances tick', async () => {
    house.clock.jumpTo(new Date('2031-05-05T05:10:00Z'));
    const clocks = house.app.get(Clocks, { strict: false }) as unknown as Record<string, () => Promise<void>>;
    await Promise.all(ticks().flatMap((name) => [clocks[name]!.call(clocks), clocks[name]!.call(clocks)]));
    const queued = await jobs();
    expect(Object.keys(queued)).toHaveLength(ticks().length);
    expect(new Set(Object.values(queued))).toEqual(new Set([1]));
    expect(Object.keys(queued)).toEqual(expect.arrayContaining(['tidy-identity', 'tidy-organisations', 'tidy-mail']));
    await house.idle();
    const { rows } = await database.query<{ name: string }>(`SELECT name FROM jobs.job WHERE singleton_key LIKE '2031-%' AND state <> 'completed'`);
    expect(rows).toEqual([]);
  });
});
