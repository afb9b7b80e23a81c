import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../bootstrap.mjs';
import { buildWhenChanged } from '../build.mjs';
import { OpsError } from './ops-error.mjs';
import { withClient } from './with-database.mjs';

/** Computes the winners of an award programme again from the lines of its log alone, of this installation or of a file that was exported, and says where they differ. */
export const replayAward = {
  name: 'replay-award',
  usage: 'replay-award ID | --file EXPORT.json',
  about: 'whether the log of an award programme is as it was written and leads to the same winners',
  async run(given) {
    const { id, file } = options(given);
    if ((await buildWhenChanged(() => {})) !== 0) throw new OpsError('The build failed; what it said stands above.');
    const { replayedAward } = await built('replayed-award.rules.js');
    const say = ({ sentences, fault }) => {
      for (const sentence of sentences) console.log(sentence);
      return fault ? 1 : 0;
    };
    if (file !== undefined) return say(replayedAward(exported(file)));
    return withClient(async (client) => say(replayedAward(await storedAward(client, id))));
  },
};

/** A module of the award log as it was built. */
export function built(name) {
  return import(pathToFileURL(path.join(root, 'dist', 'backend', 'recognition', 'record', name)).href);
}

/** A programme with its log, what is kept beside it, and the names of all who occur. */
export async function storedAward(client, id) {
  const { rows } = await client.query(`SELECT organisation_id AS "organisationId", id, name FROM org.award_programme WHERE id = $1`, [id]);
  const [programme] = rows;
  if (!programme) throw new OpsError(`There is no award programme ${id} in this installation.`);
  const own = [programme.organisationId, id];
  const read = async (sql) => (await client.query(sql, own)).rows;
  const named = await read(
    `SELECT id, name FROM org.award_category WHERE organisation_id = $1 AND programme_id = $2
     UNION ALL SELECT id, name FROM org.award_round WHERE organisation_id = $1 AND programme_id = $2
     UNION ALL SELECT c.id, coalesce(t.name, string_agg(e.name, ', ' ORDER BY e.name)) FROM org.award_candidate c
       LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
       LEFT JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
       LEFT JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
       WHERE c.organisation_id = $1 AND c.programme_id = $2 GROUP BY c.id, t.name
     UNION ALL SELECT e.id, e.name FROM org.award_judge j JOIN org.employee e ON e.organisation_id = j.organisation_id AND e.id = j.employee_id
       WHERE j.organisation_id = $1 AND j.programme_id = $2`,
  );
  return {
    programme,
    lines: await awardLines(client, programme.organisationId, id),
    kept: await read(
      `SELECT category_id AS category, candidate_id AS candidate, place, decided_by AS "decidedBy" FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`,
    ),
    names: new Map(named.filter(({ name }) => name).map((one) => [one.id, one.name])),
  };
}

/** The lines of a programme's log in their order. */
export async function awardLines(client, organisationId, programmeId) {
  const { rows } = await client.query(
    `SELECT programme_id AS "programmeId", position, at, kind, by_employee AS "byEmployee", detail, previous, hash
     FROM org.award_log_line WHERE organisation_id = $1 AND programme_id = $2 ORDER BY position`,
    [organisationId, programmeId],
  );
  return rows;
}

function exported(file) {
  if (!existsSync(file)) throw new OpsError(`There is no file ${file}.`);
  let log;
  try {
    log = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // SyntaxError: whether a file holds JSON only reading it tells
  }
  const sound = Array.isArray(log?.lines) && log.lines.every((line) => line?.detail && !Number.isNaN(Date.parse(line.at)));
  if (!sound || typeof log.programme?.name !== 'string')
    throw new OpsError(`${file} is no exported award log; export one as log.json from the page of the award log.`);
  return { programme: log.programme, lines: log.lines.map((line) => ({ ...line, at: new Date(line.at) })), names: new Map() };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function options(args) {
  const wanted = 'Name the award programme by its id, or an exported log: npm run ops -- replay-award ID, or replay-award --file EXPORT.json';
  try {
    const { values, positionals } = parseArgs({ args, options: { file: { type: 'string' } }, allowPositionals: true });
    if (values.file !== undefined && positionals.length === 0) return { file: values.file };
    if (values.file === undefined && positionals.length === 1 && ID.test(positionals[0])) return { id: positionals[0] };
  } catch (error) {
    // an unknown option: the sentence of parseArgs names it
    throw new OpsError(error.message);
  }
  throw new OpsError(wanted);
}
