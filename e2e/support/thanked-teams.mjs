import pg from 'pg';

/** Teams with how many work there. */
const TEAMS = { Quay: 30, Mill: 30, Lock: 24 };

/**
 * People in three teams who have been here for years, and the thanks of the last quarter that is over: enough for figures of teams, sites and role bands, and of who thanks across teams. The people come by the roster;
 * the thanks are made of rows, since nobody can thank in the past. Returns the ids of the people.
 *
 * @param {import('./persona.js').Persona} admin
 * @returns {Promise<string[]>}
 */
export async function thankedTeams(admin) {
  const rows = Object.entries(TEAMS).flatMap(([team, count]) =>
    Array.from({ length: count }, (_, i) => `${team}-${i},${team} Person ${i},${team},${i % 3 ? 'Bremen' : 'Kiel'},${i % 2 ? 'agent' : 'lead'},2020-01-01`),
  );
  const { id } = await admin.sendCsv('/api/roster-imports?fileName=teams.csv', ['key,name,team,site,band,joined', ...rows].join('\n'));
  const mapping = { key: 'externalKey', name: 'name', team: 'team', site: 'site', band: 'roleBand', joined: 'joinedOn' };
  await admin.put(`/api/roster-imports/${id}/mapping`, { mapping, options: { effectiveOn: '2020-01-01' } });
  await admin.post(`/api/roster-imports/${id}/application`);
  return within(admin, async (client, organisationId) => {
    const { rows: people } = await client.query(
      `SELECT e.id, t.name AS team, t.id AS "teamId" FROM org.employee e JOIN org.team_membership m ON m.organisation_id = e.organisation_id AND m.employee_id = e.id
       JOIN org.team t ON t.organisation_id = m.organisation_id AND t.id = m.team_id WHERE e.organisation_id = $1 AND e.external_key IS NOT NULL ORDER BY e.external_key`,
      [organisationId],
    );
    const pairs = thanksAmong(people);
    const ids = pairs.map(() => crypto.randomUUID());
    await client.query(
      `INSERT INTO org.kudos (organisation_id, id, giver_id, giver_team_id, message, visibility, state, given_at)
       SELECT $1, g.id, g.giver, g.team, 'Thank you for the help.', 'all', 'given', $5 FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS g (id, giver, team)`,
      [organisationId, ids, pairs.map(([giver]) => giver.id), pairs.map(([giver]) => giver.teamId), lastQuarter()],
    );
    await client.query(
      `INSERT INTO org.kudos_recipient (organisation_id, kudos_id, employee_id, team_id) SELECT $1, g.* FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS g`,
      [organisationId, ids, pairs.map(([, to]) => to.id), pairs.map(([, to]) => to.teamId)],
    );
    return people.map((person) => person.id);
  });
}

/**
 * Nominations of all candidates of a programme, each by another of the people, in words and numbers.
 *
 * @param {import('./persona.js').Persona} admin
 * @param {string} programmeId
 * @param {readonly string[]} nominators
 * @returns {Promise<void>}
 */
export async function nominatedBy(admin, programmeId, nominators) {
  await within(admin, async (client, organisationId) => {
    const { rows: candidates } = await client.query(
      `SELECT id, category_id AS "categoryId" FROM org.award_candidate WHERE organisation_id = $1 AND programme_id = $2 ORDER BY id`,
      [organisationId, programmeId],
    );
    await client.query(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, nominator_id, candidate_id, reasons, state, submitted_on)
       SELECT $1, gen_random_uuid(), $2, g.category, g.nominator, g.candidate, g.reasons, 'submitted', '2026-01-20' FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) AS g (category, nominator, candidate, reasons)`,
      [
        organisationId,
        programmeId,
        candidates.map(({ categoryId }) => categoryId),
        candidates.map((_, i) => nominators[i]),
        candidates.map(({ id }) => id),
        candidates.map((_, i) => `In March she repaired ${i + 2} winches before the first ferry left, and explained to everybody how it is done.`),
      ],
    );
  });
}

/**
 * In one transaction of the organisation.
 *
 * @template T
 * @param {import('./persona.js').Persona} admin
 * @param {(client: pg.Client, organisationId: string) => Promise<T>} does
 * @returns {Promise<T>}
 */
async function within(admin, does) {
  const { organisation } = await admin.get('/api/me');
  const client = new pg.Client(process.env.HOUSE_DATABASE_URL);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL app.organisation_id = '${organisation.id}'`);
    const done = await does(client, organisation.id);
    await client.query('COMMIT');
    return done;
  } finally {
    await client.end();
  }
}

/**
 * Everybody thanks the next of her team; at the quay everybody thanks somebody of the mill too, and at the lock every second one nobody.
 *
 * @template {{ team: string }} Person
 * @param {readonly Person[]} people
 * @returns {(readonly [Person, Person])[]}
 */
function thanksAmong(people) {
  /** @param {string} team */
  const of = (team) => people.filter((person) => person.team === team);
  const [quay, mill, lock] = [of('Quay'), of('Mill'), of('Lock')];
  /** @param {Person[]} team */
  const around = (team) => team.map((person, i) => [person, team[(i + 1) % team.length]]);
  return [...around(quay), ...around(mill), ...around(lock.filter((_, i) => i % 2 === 0)), ...quay.map((person, i) => [person, mill[i]])];
}

/** A moment in the last quarter that is over. */
function lastQuarter() {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 2, 10, 10));
}
