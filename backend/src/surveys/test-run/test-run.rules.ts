import type { Ballot, Manifest, ManifestFacet } from '@throughline/anonymity';
import type { ChecklistItem, TestRunResults } from '@throughline/contract';
import { type CycleQuestion, type CycleState, driverOf, hasOptions, Refusal, TEST_RUN_LIMITS } from '@throughline/domain';
import type { PublicationTables } from '@throughline/publication';

/** What may still be missing while a draft is tried out: a test has keys and days of its own. */
const NOT_NEEDED = ['trustees', 'dates', 'languages', 'without-email'];

/** Throws Refusal `cycle-not-draft` when it has opened, `cycle-not-ready` with what is missing to try it out: without questions, an audience and teams there is nothing to answer. */
export function mayTest(state: CycleState, items: readonly ChecklistItem[]): void {
  if (state !== 'draft') throw new Refusal('conflict', 'cycle-not-draft', 'The cycle has opened. A test run is made before that.');
  const missing = items.filter(({ key, level }) => level === 'blocking' && !NOT_NEEDED.includes(key));
  if (missing.length === 0) return;
  throw new Refusal('conflict', 'cycle-not-ready', `The cycle cannot be tried out yet. ${missing.map(({ sentence }) => sentence).join(' ')}`);
}

/** What of each demographic a test person is said to be: a value of each by chance, nobody's in particular. `draw`: 0 up to 1. */
export function madeUpProfile(facets: readonly ManifestFacet[], draw: () => number): Record<string, string> {
  return Object.fromEntries(facets.flatMap(({ id, of, values }) => (of || values.length === 0 ? [] : [[id, oneOf(values, draw).id]])));
}

/** A cohort by chance, larger ones more often. `draw`: 0 up to 1. */
export function someCohort(cohorts: readonly Pick<Manifest['cohorts'][number], 'id' | 'members'>[], draw: () => number): string {
  let at = draw() * cohorts.reduce((sum, { members }) => sum + members, 0);
  return (cohorts.find(({ members }) => (at -= members) < 0) ?? cohorts.at(-1)!).id;
}

/** How many made-up ballots each cohort gets when so many percent of its people answer; cohort by cohort, as far as the limit for all reaches. */
export function madeUpCounts(cohorts: readonly Pick<Manifest['cohorts'][number], 'id' | 'members'>[], percent: number): Map<string, number> {
  let left: number = TEST_RUN_LIMITS.madeUp;
  return new Map(
    cohorts.map(({ id, members }) => {
      const count = Math.min(Math.floor((members * percent) / 100), left);
      left -= count;
      return [id, count];
    }),
  );
}

/** Answers by chance to every question that has a figure. `draw`: 0 up to 1. */
export function madeUpBallot(questions: readonly CycleQuestion[], facets: readonly ManifestFacet[], draw: () => number): Omit<Ballot, 'manifest_hash'> {
  const answers = questions.flatMap(({ id, type, scale, options = [], most = options.length }): [string, Ballot['answers'][string]][] => {
    if (scale) return [[id, scale.min + Math.floor(draw() * (scale.max - scale.min + 1))]];
    if (!hasOptions(type)) return [];
    if (type === 'single-choice') return [[id, oneOf(options, draw).value]];
    const picked = options.toSorted(() => draw() - 0.5).slice(0, 1 + Math.floor(draw() * most));
    return [[id, picked.map(({ value }) => value)]];
  });
  return { answers: Object.fromEntries(answers), claims: madeUpProfile(facets, draw), comments: [] };
}

/** What HR reads of a test run: the figures of teams that would be published. No comments: made-up ballots hold none, so those of few test persons would tell who wrote them. */
export function testResults(tables: PublicationTables, questions: readonly CycleQuestion[], counts: { sent: number; madeUp: number }): TestRunResults {
  const drivers = [...new Set(questions.filter(({ scale }) => scale).map(({ driver }) => driver))];
  const names = new Map(tables.nodes.map(({ id, name }) => [id, name]));
  const means = new Map(
    tables.cells.flatMap(({ family, kind, nodeId, measure, meanX10 }) =>
      family === 'team' && kind === 'driver' ? [[`${nodeId} ${measure}`, meanX10 / 10] as const] : [],
    ),
  );
  return {
    ...counts,
    drivers: drivers.map((key) => ({ key, label: driverOf(key).label })),
    teams: tables.nodes.map(({ id, name, sizeBand, shownAt }) => ({
      teamId: id,
      name,
      answers: shownAt === id ? sizeBand : null,
      countedIn: shownAt === null || shownAt === id ? null : (names.get(shownAt) ?? null),
      figures: drivers.map((driver) => means.get(`${id} ${driver}`) ?? null),
    })),
    withheld: tables.withheld,
  };
}

/** The mail to a colleague who tries a survey out. */
export function testerMail(facts: { name: string; organisationName: string; cycleName: string; link: string }): { subject: string; text: string } {
  return {
    subject: `Please try it out: ${facts.cycleName}`,
    text: `${[
      `Hello ${facts.name},`,
      `${facts.organisationName} prepares the survey "${facts.cycleName}". Please try it out before people are asked, as if you were one of them:`,
      facts.link,
      'This is a test. What you answer is never counted in the survey; it is used to see what results would look like, and is thrown away before the survey opens. The people who prepare it may be able to tell which answers are yours, so write nothing that you would not say aloud.',
      'The link is for one try. If something is hard to understand or does not work, tell the people who run the survey.',
    ].join('\n\n')}\n`,
  };
}

const oneOf = <T>(items: readonly T[], draw: () => number): T => items[Math.floor(draw() * items.length)]!;
