import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemblePanel, findLink, type CustomerCell, type StaffCell } from './index.js';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const nhs = path.join(data, 'nhs-staff-shmi/panel.csv');
const lagged = path.join(data, 'sim-panel/panel_lagged.csv');
for (const file of [nhs, lagged])
  if (!existsSync(file)) console.log(`${path.basename(path.dirname(file))} is not beside this clone; the generated panels of within-teams.spec.ts stand in.`);

/** Enough CSV for these files: quoted names hold commas, nothing holds a line break. */
function columnsOf(file: string, ...names: string[]): (string | undefined)[][] {
  if (!existsSync(file)) return [];
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map((m) => m[1]!.replace(/^"|"$/gu, '')));
  return rows.map((row) => names.map((name) => row[header!.indexOf(name)]));
}

const figure = (text: string | undefined): number | null => (text ? Number(text) : null);

function panelOf(file: string, columns: readonly string[], withBases: boolean) {
  const rows = columnsOf(file, ...columns);
  const staff = rows.map(([team, period, value, , n]): StaffCell => ({
    team: team!,
    period: period!,
    value: figure(value),
    respondents: withBases ? figure(n) : null,
  }));
  const customer = rows.map(([team, period, , value, , n]): CustomerCell => ({
    team: team!,
    period: period!,
    value: figure(value),
    base: withBases ? figure(n) : null,
  }));
  return assemblePanel(staff, customer);
}

(existsSync(nhs) ? describe : describe.skip)('146 hospital trusts, 2012 to 2019: engagement and mortality', () => {
  const words = { customer: 'mortality', higherIsBetter: false };
  const panel = panelOf(nhs, ['trust_code', 'year', 'engagement', 'shmi'], false);
  const found = findLink(panel, words);
  it('ends as: better trusts have both, but movement in one was not followed by the other', () => {
    expect(found.verdict).toMatchObject({ grade: 3, code: 'across-not-within', direction: 'better' });
    expect(found.verdict.sentence).toBe(
      'Better teams have both (teams with higher engagement tend to have lower mortality, where lower is better, −0.25), but movement in one was not followed by the other: inside teams over time no link is seen (0.004, likely −0.079 to 0.086).',
    );
  });
  it('agrees with R on the same year and on the other direction', () => {
    const same = findLink(panel, words, { lagPeriods: 0 }).within!;
    expect([same.rows, same.teams, same.periods]).toEqual([1071, 142, 8]);
    expect(same.coefficient).toBeCloseTo(-0.0143767554260676, 12);
    expect(same.se).toBeCloseTo(0.0456119526838476, 10);
    expect(found.reverse!.coefficient).toBeCloseTo(-0.0636224, 6);
    expect(found.reverse!.se).toBeCloseTo(0.0432089948916627, 10);
  });
  it('says how little engagement moves inside a trust, and how many trusts a weak link would take', () => {
    expect(found.within!.tooLittleMovement).toBe(true);
    expect(found.verdict.next!.teams).toBeGreaterThan(146);
  });
});

(existsSync(lagged) ? describe : describe.skip)('sixty simulated teams over twelve quarters, truth 0.30, with a naive sign that is wrong', () => {
  const observed = findLink(panelOf(lagged, ['team', 'quarter', 'engagement', 'csat', 'n_resp', 'n_tickets'], true), { customer: 'csat', period: 'quarter' });
  const latent = findLink(panelOf(lagged, ['team', 'quarter', 'engagement_true', 'csat'], false), { customer: 'csat', period: 'quarter' });
  it('ends as engagement first, by what is observed with bases of 5 and 10 as by what is true', () => {
    for (const { verdict, across } of [observed, latent]) {
      expect(verdict).toMatchObject({ grade: 5, code: 'engagement-first', direction: 'better' });
      expect(across.pearson!.r).toBeLessThan(-0.4);
      expect(verdict.sentence).toMatch(/^Engagement moves first: when a team's engagement rose by 0\.\d, its csat was 0\.\d+ higher in the following quarter/u);
    }
  });
  it('agrees with R: 0.2157 observed over 49 teams, 0.2694 for the true engagement', () => {
    expect(observed.within!.coefficient).toBeCloseTo(0.2156844515, 9);
    expect([observed.within!.teams, observed.within!.rows]).toEqual([49, 461]);
    expect(latent.within!.coefficient).toBeCloseTo(0.2693603973, 9);
    expect(latent.within!.se).toBeCloseTo(0.0417100671, 8); // CR2
    expect(latent.within!.df).toBeCloseTo(49.5, 1);
    expect(latent.reverse!.coefficient).toBeCloseTo(-0.0232463678, 9);
    expect(latent.lead!.coefficient).toBeCloseTo(-0.0276001426, 9);
    expect(latent.firstDifferences!.coefficient).toBeCloseTo(0.297848765, 8);
    expect(latent.betweenTeams!.coefficient).toBeCloseTo(-0.5320767355, 9);
    expect(latent.randomIntercept!.within.coefficient).toBeCloseTo(0.269396045, 7);
    expect(latent.hausman!.chiSquare).toBeCloseTo(174, -1);
  });
});
