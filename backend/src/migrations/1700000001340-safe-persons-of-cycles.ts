import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const READ = ['org.cycle', 'org.employee', 'org.signal_word', 'platform.sign_in'] as const;

/**
 * Who may read what speaks of danger in a cycle, and what was looked for in it when it opened. Both are promised to those who answer: nobody joins later, whoever is given the role, and no word is
 * done without by somebody who was named later. Cycles that opened before have those who hold the role now, who are the names that their respondents were shown.
 */
export class SafePersonsOfCycles1700000001340 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.cycle_safe_person (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, employee_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.cycle_signal_word (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        language text NOT NULL,
        words text NOT NULL,
        active boolean NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, language, words),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    // over all organisations, which the owner of the tables otherwise cannot see
    for (const table of READ) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      INSERT INTO org.cycle_safe_person (organisation_id, cycle_id, employee_id)
      SELECT c.organisation_id, c.id, e.id FROM org.cycle c JOIN platform.sign_in s ON s.organisation_id = c.organisation_id AND 'safe-person' = ANY (s.roles)
      JOIN org.employee e ON e.organisation_id = s.organisation_id AND e.id = s.employee_id WHERE c.state <> 'draft'`);
    await q.query(`
      INSERT INTO org.cycle_signal_word (organisation_id, cycle_id, language, words, active)
      SELECT c.organisation_id, c.id, w.language, w.words, w.active FROM org.cycle c JOIN org.signal_word w ON w.organisation_id = c.organisation_id WHERE c.state <> 'draft'`);
    for (const table of READ) await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    for (const table of ['cycle_safe_person', 'cycle_signal_word']) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`CREATE POLICY before_the_opening ON org.${table} AS RESTRICTIVE FOR INSERT WITH CHECK (
        EXISTS (SELECT 1 FROM org.cycle c WHERE c.organisation_id = ${table}.organisation_id AND c.id = ${table}.cycle_id AND c.state = 'draft')
        AND NOT EXISTS (SELECT 1 FROM org.cycle_promise p WHERE p.organisation_id = ${table}.organisation_id AND p.cycle_id = ${table}.cycle_id))`);
      await q.query(`GRANT SELECT, INSERT ON org.${table} TO throughline_app`);
    }
    // fewer people is tighter, so that is allowed at any time; fewer words would be looser
    await q.query(`GRANT DELETE ON org.cycle_safe_person TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE org.cycle_signal_word`);
    await q.query(`DROP TABLE org.cycle_safe_person`);
  }
}
