import { AnonymityError } from '../anonymity-error.js';
import { bytesOf, plainId } from '../bytes/bytes.js';
import { type Manifest } from './manifest.js';

type Fields = Readonly<Record<string, unknown>>;

/** The value as a manifest when every field has the right type and form; whether it is a safe one, checkManifest tells.
 *  Throws an AnonymityError (`malformed`) that names the first field that is wrong. */
export function manifestOf(value: unknown): Manifest {
  const m = fields(value, 'The manifest');
  need(m['v'] === 1, 'v must be 1: this page knows no later manifest.');
  plainId(m['organisation'], 'organisation');
  plainId(m['cycle'], 'cycle');
  date(m['opens_on'], 'opens_on');
  date(m['closes_on'], 'closes_on');
  bytesOf(m['questions_sha256'], 32, 'questions_sha256');
  count(m['k'], 'k');
  count(m['k_comments'], 'k_comments');
  const policy = fields(m['lattice_policy'], 'lattice_policy');
  list(policy['families'], 'lattice_policy.families').forEach((family) => text(family, 'lattice_policy.families'));
  for (const facet of list(policy['facets'], 'lattice_policy.facets')) {
    const { key, values } = fields(facet, 'lattice_policy.facets');
    text(key, 'lattice_policy.facets.key');
    list(values, 'lattice_policy.facets.values').forEach((v) => text(v, 'lattice_policy.facets.values'));
  }
  const rsa = fields(m['rsa'], 'rsa');
  text(rsa['n'], 'rsa.n');
  count(rsa['e'], 'rsa.e');
  list(rsa['roots'], 'rsa.roots').forEach((root) => text(root, 'rsa.roots'));
  const tally = fields(m['tally'], 'tally');
  text(tally['kem'], 'tally.kem');
  bytesOf(tally['key'], 65, 'tally.key');
  list(tally['trustees'], 'tally.trustees').forEach((trustee) => text(trustee, 'tally.trustees'));
  bytesOf(m['receipt_key'], 32, 'receipt_key');
  list(m['sizes'], 'sizes').forEach((size) => count(size, 'sizes'));
  count(m['invited'], 'invited');
  list(m['cohorts'], 'cohorts').forEach((cohort, i) => {
    const c = fields(cohort, `cohorts[${i}]`);
    plainId(c['id'], `cohorts[${i}].id`);
    text(c['name'], `cohorts[${i}].name`);
    count(c['members'], `cohorts[${i}].members`);
    bytesOf(c['proof'], 32, `cohorts[${i}].proof`);
  });
  if (m['prev_manifest_sha256'] !== null) bytesOf(m['prev_manifest_sha256'], 32, 'prev_manifest_sha256');
  return value as Manifest;
}

function need(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new AnonymityError('malformed', sentence);
}

function fields(value: unknown, what: string): Fields {
  need(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} must be an object.`);
  return value as Fields;
}

function list(value: unknown, what: string): readonly unknown[] {
  need(Array.isArray(value), `${what} must be a list.`);
  return value;
}

function text(value: unknown, what: string): void {
  need(typeof value === 'string' && value.length > 0, `${what} must be a text.`);
}

function count(value: unknown, what: string): void {
  need(Number.isSafeInteger(value) && (value as number) >= 0, `${what} must be a whole number.`);
}

function date(value: unknown, what: string): void {
  const valid = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  need(valid === true, `${what} must be a date as YYYY-MM-DD.`);
}
