import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemblePanel, findLink, type CustomerCell, type StaffCell } from './index.js';

const file = path.resolve(import.meta.dirname, '../../../../shared/data/nyc-school-survey-2015/linked.csv');
const there = existsSync(file);
if (!there)
  console.log(`The NYC school survey is not beside this clone (${path.relative(process.cwd(), file)}); the generated panels of across-teams.spec.ts stand in.`);

/** Enough CSV for this file: quoted names hold commas, nothing holds a line break. */
function cells(): { staff: StaffCell[]; customer: CustomerCell[] } {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map((m) => m[1]!.replace(/^"|"$/gu, '').replaceAll('""', '"')));
  const at = (name: string): number => header!.indexOf(name);
  const figure = (text: string | undefined): number | null => (text ? Number(text) : null);
  const of = (name: string): StaffCell[] =>
    rows.map((row) => ({ team: row[at('dbn')]!, teamName: row[at('school_name')]!, period: '2015', value: figure(row[at(name)]) }));
  return { staff: of('staff_index'), customer: of('parent_index') };
}

(there ? describe : describe.skip)('New York schools 2015: teachers and parents of 1,861 schools', () => {
  const input = there ? cells() : { staff: [], customer: [] };
  const found = findLink(assemblePanel(input.staff, input.customer), { customer: 'parent satisfaction' });

  it('reads 1,861 rows and finds both sides in 1,846 schools', () => {
    expect(input.staff).toHaveLength(1861);
    expect([found.units, found.teams]).toEqual([1846, 1846]);
  });
  it('agrees with R: Pearson 0.406 [0.367, 0.443], Spearman 0.434', () => {
    const { pearson, spearman } = found.across;
    expect([pearson!.r, ...pearson!.interval, spearman!.r].map((v) => v.toFixed(3))).toEqual(['0.406', '0.367', '0.443', '0.434']);
    expect(pearson!.r).toBeCloseTo(0.40572, 5);
    expect(spearman!.r).toBeCloseTo(0.43422, 5);
  });
  it('says so', () =>
    expect(found.verdict.sentence).toBe(
      'Teams with higher engagement tend to have higher parent satisfaction (0.41, likely 0.37–0.44). This does not say which comes first.',
    ));
  it('names the 15 schools it leaves out, and why', () => {
    expect(found.leftOut).toHaveLength(15);
    expect(found.leftOutCounts).toEqual([
      { reason: 'no-customer-figure', count: 7 },
      { reason: 'no-staff-figure', count: 6 },
      { reason: 'no-figure-on-either-side', count: 2 },
    ]);
    expect(found.leftOut.map((l) => l.sentence)).toContain('84M202 (Great Oaks Charter School), 2015: no staff figure and no customer figure.');
  });
  it('says that the source states no bases', () =>
    expect(found.notes.map((n) => n.code)).toEqual(['respondents-not-stated', 'base-not-stated', 'teams-on-one-side']));
});
