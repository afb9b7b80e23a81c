import { type DumpedRow, ordersOf } from './dump.js';
import type { Trace } from './linking.js';
import type { Settled, TrueBallot, TrueCycle } from './siege.js';
import type { Town } from './town.js';

/** What says which group, organisation or cycle a row is of: known of every ballot by design, and no trace of a person. */
const GROUPS = new Set(['organisation_id', 'cycle_id', 'cohort_id', 'node_id', 'question_id']);

/** The rows that are about one person each, by whatever names her: her ids, her address, her number. `groupOf` is known to everybody: the manifest says it. */
export function personTraces(rows: readonly DumpedRow[], { personIds }: Settled, town: Town, groupOf: (key: string) => string): Trace[] {
  const names = new Map<string, string>();
  for (const { key, email } of [...town.people, ...town.joiners]) for (const name of [key, email, personIds.get(key) ?? key]) names.set(name, key);
  // an account of hers names her as well as she does herself
  for (const { table, columns } of rows)
    if (table === 'platform.account' && names.has(columns['email'] ?? '')) names.set(columns['id']!, names.get(columns['email']!)!);
  return rows
    .filter(({ table }) => !isBallot(table))
    .flatMap((row) => {
      const named = new Set(Object.values(row.columns).flatMap((text) => [names.get(text) ?? []].flat()));
      const inside = named.size === 0 ? new Set(namesInside(row, names)) : named;
      const [key] = inside;
      return key !== undefined && inside.size === 1 && collected(row) ? [trace(row, key, groupOf(key))] : [];
    });
}

/** The rows about one ballot each, with whose they are. */
export function ballotTraces(rows: readonly DumpedRow[], cycle: TrueCycle): Trace[] {
  const owners = new Map<string, string>();
  for (const { person, tag, said } of cycle.ballots.values()) {
    owners.set(`\\x${Buffer.from(tag, 'base64url').toString('hex')}`, person.key);
    for (const { text } of said.comments) owners.set(text, person.key);
  }
  return rows
    .filter(({ table }) => isBallot(table))
    .flatMap((row) => {
      const owner = [row.columns['spend_tag'], row.columns['body']].flatMap((name) => (name === undefined ? [] : (owners.get(name) ?? [])))[0];
      return owner === undefined ? [] : [trace(row, owner, row.columns['cohort_id'] ?? '')];
    });
}

const isBallot = (table: string): boolean => /^(box|pub)\./.test(table);
/** The list of who may answer shows who has collected; the others cannot have a ballot. */
const collected = ({ columns }: DumpedRow): boolean => columns['issued'] !== 'false';

function trace(row: DumpedRow, truth: string, block: string): Trace {
  const orders = Object.fromEntries(Object.entries(ordersOf(row)).filter(([name]) => !GROUPS.has(name)));
  const values = Object.entries(row.columns).flatMap(([column, text]) => (GROUPS.has(column) || text.length < 3 || /^(true|false)$/.test(text) ? [] : [text]));
  return { source: row.table, truth, block, orders, values };
}

/** Names inside longer texts: the payload of a job, a message, a line of the audit log. */
function namesInside(row: DumpedRow, names: ReadonlyMap<string, string>): string[] {
  const words = Object.values(row.columns).flatMap((text) => (text.length < 20_000 ? text.split(/["\s,:;<>{}[\]()]+/) : []));
  return words.flatMap((word) => names.get(word) ?? []);
}

/** Every long run of letters and digits in a text, as secrets are written: base64url, or bytes as hexadecimal digits. */
export function wordsOf(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/[\w-]{24,}/g)) words.add(word.replace(/^x(?=[0-9a-f]+$)/, ''));
  return words;
}

/** Where something of a ballot turned up that only its holder should have: sentences, empty when nowhere. */
export function markersIn(place: string, words: ReadonlySet<string>, ballots: readonly TrueBallot[], names: readonly string[]): string[] {
  return ballots.flatMap(({ secrets }) =>
    names.flatMap((name) => {
      const value = secrets[name]!;
      return words.has(value) || words.has(Buffer.from(value, 'base64url').toString('hex')) ? [`${place} holds the ${name} of a ballot`] : [];
    }),
  );
}
