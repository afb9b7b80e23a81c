// An organisation with many published cycles, seeded straight into the tables: counting 12 cycles of 100,000 people would take an hour and is measured elsewhere (anonymity, ballots).
// Figures are made from places by arithmetic: the same in every run. Used by tools/bench/surveys.mjs.
import { expected } from './bench-organisation.mjs';

const QUESTIONS = 60;

/** A questionnaire of 60 questions and so many drafted cycles through the product's own routes, then teams, people and publications by SQL as the database's owner. */
export async function seedResults(admin, client, { people, teams, cycles }) {
  const questionnaire = await sixtyQuestions(admin);
  const ids = [];
  for (let c = 0; c < cycles; c++) ids.push(await draft(admin, questionnaire.id, c, cycles));
  const { id: root } = (await admin.send('GET', '/api/teams')).items.find(({ parentId }) => parentId === null);
  const {
    rows: [{ organisation }],
  } = await client.query(`SELECT organisation_id AS organisation FROM org.cycle LIMIT 1`);
  const scaled = questionnaire.items.map(({ question }) => question).filter(({ scale }) => scale);
  const drivers = [...new Set(scaled.map(({ driver }) => driver))];
  // six levels for 8,000 teams
  const width = Math.ceil(teams ** 0.2);
  // an id of the fourth kind from words: the same in every run, and one that the API takes
  await client.query(
    `CREATE FUNCTION pg_temp.id_of(words text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT overlay(overlay(md5(words) placing '4' from 13) placing 'a' from 17)::uuid $$`,
  );
  await client.query(`CREATE TEMP TABLE tree AS
    SELECT i, CASE i WHEN 0 THEN '${root}'::uuid ELSE pg_temp.id_of('team ' || i) END AS id,
           CASE WHEN i = 0 THEN NULL WHEN i <= ${width} THEN '${root}'::uuid ELSE pg_temp.id_of('team ' || (i - 1) / ${width}) END AS parent
    FROM generate_series(0, ${teams - 1}) i`);
  await client.query(`INSERT INTO org.team (organisation_id, id, name, parent_id) SELECT $1, id, 'Team ' || i, parent FROM tree WHERE i > 0 ORDER BY i`, [
    organisation,
  ]);
  await client.query(
    `INSERT INTO org.employee (organisation_id, id, name, email, email_key) SELECT $1, pg_temp.id_of('person ' || i), 'Person ' || i, 'p' || i || '@bench.example', 'p' || i || '@bench.example'
     FROM generate_series(1, ${people - 1}) i`,
    [organisation],
  );
  await client.query(
    `INSERT INTO org.team_membership (organisation_id, employee_id, from_on, team_id)
     SELECT $1, pg_temp.id_of('person ' || p.i), '2020-01-01', tree.id FROM (SELECT i, i % ${teams} AS team FROM generate_series(1, ${people - 1}) i) p JOIN tree ON tree.i = p.team`,
    [organisation],
  );
  await publish(client, organisation, ids, { people, teams, scaled, drivers });
  return { cycles: ids, questions: scaled.map(({ id }) => id), drivers, root };
}

async function sixtyQuestions(admin) {
  const { templates } = await admin.send('GET', '/api/questionnaires');
  const { items } = await admin.send('GET', '/api/questions');
  const chosen = items.filter(({ type, retired }) => type === 'scale5' && !retired).slice(0, QUESTIONS);
  if (chosen.length < QUESTIONS) throw new Error(`The bank has only ${chosen.length} questions on five points.`);
  const { introduction } = templates[0];
  return admin.send('POST', '/api/questionnaires', {
    title: 'Sixty questions',
    introduction,
    items: chosen.map(({ id }) => ({ questionId: id, mandatory: true })),
  });
}

async function draft(admin, questionnaireId, at, of) {
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const cycle = await admin.send('POST', '/api/cycles', {
    name: `Cycle ${at + 1} of ${of}`,
    questionnaireId,
    opensOn: day(1),
    closesOn: day(14),
    audience: 'everyone',
  });
  return cycle.id;
}

