import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, withTeams } from '../../platform/testing/survey.js';
import { BoxPartitions } from './box-partitions.js';

const BALLOTS = 2000;

interface Place {
  order: number;
  place: number;
  toast: number;
  xmin: number;
}

/** Spearman's rho of two orders without ties. */
function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = new Map(sorted.map((value, i) => [value, i]));
    return values.map((value) => at.get(value)!);
  };
  const [a, b] = [ranks(x), ranks(y)];
  const squares = a.reduce((sum, rank, i) => sum + (rank - b[i]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

describe('the order in which ballots came', () => {
  let house: House;
  let root: pg.Client;
  let cycleId: string;
  let organisationId: string;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    const admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await admin('GET', '/api/me')).json().organisation.id;
    await withTeams(admin, { North: 6 }, 'alpha.example');
    cycleId = (await draftCycle(house, admin)).id;
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  /** Every ballot with the place where it came and where it lies now. */
  async function places(): Promise<Place[]> {
    const { rows } = await root.query<{ n: string; ctid: string; toast: string; xmin: string }>(
      `SELECT encode(token_input, 'escape') AS n, ctid::text, pg_column_toast_chunk_id(envelope)::text AS toast, xmin::text FROM box.sealed_ballot WHERE cycle_id = $1`,
      [cycleId],
    );
    return rows.map(({ n, ctid, toast, xmin }) => {
      const [page, line] = ctid.slice(1, -1).split(',').map(Number);
      return { order: Number(n), place: page! * 1000 + line!, toast: Number(toast), xmin: Number(xmin) };
    });
  }
  const correlation = (all: readonly Place[], what: 'place' | 'toast'): number =>
    rankCorrelation(
      all.map(({ order }) => order),
      all.map((one) => one[what]),
    );

  it('T10: is in the place, the parts stored apart and the transaction of every row, and nowhere after the nightly rewriting', async () => {
    for (let n = 0; n < BALLOTS; n++) {
      await root.query(
        `INSERT INTO box.sealed_ballot (organisation_id, cycle_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash)
         VALUES ($1, $2, $3, $1, $4, 'x', 'x', $5, 'x')`,
        [organisationId, cycleId, randomBytes(32), Buffer.from(String(n)), randomBytes(4177)],
      );
    }
    const before = await places();
    expect(correlation(before, 'place')).toBeGreaterThan(0.99);
    expect(correlation(before, 'toast')).toBeGreaterThan(0.99);

    await house.app.get(BoxPartitions).shuffle(organisationId, cycleId);
    const after = await places();
    expect(after).toHaveLength(BALLOTS);
    // chance alone stays below 0.1 in all but one of a hundred thousand runs
    expect(Math.abs(correlation(after, 'place'))).toBeLessThan(0.15);
    expect(Math.abs(correlation(after, 'toast'))).toBeLessThan(0.15);
  }, 60_000);

  it('I11: leaves one transaction in each table that was rewritten', async () => {
    for (const table of ['box.sealed_ballot', 'org.entitlement']) {
      const { rows } = await root.query(`SELECT DISTINCT xmin::text FROM ${table} WHERE cycle_id = $1`, [cycleId]);
      expect({ table, transactions: rows.length }).toEqual({ table, transactions: 1 });
    }
  });
});
