import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../bootstrap.mjs';
import { buildWhenChanged } from '../build.mjs';
import { OpsError } from './ops-error.mjs';
import { awardLines, built } from './replay-award.mjs';
import { withClient } from './with-database.mjs';

/** Reads the audit log and the award logs of every organisation, or of one, and says whether each line is as it was written. */
export const verifyAudit = {
  name: 'verify-audit',
  usage: 'verify-audit [--organisation ID]',
  about: 'whether every line of the audit log, and of award logs, is as it was written',
  async run(given) {
    const { organisation } = options(given);
    if ((await buildWhenChanged(() => {})) !== 0) throw new OpsError('The build failed; what it said stands above.');
    const { chainFault } = await import(pathToFileURL(path.join(root, 'dist', 'backend', 'platform', 'audit', 'audit-hash.rules.js')).href);
    const { awardFault } = await built('award-hash.rules.js');
    return withClient(async (client) => {
      const { sentences, faults } = await auditReport(client, chainFault, organisation);
      const awards = await awardReport(client, awardFault, organisation);
      for (const sentence of [...sentences, ...awards.sentences]) console.log(sentence);
      return faults + awards.faults > 0 ? 1 : 0;
    });
  },
};

/** A sentence for every organisation, or for the one that is named, and in how many of them a line is not as it was written. */
export async function auditReport(client, chainFault, organisation) {
  const { rows } = await client.query(`SELECT organisation_id AS id, name FROM org.organisation WHERE $1::uuid IS NULL OR organisation_id = $1 ORDER BY 2, 1`, [
    organisation ?? null,
  ]);
  if (rows.length === 0) throw new OpsError(organisation ? `There is no organisation ${organisation}.` : 'There is no organisation in this installation.');
  const sentences = [];
  let faults = 0;
  for (const { id, name } of rows) {
    const lines = await linesOf(client, id);
    const fault = chainFault(lines);
    if (fault) faults++;
    sentences.push(`${name} (${id}): ${fault ?? `${lines.length} lines, each as it was written; the last hash is ${lines.at(-1)?.hash ?? 'none'}.`}`);
  }
  return { sentences, faults };
}

/** A sentence on the logs of all award programmes together, and one for each in which a line is not as it was written. */
export async function awardReport(client, awardFault, organisation) {
  const { rows } = await client.query(
    `SELECT DISTINCT l.organisation_id AS "organisationId", p.id, p.name FROM org.award_log_line l JOIN org.award_programme p ON p.organisation_id = l.organisation_id AND p.id = l.programme_id
     WHERE $1::uuid IS NULL OR l.organisation_id = $1 ORDER BY 3, 2`,
    [organisation ?? null],
  );
  const faults = [];
  let all = 0;
  for (const { organisationId, id, name } of rows) {
    const lines = await awardLines(client, organisationId, id);
    const fault = awardFault(lines);
    if (fault) faults.push(`Award log of ${name} (${id}): ${fault}`);
    all += lines.length;
  }
  const good = rows.length - faults.length;
  return {
    sentences: [...faults, `Award logs: ${all} lines of ${rows.length} programmes; ${good} of ${rows.length} logs are as they were written.`],
    faults: faults.length,
  };
}

function options(args) {
  try {
    const { values } = parseArgs({ args, options: { organisation: { type: 'string' } } });
    if (values.organisation === undefined || ID.test(values.organisation)) return values;
  } catch (error) {
    // an unknown option: the sentence of parseArgs names it
    throw new OpsError(error.message);
  }
  throw new OpsError('Name the organisation by its id, as the list without --organisation shows it in brackets.');
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function linesOf(client, organisationId) {
  const { rows } = await client.query(
    `SELECT organisation_id AS "organisationId", position, on_day::text AS "onDay", at, kind, by_employee AS "byEmployee", subject, detail, previous, hash
     FROM org.audit_line WHERE organisation_id = $1 ORDER BY position`,
    [organisationId],
  );
  return rows;
}