/**
 * Nine teams in ten are shown; figures by driver are those of its questions in spirit only. As wide as in earnest is also what stands beside the figures and nobody asks for: the groups of the invited, the public
 * manifest with a proof for each, and, since trends are strict, how many joined or left each team between any two cycles.
 */
async function publish(client, organisation, cycles, { people, teams, scaled, drivers }) {
  await client.query(`UPDATE org.questionnaire_version SET launched = true`);
  await client.query(`ALTER TABLE pub.cell DROP CONSTRAINT cell_pkey`);
  await client.query(`DROP INDEX pub.cell_measure`);
  const measures = [...drivers.map((key) => ['driver', key]), ...scaled.map(({ id }) => ['question', id])];
  await client.query(`CREATE TEMP TABLE measure (m int, kind text, name text)`);
  for (const [m, [kind, name]] of measures.entries()) await client.query(`INSERT INTO measure VALUES ($1, $2, $3)`, [m, kind, name]);
  const { rows } = await client.query(`SELECT id, i FROM tree ORDER BY i`);
  const units = rows.map(({ id, i }) => ({ id, name: `Team ${i}`, members: Math.floor((people + teams - 1 - i) / teams) }));
  const cohorts = units.map((unit) => ({ ...unit, reissue_cap: 3, proof: unit.id.replaceAll('-', '').repeat(2).slice(0, 43) }));
  const size = `CASE WHEN t.i = 0 THEN '~' || $3::int WHEN t.i % 3 = 0 THEN '20-29' WHEN t.i % 3 = 1 THEN '10-14' ELSE '50-99' END`;
  for (const [c, id] of cycles.entries()) {
    const closed = new Date(Date.now() - (cycles.length - c) * 90 * 86_400_000).toISOString().slice(0, 10);
    await client.query(
      `UPDATE org.cycle SET state = 'published', questionnaire_version = 1, opens_on = $2::date - 14, closes_on = $2, closed_on = $2, manifest_sha256 = repeat('0', 64), invited = $3, units = $4, strict_trends = true WHERE id = $1`,
      [id, closed, people, JSON.stringify(units)],
    );
    await client.query(
      `INSERT INTO pub.ballot_cycle (organisation_id, cycle_id, state, position, manifest, manifest_sha256, questions, lattice) VALUES ($1, $2, 'shredded', $3, $4, repeat('0', 64), '[]', '[]')`,
      [organisation, id, c + 1, JSON.stringify({ lattice_policy: { facets: [], strict_trends: true }, cohorts })],
    );
    // of every tenth team too few came and went
    await client.query(
      `WITH pair AS (INSERT INTO org.membership_change (organisation_id, cycle_id, earlier_cycle_id) SELECT $1, $2, unnest($3::uuid[]) RETURNING *)
       INSERT INTO org.team_membership_change (organisation_id, cycle_id, earlier_cycle_id, team_id, changed)
       SELECT $1, $2, earlier_cycle_id, id, CASE WHEN i % 10 = 3 THEN 2 ELSE 5 + i % 20 END FROM pair CROSS JOIN tree WHERE i % 5 <> 4`,
      [organisation, id, cycles.slice(0, c)],
    );
    await client.query(
      `INSERT INTO pub.board (organisation_id, cycle_id, root, ballots, leaf_hashes, not_counted, manifest_hashes) VALUES ($1, $2, 'seeded', 75000, '[]', '[]', 1)`,
      [organisation, id],
    );
    await client.query(
      `INSERT INTO pub.publication (organisation_id, cycle_id, k, k_comments, engine_version, certificate) VALUES ($1, $2, 5, 10, 'seeded', '{"ok": true}')`,
      [organisation, id],
    );
    const seventyFive = [organisation, id, 75_000];
    await client.query(
      `INSERT INTO pub.team_node (organisation_id, cycle_id, node_id, parent_id, name, size_band, shown_at, lifted_out, overfull)
       SELECT $1, $2, t.id, t.parent, 'Team ' || t.i, CASE WHEN t.i % 10 = 7 THEN NULL ELSE ${size} END, CASE WHEN t.i % 10 = 7 THEN t.parent END, false, false FROM tree t`,
      seventyFive,
    );
    await client.query(
      `INSERT INTO pub.participation (organisation_id, cycle_id, node_id, bound, percent, as_of) SELECT $1, $2, t.id, 'about', 60 + 5 * (t.i % 6), current_date FROM tree t WHERE t.i % 10 <> 7`,
      [organisation, id],
    );
    await client.query(
      `INSERT INTO pub.cell (organisation_id, cycle_id, family, value, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10, favourable)
       SELECT $1, $2, 'team', '', t.id, m.kind, m.name, ${size}, f.mean, CASE WHEN t.i % 3 <> 1 OR t.i = 0 THEN f.mean - f.half END, CASE WHEN t.i % 3 <> 1 OR t.i = 0 THEN f.mean + f.half END,
              CASE m.kind WHEN 'question' THEN '60' END
       FROM tree t CROSS JOIN measure m CROSS JOIN LATERAL (
         SELECT CASE m.kind WHEN 'driver' THEN 10 * (40 + (t.i * 131 + m.m * 17 + ${c} * 7) % 35) ELSE 20 + (t.i * 131 + m.m * 17 + ${c} * 7) % 25 END AS mean, CASE m.kind WHEN 'driver' THEN 80 ELSE 3 END AS half) f
       WHERE t.i % 10 <> 7 ORDER BY t.id, m.kind, m.name`,
      seventyFive,
    );
  }
  await client.query(`ALTER TABLE pub.cell ADD PRIMARY KEY (organisation_id, cycle_id, family, value, node_id, kind, measure)`);
  await client.query(`CREATE INDEX cell_measure ON pub.cell (organisation_id, kind, measure)`);
  await seedComments(client, organisation, cycles);
  await client.query(`ANALYZE`);
}

