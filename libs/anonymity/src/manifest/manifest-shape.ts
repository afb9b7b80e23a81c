import { AnonymityError } from '../anonymity-error.js';
import { bytesOf, plainId } from '../bytes/bytes.js';
import { type Manifest } from './manifest.js';

/** Reads one value or throws a sentence that begins with its place. */
type Reader = (value: unknown, place: string) => unknown;
type Form = Reader | { readonly [field: string]: Form } | readonly [Form];

const sentence = (right: (value: unknown) => boolean, what: string): Reader => {
  return (value, place) => {
    if (!right(value)) throw new AnonymityError('malformed', `${place} must be ${what}.`);
  };
};
const bytes =
  (length: number): Reader =>
  (value, place) =>
    bytesOf(value, length, place);
const text = sentence((value) => typeof value === 'string' && value !== '', 'a text');
const count = sentence((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number');
const object = sentence((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'an object');
const list = sentence(Array.isArray, 'a list');
const date = sentence(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toJSON()?.slice(0, 10) === value,
  'a date as YYYY-MM-DD',
);

const optionalPair = sentence(
  (value) => value === undefined || (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string')),
  'two texts',
);

const optionalFlag = sentence((value) => value === undefined || typeof value === 'boolean', 'true or false');

const manifestForm: Record<keyof Manifest, Form> = {
  v: sentence((value) => value === 1, '1, since no later manifest is known here'),
  organisation: plainId,
  cycle: plainId,
  opens_on: date,
  closes_on: date,
  questions_sha256: bytes(32),
  k: count,
  k_comments: count,
  lattice_policy: {
    families: [text],
    facets: [{ id: text, label: text, of: optionalPair, values: [{ id: text, label: text, members: count }] }],
    cut_sha256: (value, place) => value === undefined || bytesOf(value, 32, place),
    strict_trends: optionalFlag,
  },
  rsa: { n: text, e: count, roots: [text] },
  tally: { kem: text, key: bytes(65), trustees: [{ name: text, share_sha256: bytes(32) }], threshold: count },
  receipt_key: bytes(32),
  reply_key: bytes(65),
  reply_days: count,
  sizes: [count],
  invited: count,
  cards: count,
  cohorts: [{ id: plainId, name: text, members: count, reissue_cap: count, proof: bytes(32) }],
  shred_after_days: count,
  prev_manifest_sha256: (value, place) => value === null || bytesOf(value, 32, place),
};

/** The value as a manifest when every field has the right type and form; whether it is a safe one, checkManifest tells.
 *  Throws an AnonymityError (`malformed`) that names the first field that is wrong. */
export function manifestOf(value: unknown): Manifest {
  read(value, manifestForm, 'manifest');
  return value as Manifest;
}

function read(value: unknown, form: Form, place: string): void {
  if (typeof form === 'function') form(value, place);
  else if (isList(form)) {
    list(value, place);
    (value as unknown[]).forEach((item, i) => read(item, form[0], `${place}[${i}]`));
  } else {
    object(value, place);
    for (const [field, inner] of Object.entries(form)) read((value as Record<string, unknown>)[field], inner, `${place}.${field}`);
  }
}

const isList = (form: Form): form is readonly [Form] => Array.isArray(form);
