import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Packs of figures from elsewhere that results may be compared with, the same for every organisation of the installation. Operators load them (`npm run ops -- benchmark load`); the product only
 * reads them. Nothing in them is about anybody here.
 */
export class Benchmarks1700000000380 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE platform.benchmark_pack (
        id text PRIMARY KEY,
        name text NOT NULL,
        source text NOT NULL,
        year integer NOT NULL,
        licence text NOT NULL,
        country text NOT NULL,
        base text NOT NULL
      )`);
    await q.query(`
      CREATE TABLE platform.benchmark_figure (
        pack_id text NOT NULL REFERENCES platform.benchmark_pack ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('question', 'driver')),
        measure text NOT NULL,
        unit text NOT NULL CHECK (unit IN ('average', 'favourable')),
        value double precision NOT NULL,
        item text NOT NULL,
        match text NOT NULL CHECK (match IN ('same-wording', 'similar-question', 'same-theme')),
        PRIMARY KEY (pack_id, kind, measure)
      )`);
    await q.query(`GRANT USAGE ON SCHEMA platform TO throughline_app`);
    await q.query(`GRANT SELECT ON platform.benchmark_pack, platform.benchmark_figure TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE USAGE ON SCHEMA platform FROM throughline_app`);
    await q.query(`DROP TABLE platform.benchmark_figure`);
    await q.query(`DROP TABLE platform.benchmark_pack`);
  }
}
