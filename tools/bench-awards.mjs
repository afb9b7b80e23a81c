// An organisation with kudos and an award programme in judging, for tools/bench/recognition.mjs: people, thanks and nominations straight into the tables as the database's owner, every step of the award by the product's own routes.
// All of it is made from places by arithmetic: the same in every run.

const TEAM = 20;
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** People in teams of twenty under one top, each team led by its first; returns the organisation and the ids by number. */
export async function seedPeople(admin, client, people) {
  const { id: root } = (await admin.send('GET', '/api/teams')).items.find(({ parentId }) => parentId === null);
  const {
    rows: [{ organisation }],
  } = await client.query(`SELECT organisation_id AS organisation FROM org.team WHERE id = $1`, [root]);
  const run = (sql, ...values) => client.query(sql, [organisation, ...values]);
  // an id of the seventh kind in the order of its number: the same in every run, and one that the API takes
  await client.query(
    `CREATE FUNCTION pg_temp.id_of(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(kind), 4, '0') || '-7000-a000-000000000000')::uuid $$`,
  );
  await run(
    `INSERT INTO org.team (organisation_id, id, name, parent_id) SELECT $1, pg_temp.id_of(1, i), 'Team ' || i, $2 FROM generate_series(0, $3::int - 1) i`,
    root,
    people / TEAM,
  );
  await run(
    `INSERT INTO org.employee (organisation_id, id, name, email, email_key, joined_on)
     SELECT $1, pg_temp.id_of(2, i), 'Person ' || i, 'p' || i || '@bench.example', 'p' || i || '@bench.example', '2020-01-01' FROM generate_series(0, $2::int - 1) i`,
    people,
  );
  await run(
    `INSERT INTO org.team_membership (organisation_id, employee_id, from_on, team_id)
     SELECT $1, pg_temp.id_of(2, i), '2020-01-01', pg_temp.id_of(1, i / ${TEAM}) FROM generate_series(0, $2::int - 1) i`,
    people,
  );
  await run(
    `UPDATE org.team t SET leader_id = pg_temp.id_of(2, i * ${TEAM}) FROM generate_series(0, $2::int - 1) i WHERE t.organisation_id = $1 AND t.id = pg_temp.id_of(1, i)`,
    people / TEAM,
  );
  return { organisation, run };
}

/** Four kudos a person over two years, every third to two, half of them for everybody; the administrator is put into the first team, so that she sees some of a team. */
export async function seedKudos(admin, { run }, people) {
  const values = [];
  for (const name of ['Care', 'Courage', 'Craft', 'Fairness', 'Joy']) values.push((await admin.send('POST', '/api/values', { name, description: '' })).id);
  const all = people * 4;
  const giver = `(g.n * 7919) % ${people}`;
  const to = (k) => `(g.n * 7919 + 1 + (g.n % 5) * ${k === 2 ? 211 : 1} + ${k}) % ${people}`;
  const numbers = `FROM generate_series(1, ${all}) AS g(n)`;
  await run(
    `INSERT INTO org.kudos (organisation_id, id, giver_id, giver_team_id, message, visibility, state, given_at)
     SELECT $1, pg_temp.id_of(3, g.n), pg_temp.id_of(2, ${giver}), pg_temp.id_of(1, (${giver}) / ${TEAM}), 'Thank you for staying late with the customer of parcel ' || g.n || '.',
       CASE WHEN g.n % 2 = 0 THEN 'all' ELSE 'team' END, 'given', now() - (${all} - g.n) * interval '${Math.round(63_072_000 / all)} seconds' ${numbers}`,
  );
  for (const [k, only] of [
    [1, ''],
    [2, 'WHERE g.n % 3 = 0'],
  ])
    await run(
      `INSERT INTO org.kudos_recipient (organisation_id, kudos_id, employee_id, team_id)
       SELECT $1, pg_temp.id_of(3, g.n), pg_temp.id_of(2, ${to(k)}), pg_temp.id_of(1, (${to(k)}) / ${TEAM}) ${numbers} ${only} ON CONFLICT DO NOTHING`,
    );
  await run(
    `INSERT INTO org.kudos_value (organisation_id, kudos_id, value_id, for_all) SELECT $1, pg_temp.id_of(3, g.n), ($2::uuid[])[1 + g.n % 5], g.n % 2 = 0 ${numbers}`,
    values,
  );
  await run(
    `INSERT INTO org.kudos_audience (organisation_id, team_id, kudos_id)
     SELECT DISTINCT $1::uuid, team, kudos FROM (
       SELECT giver_team_id AS team, id AS kudos FROM org.kudos WHERE organisation_id = $1 AND visibility = 'team'
       UNION ALL SELECT r.team_id, r.kudos_id FROM org.kudos_recipient r JOIN org.kudos k ON k.organisation_id = r.organisation_id AND k.id = r.kudos_id
         WHERE r.organisation_id = $1 AND k.visibility = 'team') seen`,
  );
  const me = (await admin.send('GET', '/api/me')).employeeId ?? (await admin.send('GET', '/api/me')).employee?.id;
  if (me) await run(`UPDATE org.team_membership SET team_id = pg_temp.id_of(1, 0) WHERE organisation_id = $1 AND employee_id = $2`, me);
  return { values, kudos: all };
}

