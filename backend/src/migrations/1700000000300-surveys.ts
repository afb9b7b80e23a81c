import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ORGANISATION = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

export class Surveys1700000000300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // the organisation's own questions; the bank is in the code
    await q.query(`
      CREATE TABLE org.question (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        driver text NOT NULL,
        type text NOT NULL CHECK (type IN ('scale5', 'recommend', 'single-choice', 'text')),
        text jsonb NOT NULL,
        reverse boolean NOT NULL,
        options jsonb,
        wording_note text,
        PRIMARY KEY (organisation_id, id),
        CHECK ((options IS NOT NULL) = (type = 'single-choice')),
        CHECK (NOT reverse OR type = 'scale5')
      )`);

    await q.query(`
      CREATE TABLE org.questionnaire (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        newest_version integer NOT NULL CHECK (newest_version >= 1),
        PRIMARY KEY (organisation_id, id)
      )`);
    await q.query(`
      CREATE TABLE org.questionnaire_version (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        questionnaire_id uuid NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        launched boolean NOT NULL,
        title text NOT NULL,
        introduction jsonb NOT NULL,
        items jsonb NOT NULL CHECK (jsonb_array_length(items) BETWEEN 1 AND 120),
        PRIMARY KEY (organisation_id, questionnaire_id, version),
        FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES org.questionnaire (organisation_id, id) ON DELETE CASCADE
      )`);

    await q.query(`
      CREATE TABLE org.cycle (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published')),
        questionnaire_id uuid NOT NULL,
        questionnaire_version integer,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        closed_on date,
        audience jsonb NOT NULL,
        demographics jsonb NOT NULL DEFAULT '[]',
        k integer NOT NULL CHECK (k >= 5),
        k_comments integer NOT NULL CHECK (k_comments >= 10 AND k_comments >= k),
        remind_on date[] NOT NULL,
        printed_cards boolean NOT NULL,
        manifest_sha256 text,
        units jsonb,
        invited integer,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES org.questionnaire (organisation_id, id),
        FOREIGN KEY (organisation_id, questionnaire_id, questionnaire_version) REFERENCES org.questionnaire_version (organisation_id, questionnaire_id, version),
        CHECK (closes_on >= opens_on),
        CHECK ((state = 'draft') = (manifest_sha256 IS NULL)),
        CHECK ((state = 'draft') = (questionnaire_version IS NULL)),
        CHECK ((state = 'draft') = (invited IS NULL)),
        CHECK ((state IN ('closed', 'published')) = (closed_on IS NOT NULL))
      )`);
    await q.query(`
      CREATE TABLE org.cycle_event (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('drafted', 'key-made', 'opened', 'extended', 'reminded', 'tightened', 'closed', 'published', 'shredded')),
        on_day date NOT NULL,
        by_employee uuid,
        detail text,
        PRIMARY KEY (organisation_id, cycle_id, position),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);

    // how many cards each group draws from; the codes are nowhere, their hashes stand among the invitations
    await q.query(`
      CREATE TABLE org.card_pack (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        name text NOT NULL,
        cards integer NOT NULL CHECK (cards >= 5),
        printed_on date,
        reprints integer NOT NULL DEFAULT 0,
        PRIMARY KEY (organisation_id, cycle_id, cohort_id),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);

    // no times: together with the arrival of ballots they could point at a person
    await q.query(`
      CREATE TABLE org.invitation_wave (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        wave text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invitation', 'reminder')),
        on_day date NOT NULL,
        state text NOT NULL CHECK (state IN ('listing', 'sending', 'done')),
        sent integer NOT NULL,
        failed integer NOT NULL,
        PRIMARY KEY (organisation_id, cycle_id, wave),
        FOREIGN KEY (organisation_id, cycle_id) REFERENCES org.cycle (organisation_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE org.invitation_delivery (
        organisation_id uuid NOT NULL REFERENCES org.organisation ON DELETE CASCADE,
        cycle_id uuid NOT NULL,
        wave text NOT NULL,
        employee_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
        tries smallint NOT NULL,
        problem text,
        PRIMARY KEY (organisation_id, cycle_id, wave, employee_id),
        FOREIGN KEY (organisation_id, cycle_id, wave) REFERENCES org.invitation_wave (organisation_id, cycle_id, wave) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, employee_id) REFERENCES org.employee (organisation_id, id) ON DELETE CASCADE,
        CHECK ((state = 'failed') = (problem IS NOT NULL))
      )`);
    await q.query(`CREATE INDEX invitation_delivery_pending ON org.invitation_delivery (organisation_id, cycle_id, wave) WHERE state = 'pending'`);

    for (const table of [
      'org.question',
      'org.questionnaire',
      'org.questionnaire_version',
      'org.cycle',
      'org.cycle_event',
      'org.card_pack',
      'org.invitation_wave',
      'org.invitation_delivery',
    ]) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await q.query(`CREATE POLICY of_organisation ON ${table} USING (${OF_ORGANISATION}) WITH CHECK (${OF_ORGANISATION})`);
    }
    // what was launched is what people answered: nobody rewrites it, whatever the code above does
    await q.query(`CREATE POLICY launched_stays ON org.questionnaire_version AS RESTRICTIVE FOR UPDATE USING (NOT launched) WITH CHECK (true)`);
    await q.query(`CREATE POLICY launched_is_kept ON org.questionnaire_version AS RESTRICTIVE FOR DELETE USING (NOT launched)`);

    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.question, org.questionnaire, org.questionnaire_version, org.cycle TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT ON org.cycle_event TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT ON org.card_pack TO throughline_app`);
    await q.query(`GRANT UPDATE (printed_on) ON org.card_pack TO throughline_app`);
    // a pack is printed once; anew only by the role that makes the codes of before void
    await q.query(`GRANT SELECT, UPDATE (reprints) ON org.card_pack TO throughline_issuer`);
    await q.query(
      `CREATE POLICY printed_once ON org.card_pack AS RESTRICTIVE FOR UPDATE TO throughline_app USING (printed_on IS NULL) WITH CHECK (printed_on IS NOT NULL)`,
    );
    await q.query(`GRANT SELECT, INSERT, UPDATE ON org.invitation_wave TO throughline_app`);
    await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON org.invitation_delivery TO throughline_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [
      'org.invitation_delivery',
      'org.invitation_wave',
      'org.card_pack',
      'org.cycle_event',
      'org.cycle',
      'org.questionnaire_version',
      'org.questionnaire',
      'org.question',
    ]) {
      await q.query(`DROP TABLE ${table}`);
    }
  }
}
