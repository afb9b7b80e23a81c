import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { agreementChecks } from './reference/agreement-checks.js';
import { correlationChecks } from './reference/correlation-checks.js';
import { driversChecks } from './reference/drivers-checks.js';
import { inferenceChecks } from './reference/inference-checks.js';
import { mixedChecks } from './reference/mixed-checks.js';
import { panelChecks } from './reference/panel-checks.js';
import { requireClose, type Case, type Check, type Data, type Table } from './reference/reference-case.js';
import { regressionChecks } from './reference/regression-checks.js';
import { reliabilityChecks } from './reference/reliability-checks.js';
import { scoresChecks } from './reference/scores-checks.js';
import { shrinkageChecks } from './reference/shrinkage-checks.js';

/** R's results lie beside the repository, not in it; on a bare clone the embedded cases of the other specs prove the library. */
const shared = path.resolve(import.meta.dirname, '../../../../shared');
const there = existsSync(path.join(shared, 'reference', 'correlation.json'));
if (!there) console.log('The R reference results (../shared/reference) are not beside this clone; the embedded cases stand in.');

/** Cases that no run can repeat to the digit, with the reason. */
const NOT_TO_THE_DIGIT: Readonly<Record<string, string>> = {
  sim_false_alarm_power: "500 panels a row drawn with R's random numbers by a recipe that the file does not give",
};

const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  agreement: agreementChecks,
  correlation: correlationChecks,
  drivers: driversChecks,
  inference: inferenceChecks,
  mixed: mixedChecks,
  panel: panelChecks,
  regression: regressionChecks,
  reliability: reliabilityChecks,
  scores: scoresChecks,
  shrinkage: shrinkageChecks,
};

const tables = new Map<string, Table>();
const text = (file: string): string => readFileSync(path.join(shared, 'data', file), 'utf8');

function table(file: string): Table {
  const known = tables.get(file) ?? read(text(file));
  tables.set(file, known);
  return known;
}

function read(csv: string): Table {
  const [header, ...rows] = csv
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/gu)].map((m) => m[1]!.replaceAll('"', '')));
  const cell = (value: string | undefined): number | string | null =>
    value === undefined || value === '' || value === 'NA' ? null : Number.isNaN(Number(value)) ? value : Number(value);
  const names = header!.map((name, at) => [name, at] as const).filter(([name]) => name !== '');
  return Object.fromEntries(names.map(([name, at]) => [name, rows.map((row) => cell(row[at]))]));
}

(there ? describe : describe.skip).each(Object.keys(CHECKS))('R reference results: %s.json', (file) => {
  const data: Data = { table, text };
  const cases = there ? (JSON.parse(readFileSync(path.join(shared, 'reference', `${file}.json`), 'utf8')) as { cases: Case[] }).cases : [];
  const [left, checked] = [cases.filter((c) => c.id in NOT_TO_THE_DIGIT), cases.filter((c) => !(c.id in NOT_TO_THE_DIGIT))];
  it.each(checked.map((c) => [c.id, c] as const))('%s', (id, c) => {
    const check = CHECKS[file]!.find(([pattern]) => pattern.test(id))?.[1];
    if (!check) throw new Error(`No check is written for the case ${id}.`);
    const pairs = check(c, data);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [name, got, want, tolerance] of pairs) requireClose(`${id} ${name}`, got, want, tolerance ?? c.tolerance);
  });
  it(`leaves out what no run can repeat to the digit: ${left.map((c) => `${c.id}, ${NOT_TO_THE_DIGIT[c.id]}`).join('; ') || 'nothing'}`, () => {
    expect(checked.length + left.length).toBe(cases.length);
    expect(checked.length).toBeGreaterThan(0);
  });
});