/** A programme of five categories with so many nominations and judges, its nominations closed, its one scoring round planned. */
export async function seedProgramme(admin, { run }, { people, nominations, judges, winners }) {
  const programme = await admin.send('POST', '/api/award-programmes', {
    name: 'Bench',
    description: '',
    nominationsFrom: day(-1),
    nominationsUntil: day(10),
    blind: false,
    categories: Array.from({ length: 5 }, (_, i) => ({
      name: `Category ${i}`,
      description: '',
      winners,
      criteria: [
        { name: 'What came of it', description: '', weight: 60 },
        { name: 'How it was done', description: '', weight: 40 },
      ],
    })),
  });
  await admin.send('PUT', `/api/award-programmes/${programme.id}/rounds`, {
    rounds: [{ name: 'Scores', method: 'scoring', settings: { marksTo: 10, reviews: 3 } }],
  });
  const { rows } = await run(`SELECT pg_temp.id_of(2, i) AS id FROM generate_series(0, $2::int - 1) i WHERE $1::uuid IS NOT NULL`, judges);
  await admin.send('POST', `/api/award-programmes/${programme.id}/judges`, { employeeIds: rows.map(({ id }) => id) });
  await admin.send('POST', `/api/award-programmes/${programme.id}/opening`);
  const categories = programme.categories.map(({ id }) => id);
  // every fourth nominee has two voices; nominees are spread over all teams, the judges' own too
  const candidates = Math.round(nominations * 0.8);
  const numbers = `FROM generate_series(0, ${candidates - 1}) AS g(n)`;
  const nominee = `(g.n * 7) % ${people}`;
  const category = `($2::uuid[])[1 + g.n % 5]`;
  await run(
    `INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity)
     SELECT $1, pg_temp.id_of(4, g.n), $3, ${category}, 'person', pg_temp.id_of(2, ${nominee})::text ${numbers}`,
    categories,
    programme.id,
  );
  await run(
    `INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id) SELECT $1, pg_temp.id_of(4, g.n), pg_temp.id_of(2, ${nominee}) ${numbers}`,
  );
  const text = `'Stayed with a customer for ' || (2 + g.n % 9) || ' hours, found parcel ' || g.n || ' and told nobody about it; colleagues heard of it from the customer. ' || repeat('The whole floor talked about it. ', 5)`;
  for (const voice of [0, 1])
    await run(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, nominator_id, candidate_id, reasons, state, submitted_on)
       SELECT $1, pg_temp.id_of(5, g.n * 2 + ${voice}), $3, ${category}, pg_temp.id_of(2, (${nominee} + 31 + ${voice} * 17) % ${people}), pg_temp.id_of(4, g.n), ${text}, 'submitted', current_date
       ${numbers} ${voice ? 'WHERE g.n % 4 = 0' : ''}`,
      categories,
      programme.id,
    );
  return { id: programme.id, categories };
}

/** Closes nominations and waits until the programme says so. */
export async function closeNominations(admin, id) {
  await admin.send('POST', `/api/award-programmes/${id}/closure`);
  return (await admin.send('GET', `/api/award-programmes/${id}/rounds`)).items[0].id;
}

/** Every judge's marks on every candidate of hers, as kept and as on record: what a candidate is worth, how lenient the judge is, and some noise. */
export async function seedVerdicts({ run, organisation }, { roundId, programmeId, criteriaOf, hashOf }) {
  const { rows: pairs } = await run(
    `SELECT candidate_id AS candidate, judge_id AS judge FROM org.award_assignment WHERE organisation_id = $1 AND round_id = $2 ORDER BY candidate_id, judge_id`,
    roundId,
  );
  const mark = (candidate, judge, i) => {
    const [c, j] = [Number.parseInt(candidate.slice(0, 8), 16), Number.parseInt(judge.slice(0, 8), 16)];
    const noise = ((c * 31 + j * 17 + i * 7) % 5) - 2;
    return Math.min(10, Math.max(0, Math.round(5 + ((c * 13) % 7) / 2 - 1.5 + (((j * 11) % 5) - 2) / 2 + noise / 2)));
  };
  const verdicts = pairs.map(({ candidate, judge }) => ({
    candidate,
    judge,
    marks: Object.fromEntries(criteriaOf(candidate).map((id, i) => [id, mark(candidate, judge, i)])),
  }));
  await run(
    `INSERT INTO org.award_verdict (organisation_id, round_id, candidate_id, judge_id, marks, state)
     SELECT $1, $2, v.* , 'given' FROM unnest($3::uuid[], $4::uuid[], $5::jsonb[]) AS v ON CONFLICT DO NOTHING`,
    roundId,
    verdicts.map(({ candidate }) => candidate),
    verdicts.map(({ judge }) => judge),
    verdicts.map(({ marks }) => JSON.stringify(marks)),
  );
  const { rows } = await run(
    `SELECT position, hash FROM org.award_log_line WHERE organisation_id = $1 AND programme_id = $2 ORDER BY position DESC LIMIT 1`,
    programmeId,
  );
  let [{ position, hash: previous }] = rows;
  const at = new Date();
  const lines = verdicts.map(({ candidate, judge, marks }) => {
    const detail = { round: roundId, candidate, judge, pass: null, marks };
    const line = { programmeId, position: ++position, at, kind: 'verdict-given', byEmployee: judge, detail };
    const chained = { ...line, previous, hash: hashOf(line, previous) };
    previous = chained.hash;
    return chained;
  });
  await run(
    `INSERT INTO org.award_log_line (organisation_id, programme_id, position, at, kind, by_employee, detail, previous, hash)
     SELECT $1, $2, l.position, $3, 'verdict-given', l.judge, l.detail, l.previous, l.hash
     FROM unnest($4::int[], $5::uuid[], $6::jsonb[], $7::text[], $8::text[]) AS l (position, judge, detail, previous, hash)`,
    programmeId,
    at,
    lines.map((line) => line.position),
    lines.map((line) => line.byEmployee),
    lines.map((line) => JSON.stringify(line.detail)),
    lines.map((line) => line.previous),
    lines.map((line) => line.hash),
  );
  return { organisation, verdicts };
}