/** Comments of two in five people of every cycle, 20 to 60 words of a pool of 400, at the teams that are shown. */
async function seedComments(client, organisation, cycles) {
  const words = `(SELECT string_agg('word' || ((p.i * 31 + w * w * 7 + p.i / 13 * w) % 400), ' ') FROM generate_series(1, 20 + p.i % 41) w)`;
  const [written, ...others] = cycles;
  const columns = `node_id, question_id, body, language, passages, themes`;
  await client.query(
    `INSERT INTO pub.comment (organisation_id, id, cycle_id, ${columns})
       SELECT $1, gen_random_uuid(), $2, tree.id, 'words', ${words}, (ARRAY['en', 'en', 'en', 'de', 'fr'])[1 + p.i % 5], 0,
              ARRAY[(ARRAY['wellbeing', 'training', 'voice', 'fairness', 'teamwork', 'resources', 'growth'])[1 + p.i % 7]]
       FROM org.employee e CROSS JOIN LATERAL (SELECT substr(e.name, 8)::int AS i) p
       JOIN tree ON tree.i = (SELECT CASE WHEN x % 10 = 7 THEN 0 ELSE x END FROM (SELECT p.i % (SELECT count(*)::int FROM tree) AS x) at)
       WHERE e.organisation_id = $1 AND e.name LIKE 'Person %' AND p.i % 5 < 2`,
    [organisation, written],
  );
  // the same in every cycle: making the texts takes longer than all else
  for (const id of others)
    await client.query(
      `INSERT INTO pub.comment (organisation_id, id, cycle_id, ${columns}) SELECT $1, gen_random_uuid(), $3, ${columns} FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2`,
      [organisation, written, id],
    );
}

/** The middle of every hundred teams, the top, and leaves: asked one after the other. Milliseconds, sorted. */
export async function timesOf(http, cookie, addresses) {
  const times = [];
  for (const address of addresses) {
    const began = performance.now();
    await expected(http.request('GET', address, undefined, { cookie }), 200);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}
