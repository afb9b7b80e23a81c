import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** In the order in which they refer to each other. See docs/decisions/0032-award-years.md. */
const TABLES = [
  'organisation_value',
  'kudos',
  'kudos_recipient',
  'kudos_value',
  'award_candidate',
  'award_candidate_member',
  'award_round',
  'award_round_candidate',
  'award_judge',
  'award_conflict',
  'award_assignment',
  'award_verdict',
  'award_ranking',
  'award_vote',
  'award_pack',
  'award_outcome',
  'award_log_line',
] as const;

const INDEXES = [
  `kudos_newest ON org.kudos (organisation_id, given_at DESC, id DESC)`,
  `kudos_by_giver ON org.kudos (organisation_id, giver_id, given_at DESC)`,
  `kudos_of_recipient ON org.kudos_recipient (organisation_id, employee_id)`,
  `award_candidate_of_programme ON org.award_candidate (organisation_id, programme_id, id)`,
  `award_candidate_of_person ON org.award_candidate_member (organisation_id, employee_id)`,
  `award_assignment_of_judge ON org.award_assignment (organisation_id, judge_id, round_id)`,
  `award_outcome_of_programme ON org.award_outcome (organisation_id, programme_id)`,
];

/** Programmes with a timeline of their own, categories with criteria and rules, and nominations that are voices for a candidate: a person, several or a team. */
export class AwardYears1700000001500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.organisation_value (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        position int NOT NULL,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`
      CREATE TABLE org.kudos (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        giver_id uuid NOT NULL,
        message text NOT NULL,
        visibility text NOT NULL CHECK (visibility IN ('team', 'all')),
        team_id uuid,
        points int NOT NULL DEFAULT 0 CHECK (points >= 0),
        state text NOT NULL CHECK (state IN ('given', 'withdrawn')),
        given_at timestamptz NOT NULL,
        edited_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, giver_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_recipient (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        kudos_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        team_id uuid,
        PRIMARY KEY (organisation_id, kudos_id, employee_id),
        FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.kudos_value (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        kudos_id uuid NOT NULL,
        value_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, kudos_id, value_id),
        FOREIGN KEY (organisation_id, kudos_id) REFERENCES org.kudos (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, value_id) REFERENCES org.organisation_value (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_candidate (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        category_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('person', 'group', 'team')),
        identity text NOT NULL,
        team_id uuid,
        state text NOT NULL DEFAULT 'standing' CHECK (state IN ('standing', 'declined', 'removed')),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, category_id, identity),
        FOREIGN KEY (organisation_id, programme_id, category_id) REFERENCES org.award_category (organisation_id, programme_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id) ON DELETE CASCADE,
        CHECK ((kind = 'team') = (team_id IS NOT NULL))
      )`);
    await q.query(`
      CREATE TABLE org.award_candidate_member (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        candidate_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, candidate_id, employee_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_round (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        position int NOT NULL,
        name text NOT NULL,
        method text NOT NULL CHECK (method IN ('qualifying', 'scoring', 'ranking', 'public-vote')),
        settings jsonb NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'open', 'closed')),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, programme_id, position),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        CHECK (closes_at > opens_at)
      )`);
    await q.query(`
      CREATE TABLE org.award_round_candidate (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        category_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        advanced boolean,
        PRIMARY KEY (organisation_id, round_id, candidate_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_judge (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, programme_id, employee_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_conflict (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        candidate_id uuid NOT NULL,
        judge_id uuid NOT NULL,
        reasons text[] NOT NULL,
        PRIMARY KEY (organisation_id, candidate_id, judge_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, judge_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_assignment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        judge_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, round_id, candidate_id, judge_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, judge_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_verdict (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        judge_id uuid NOT NULL,
        pass boolean,
        marks jsonb,
        comment text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('draft', 'given')),
        PRIMARY KEY (organisation_id, round_id, candidate_id, judge_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, judge_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_ranking (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        category_id uuid NOT NULL,
        judge_id uuid NOT NULL,
        preferences uuid[] NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'given')),
        PRIMARY KEY (organisation_id, round_id, category_id, judge_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, judge_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_vote (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        round_id uuid NOT NULL,
        category_id uuid NOT NULL,
        voter_id uuid NOT NULL,
        preferences uuid[] NOT NULL,
        PRIMARY KEY (organisation_id, round_id, category_id, voter_id),
        FOREIGN KEY (organisation_id, round_id) REFERENCES org.award_round (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, voter_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_pack (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        candidate_id uuid NOT NULL,
        content jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'approved')),
        approved_by uuid,
        PRIMARY KEY (organisation_id, candidate_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_outcome (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        category_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        place int NOT NULL CHECK (place >= 1),
        decided_by text NOT NULL CHECK (decided_by IN ('scores', 'count', 'qualifying', 'panel')),
        reason text NOT NULL DEFAULT '',
        PRIMARY KEY (organisation_id, category_id, candidate_id),
        FOREIGN KEY (organisation_id, programme_id, category_id) REFERENCES org.award_category (organisation_id, programme_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.award_log_line (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        programme_id uuid NOT NULL,
        position int NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        by_employee uuid,
        detail jsonb NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, programme_id, position),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES org.award_programme (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      // a step that was taken stays on record
      await q.query(`GRANT ${table === 'award_log_line' ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'} ON org.${table} TO throughline_app`);
    }
    for (const index of INDEXES) await q.query(`CREATE INDEX ${index}`);
    await q.query(`
      ALTER TABLE org.award_programme
        ADD COLUMN kind text NOT NULL DEFAULT 'yearly' CHECK (kind IN ('yearly', 'monthly', 'away-day')),
        ADD COLUMN time_zone text,
        ADD COLUMN closes_at_time time,
        ADD COLUMN reveal_at timestamptz,
        ADD COLUMN revealed_at timestamptz,
        ADD COLUMN secretary_id uuid,
        ADD COLUMN self_nomination boolean NOT NULL DEFAULT false,
        ADD COLUMN endorsements boolean NOT NULL DEFAULT true,
        ADD COLUMN blind boolean NOT NULL DEFAULT true,
        ADD COLUMN nominations_most int CHECK (nominations_most > 0),
        ADD COLUMN cloned_from uuid`);
    await q.query(`
      ALTER TABLE org.award_category
        ADD COLUMN tied_to text CHECK (tied_to IN ('value', 'service-standard')),
        ADD COLUMN value_id uuid,
        ADD COLUMN nominees text[] NOT NULL DEFAULT '{person}',
        ADD COLUMN winners int NOT NULL DEFAULT 1 CHECK (winners >= 1),
        ADD COLUMN criteria jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN form jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN eligibility jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN nominations_most int CHECK (nominations_most > 0)`);
    await q.query(`ALTER TABLE org.nomination ADD COLUMN candidate_id uuid, ADD COLUMN answers jsonb NOT NULL DEFAULT '{}'`);
    // over all organisations, which the owner of the tables otherwise cannot see
    const moved = ['award_candidate', 'award_candidate_member', 'nomination', 'award_category'];
    for (const table of moved) await q.query(`ALTER TABLE org.${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity)
      SELECT organisation_id, gen_random_uuid(), programme_id, category_id, 'person', nominee_id::text FROM org.nomination GROUP BY organisation_id, programme_id, category_id, nominee_id`);
    await q.query(`
      INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id)
      SELECT organisation_id, id, identity::uuid FROM org.award_candidate`);
    await q.query(`
      UPDATE org.nomination n SET candidate_id = c.id FROM org.award_candidate c
      WHERE c.organisation_id = n.organisation_id AND c.category_id = n.category_id AND c.identity = n.nominee_id::text`);
    for (const table of moved) await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.nomination ALTER COLUMN candidate_id SET NOT NULL`);
    await q.query(
      `ALTER TABLE org.nomination ADD FOREIGN KEY (organisation_id, candidate_id) REFERENCES org.award_candidate (organisation_id, id) ON DELETE CASCADE`,
    );
    await q.query(`DROP INDEX org.nomination_once`);
    await q.query(`CREATE UNIQUE INDEX nomination_once ON org.nomination (organisation_id, candidate_id, nominator_id) WHERE state = 'submitted'`);
    await q.query(`DROP INDEX org.nomination_nominee`);
    await q.query(`ALTER TABLE org.nomination DROP COLUMN nominee_id`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE org.nomination ADD COLUMN nominee_id uuid`);
    for (const table of ['nomination', 'award_candidate_member']) await q.query(`ALTER TABLE org.${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`
      UPDATE org.nomination n SET nominee_id = m.employee_id FROM org.award_candidate_member m WHERE m.organisation_id = n.organisation_id AND m.candidate_id = n.candidate_id`);
    await q.query(`DELETE FROM org.nomination WHERE nominee_id IS NULL`);
    for (const table of ['nomination', 'award_candidate_member']) await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE org.nomination ALTER COLUMN nominee_id SET NOT NULL`);
    await q.query(`ALTER TABLE org.nomination DROP COLUMN candidate_id, DROP COLUMN answers`);
    await q.query(`ALTER TABLE org.nomination ADD FOREIGN KEY (organisation_id, nominee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE`);
    await q.query(`CREATE UNIQUE INDEX nomination_once ON org.nomination (organisation_id, category_id, nominator_id, nominee_id) WHERE state = 'submitted'`);
    await q.query(`CREATE INDEX nomination_nominee ON org.nomination (organisation_id, nominee_id)`);
    await q.query(
      `ALTER TABLE org.award_category DROP COLUMN tied_to, DROP COLUMN value_id, DROP COLUMN nominees, DROP COLUMN winners, DROP COLUMN criteria, DROP COLUMN form, DROP COLUMN eligibility, DROP COLUMN nominations_most`,
    );
    await q.query(
      `ALTER TABLE org.award_programme DROP COLUMN kind, DROP COLUMN time_zone, DROP COLUMN closes_at_time, DROP COLUMN reveal_at, DROP COLUMN revealed_at, DROP COLUMN secretary_id, DROP COLUMN self_nomination,
         DROP COLUMN endorsements, DROP COLUMN blind, DROP COLUMN nominations_most, DROP COLUMN cloned_from`,
    );
    for (const table of TABLES.toReversed()) await q.query(`DROP TABLE org.${table}`);
  }
}
