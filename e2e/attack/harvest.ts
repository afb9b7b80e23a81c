import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reply, Requests } from './besieged-house.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: { format?: string; enum?: string[] };
}

interface Operation {
  'x-audience'?: string[];
  parameters?: Parameter[];
}

/** The part of the API document that the attack needs. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
}

/** One answer of the product to one person. */
export interface Found {
  role: string;
  /** The route as the document writes it. */
  route: string;
  address: string;
  reply: Reply;
}

/** What to put into a parameter: everything that the attacker knows of. */
export type Known = (route: string, parameter: string) => readonly string[];

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Every address of every GET route that what is known makes: each path parameter in turn, then each query parameter by itself. */
export function addressesOf(document: ApiDocument, known: Known): { route: string; address: string }[] {
  return Object.entries(document.paths).flatMap(([route, operations]) => {
    const get = operations['get'];
    if (!get) return [];
    const parameters = (get.parameters ?? []).filter((one) => one.name);
    const paths = parameters.filter((one) => one.in === 'path').reduce<string[]>((all, { name }) => fill(all, name, known(route, name)), [route]);
    const needed = parameters.filter((one) => one.in === 'query' && one.required).map(({ name, schema }) => pairs(name, valuesOf(route, name, schema, known)));
    const optional = parameters
      .filter((one) => one.in === 'query' && !one.required)
      .flatMap(({ name, schema }) => pairs(name, valuesOf(route, name, schema, known)));
    const bases = needed.reduce<string[]>((all, choices) => all.flatMap((base) => choices.map((choice) => joined(base, choice))), ['']);
    const queries = bases.flatMap((base) => ['', ...optional].map((one) => joined(base, one)));
    return paths.flatMap((path) => queries.map((query) => ({ route, address: query ? `${path}?${query}` : path })));
  });
}

function fill(paths: readonly string[], name: string, values: readonly string[]): string[] {
  return paths.flatMap((path) => values.map((value) => path.replace(`{${name}}`, value)));
}

const pairs = (name: string, values: readonly string[]): string[] => values.map((value) => `${name}=${encodeURIComponent(value)}`);
const joined = (base: string, more: string): string => [base, more].filter(Boolean).join('&');

function valuesOf(route: string, name: string, schema: Parameter['schema'], known: Known): readonly string[] {
  return schema?.enum ?? known(route, name);
}

/** Asks for all of them as one person; several at a time. Refusals are answers too. */
export async function harvest(role: string, requests: Requests, addresses: readonly { route: string; address: string }[]): Promise<Found[]> {
  const found: Found[] = [];
  const waiting = [...addresses];
  const someone = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = { role, ...next, reply: await requests('GET', next.address) };
      found.push(one);
      const after = /\/comments$/.test(one.route) ? /"next":"([\w-]+)"/.exec(one.reply.body)?.[1] : undefined;
      if (after) waiting.push({ route: one.route, address: furtherOn(one.address, after) });
    }
  };
  await Promise.all(Array.from({ length: 6 }, someone));
  return found.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The next page of a list. */
function furtherOn(address: string, after: string): string {
  const [path, query] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', after);
  return `${path}?${parameters}`;
}

/** Every number in a reply with where it stands, ids and places in lists left out: `figures[].mean`. CSV and plain text count by their columns. */
export function numbersIn({ reply }: Found): { at: string; value: string }[] {
  if (/json/.test(reply.type) && !/jsonl/.test(reply.type)) return leaves(JSON.parse(reply.body || 'null'), '');
  return reply.body
    .split(/\r?\n/)
    .flatMap((line) => (line.match(/\d+(\.\d+)?/g) ?? []).map((value) => ({ at: `text ${line.split(/[,\s{]/)[0]!.slice(0, 40)}`, value })));
}

function leaves(value: unknown, at: string): { at: string; value: string }[] {
  if (typeof value === 'number') return [{ at, value: String(value) }];
  if (typeof value === 'string') return UUID.test(value) || !/\d/.test(value) ? [] : [{ at, value }];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${at ? `${at}.` : ''}${UUID.test(key) ? '{id}' : key}`));
}

/**
 * What differs between two harvests of the same addresses, though nothing happened but what the attack did in between. Of the operator's metrics only
 * what counts is compared: not the load of the machine, nor the ticking of its clocks, nor the reading of pages, which is the attack's own.
 */
export function changes(before: readonly Found[], after: readonly Found[]): string[] {
  const known = new Map(before.map((one) => [`${one.role} ${one.address}`, one.reply]));
  return after.flatMap(({ role, address, reply }) => {
    const was = known.get(`${role} ${address}`);
    if (!was || (was.status === reply.status && still(was.body) === still(reply.body))) return [];
    return [`${role} ${address}: ${difference(still(was.body), still(reply.body))}`];
  });
}

/** The queues that a clock of the house fills at its minutes, whatever anybody does. */
const CLOCKS = [...readFileSync(path.resolve(import.meta.dirname, '../../backend/src/clocks.ts'), 'utf8').matchAll(/this\.tick\('([\w-]+)'\)/g)].map(
  ([, queue]) => queue!,
);
const OWN_LOAD = new RegExp(`^(#.*|.*_(process|nodejs)_.*|.*method="GET".*|throughline_jobs_total\\{queue="(${CLOCKS.join('|')})".*)$`, 'gm');

/** A refusal carries the number of its own request, and a link how many links were looked at, which the attack itself does. */
const still = (body: string): string =>
  body
    .replace(/"requestId":"[^"]*"/, '')
    .replace(/"falseDiscovery":\{[^{}]*\}/, '')
    .replace(OWN_LOAD, '')
    .replace(/\n+/g, '\n');

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, at - 100);
  return `"…${before.slice(from, at + 60)}…" became "…${after.slice(from, at + 60)}…"`;
}
