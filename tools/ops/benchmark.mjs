import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { root } from '../bootstrap.mjs';
import { buildWhenChanged } from '../build.mjs';
import { readPack } from './benchmark-file.mjs';
import { packFromCsps } from './benchmark-from-csps.mjs';
import { OpsError } from './ops-error.mjs';
import { withClient } from './with-database.mjs';

/** Loads, lists and removes packs of benchmarks, and makes one from the Civil Service People Survey. */
export const benchmark = {
  name: 'benchmark',
  usage: 'benchmark load FILE | list | remove ID | from-csps FOLDER OUT [YEAR]',
  about: 'figures from elsewhere that results may be compared with',
  async run([what, ...rest]) {
    if (what === 'load' && rest.length === 1) return load(here(rest[0]));
    if (what === 'list' && rest.length === 0) return withClient((client) => list(client, console.log));
    if (what === 'remove' && rest.length === 1) return withClient((client) => remove(client, rest[0]));
    if (what === 'from-csps' && (rest.length === 2 || rest.length === 3)) return fromCsps(here(rest[0]), here(rest[1]), rest[2]);
    throw new OpsError(`npm run ops -- ${benchmark.usage}`);
  },
};

async function load(file) {
  const pack = readPack(contentOf(file), path.basename(file), await knownMeasures());
  return withClient(async (client) => {
    await store(client, pack);
    console.log(`${pack.name} is loaded: ${pack.figures.length} figures of ${pack.year}, ${pack.source}.`);
    return 0;
  });
}

/** The drivers that have figures, and the codes of the bank's questions. */
export async function knownMeasures() {
  if ((await buildWhenChanged(() => {})) !== 0) throw new OpsError('The build failed; what it said stands above.');
  const { QUESTION_BANK, STAFF_MEASURES } = await import(pathToFileURL(path.join(root, 'libs', 'domain', 'dist', 'index.js')).href);
  return { drivers: new Set(STAFF_MEASURES), codes: new Set(QUESTION_BANK.map(({ code }) => code)) };
}

/** Puts the pack into the database, in place of the one that had its id. */
export async function store(client, { figures, ...pack }) {
  await client.query('BEGIN');
  await client.query(`DELETE FROM platform.benchmark_pack WHERE id = $1`, [pack.id]);
  await client.query(`INSERT INTO platform.benchmark_pack (id, name, source, year, licence, country, base) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
    pack.id,
    pack.name,
    pack.source,
    pack.year,
    pack.licence,
    pack.country,
    pack.base,
  ]);
  for (const { kind, measure, unit, value, item, match } of figures)
    await client.query(`INSERT INTO platform.benchmark_figure (pack_id, kind, measure, unit, value, item, match) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      pack.id,
      kind,
      measure,
      unit,
      value,
      item,
      match,
    ]);
  await client.query('COMMIT');
}

/** Says which packs there are. */
export async function list(client, say) {
  const { rows } = await client.query(
    `SELECT p.id, p.name, p.year, p.source, p.licence, count(f.pack_id)::int AS figures FROM platform.benchmark_pack p LEFT JOIN platform.benchmark_figure f ON f.pack_id = p.id GROUP BY p.id ORDER BY p.id`,
  );
  if (rows.length === 0) say('No pack of benchmarks is loaded.');
  for (const { id, name, year, source, licence, figures } of rows) say(`${id}: ${name}, ${figures} figures of ${year}. ${source}. Licence: ${licence}.`);
  return 0;
}

async function remove(client, id) {
  const { rowCount } = await client.query(`DELETE FROM platform.benchmark_pack WHERE id = $1`, [id]);
  if (rowCount === 0) throw new OpsError(`There is no pack "${id}". npm run ops -- benchmark list names those there are.`);
  console.log(`${id} is removed.`);
  return 0;
}

function fromCsps(folder, out, year) {
  const file = ['scores_long.csv', 'scores_long.csv.gz'].map((name) => path.join(folder, name)).find((one) => fs.existsSync(one));
  if (!file) throw new OpsError(`There is no scores_long.csv in ${folder}.`);
  const pack = packFromCsps(contentOf(file), year);
  fs.writeFileSync(out, `${JSON.stringify(pack, null, 2)}\n`);
  console.log(`${path.basename(out)} holds ${pack.figures.length} figures of ${pack.year}. Load it with npm run ops -- benchmark load ${path.basename(out)}.`);
  return 0;
}

function contentOf(file) {
  try {
    const bytes = fs.readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    // ENOENT, EACCES, a file that is no gzip: only reading tells, and the operator can put it right
    throw new OpsError(`${path.basename(file)} cannot be read: ${error.code ?? error.message}.`);
  }
}

const here = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
