import pg from 'pg';

/**
 * An award programme whose winners are decided, with whoever asks as its secretary: made of rows, since months of nominations and rounds lie before it, which have journeys of their own. Returns its id and the candidates who won.
 *
 * @param {import('./persona.js').Persona} admin
 * @param {string} name
 * @param {readonly { name: string, judged: readonly { employeeId: string, won: boolean }[] }[]} categories
 * @returns {Promise<{ id: string, winners: string[] }>}
 */
export async function decidedAwards(admin, name, categories) {
  const me = await admin.get('/api/me');
  const [organisation, secretary, id] = [me.organisation.id, me.employee.id, crypto.randomUUID()];
  const winners = [];
  const client = new pg.Client(process.env.HOUSE_DATABASE_URL);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL app.organisation_id = '${organisation}'`);
    await client.query(
      `INSERT INTO org.award_programme (organisation_id, id, name, description, state, nominations_from, nominations_until, secretary_id, time_zone)
       VALUES ($1, $2, $3, '', 'closed', '2026-01-01', '2026-01-31', $4, 'UTC')`,
      [organisation, id, name, secretary],
    );
    for (const [position, category] of categories.entries()) {
      const categoryId = crypto.randomUUID();
      await client.query(`INSERT INTO org.award_category (organisation_id, programme_id, id, name, description, position) VALUES ($1, $2, $3, $4, '', $5)`, [
        organisation,
        id,
        categoryId,
        category.name,
        position,
      ]);
      for (const { employeeId, won } of category.judged) {
        const candidate = crypto.randomUUID();
        await client.query(
          `INSERT INTO org.award_candidate (organisation_id, programme_id, category_id, id, kind, identity) VALUES ($1, $2, $3, $4, 'person', $5)`,
          [organisation, id, categoryId, candidate, employeeId],
        );
        await client.query(`INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id) VALUES ($1, $2, $3)`, [
          organisation,
          candidate,
          employeeId,
        ]);
        if (!won) continue;
        winners.push(candidate);
        await client.query(
          `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, 1, 'scores')`,
          [organisation, id, categoryId, candidate],
        );
      }
    }
    // the chain of the log is looked at where it is made; here it only has to say that the winners are decided
    await client.query(
      `INSERT INTO org.award_log_line (organisation_id, programme_id, position, at, kind, detail, previous, hash) VALUES ($1, $2, 1, now(), 'winners-decided', '{"categories":[]}', 'first', 'first')`,
      [organisation, id],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return { id, winners };
}
