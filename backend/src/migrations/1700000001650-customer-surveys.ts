import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;
const TABLES = ['customer_survey', 'customer_survey_view', 'customer_invitation', 'customer_answer', 'customer_comment'] as const;

/** Surveys of customers: one question, invitations and answers. See docs/decisions/0049-customer-surveys.md. */
export class CustomerSurveys1700000001650 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org.customer_survey (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        question text NOT NULL CHECK (question IN ('csat', 'recommend', 'effort')),
        wording jsonb NOT NULL,
        asks_comment boolean NOT NULL,
        comment_days int NOT NULL CHECK (comment_days > 0),
        source_id uuid NOT NULL,
        metric_id uuid NOT NULL,
        agents_of uuid,
        team_id uuid,
        group_key text NOT NULL,
        channel text NOT NULL,
        category text NOT NULL,
        signing_round int NOT NULL DEFAULT 1,
        closed boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, source_id) REFERENCES org.outcome_source (organisation_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, metric_id) REFERENCES org.metric (organisation_id, id),
        FOREIGN KEY (organisation_id, agents_of) REFERENCES org.outcome_source (organisation_id, id),
        FOREIGN KEY (organisation_id, team_id) REFERENCES org.team (organisation_id, id)
      )`);
    // how often the page of an open link was looked at; nothing of who looked
    await q.query(`
      CREATE TABLE org.customer_survey_view (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL,
        day date NOT NULL,
        views int NOT NULL,
        PRIMARY KEY (organisation_id, survey_id, day),
        FOREIGN KEY (organisation_id, survey_id) REFERENCES org.customer_survey (organisation_id, id) ON DELETE CASCADE
      )`);
    // one a request of the helpdesk, whose number is kept as a keyed hash alone
    await q.query(`
      CREATE TABLE org.customer_invitation (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        survey_id uuid NOT NULL,
        ticket_hash bytea NOT NULL,
        way text NOT NULL CHECK (way IN ('issued', 'signed')),
        offered_on date NOT NULL,
        team_id uuid,
        agent_key text NOT NULL,
        group_key text NOT NULL,
        channel text NOT NULL,
        category text NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, survey_id, ticket_hash),
        FOREIGN KEY (organisation_id, survey_id) REFERENCES org.customer_survey (organisation_id, id) ON DELETE CASCADE
      )`);
    // the id of an answer to an invitation is that of the invitation; that of an open link is random
    await q.query(`
      CREATE TABLE org.customer_answer (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        survey_id uuid NOT NULL,
        way text NOT NULL CHECK (way IN ('issued', 'signed', 'open')),
        value smallint NOT NULL,
        answered_on date NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        team_id uuid,
        agent_key text NOT NULL,
        group_key text NOT NULL,
        channel text NOT NULL,
        category text NOT NULL,
        counted boolean NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, survey_id) REFERENCES org.customer_survey (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX customer_answer_survey ON org.customer_answer (organisation_id, survey_id, way, value)`);
    await q.query(`CREATE INDEX customer_answer_uncounted ON org.customer_answer (organisation_id) WHERE NOT counted`);
    // the answer is named only as long as it can change; afterwards nothing leads from a comment to a request
    await q.query(`
      CREATE TABLE org.customer_comment (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        survey_id uuid NOT NULL,
        answer_id uuid,
        value smallint NOT NULL,
        language text NOT NULL,
        written_on date NOT NULL,
        delete_on date NOT NULL,
        text text NOT NULL,
        screened boolean NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, answer_id),
        FOREIGN KEY (organisation_id, survey_id) REFERENCES org.customer_survey (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX customer_comment_survey ON org.customer_comment (organisation_id, survey_id, written_on DESC, id DESC)`);
    await q.query(`CREATE INDEX customer_comment_unscreened ON org.customer_comment (organisation_id) WHERE NOT screened`);
    for (const table of TABLES) {
      await q.query(`ALTER TABLE org.${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE org.${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON org.${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
      await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.${table} TO throughline_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await q.query(`DROP TABLE org.${table}`);
  }
}
