import { guardUnanimity, lift, type Lift, type RandomSource, shuffled, sizeBand } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { LatticeTeam } from './lattice-team.js';
import type { Cell, CountedBallot, PublicationTables } from './counted-ballot.js';
import { addSums, addValue, cellOf, driverCell, noSums, type Sums } from './figures.js';
import { certifyTeams, type PublishedFamily } from './team-certificate.js';
import { favourableFrom, figureOf, unfavourableUpTo } from './valid-answer.js';

/** Name and version of these rules; stands beside every publication they made. */
export const ENGINE = 'team-lift-2';

/** What a publication is made of. */
export interface ToPublish {
  readonly lattice: readonly LatticeTeam[];
  readonly questions: readonly CycleQuestion[];
  readonly ballots: readonly CountedBallot[];
  readonly k: number;
  readonly kComments: number;
  /** Cohorts whose ballots are not among `ballots`, since the box held more than were handed out there. */
  readonly overfull?: ReadonlySet<string>;
  /** Repeatable, and from a seed that has nothing to do with answers. The order of `ballots` must be repeatable too. */
  readonly random: RandomSource;
}

/**
 * Everything that a cycle publishes. Mandatory questions share the lift on `core` respondents, those who answered every one of them; each other
 * question has a lift of its own on who answered it; comments are a family of their own at k_comments. Decisions use counts only, never answers. The plan is
 * checked again from its counts; throws when the check finds a group smaller than k: then nothing may be published (design: anonymity, sections 5.3 and 5.5).
 */
export function publish(given: ToPublish): PublicationTables {
  const scaled = given.questions.filter((question) => question.scale);
  const mandatory = scaled.filter((question) => question.mandatory);
  const figures = new Map(scaled.map((question) => [question.id, given.ballots.map((ballot) => figureOf(question, ballot.answers[question.id]))]));
  const isCore = given.ballots.map((_, i) => mandatory.every((question) => figures.get(question.id)![i] !== undefined));

  const core = liftOf(given, isCore);
  const cells: Cell[] = [];
  const families: PublishedFamily[] = [];
  for (const question of scaled) {
    const values = figures.get(question.id)!;
    const answered = values.map((value) => value !== undefined);
    const own = question.mandatory ? core : liftOf(given, answered, false);
    const totals = upTheTree(given, own, guard(given, question, own, values), (value) => value >= favourableFrom(question));
    cells.push(...[...totals].map(([id, sums]) => cellOf({ family: 'team', nodeId: id, value: '' }, 'question', question.id, sums, question.scale!)));
    const people = countBy(given, question.mandatory ? isCore : answered);
    families.push({ family: `question ${question.id}`, k: given.k, home: own.home, people, shown: new Set(totals.keys()) });
  }
  cells.push(...[...byDriver(scaled)].flatMap(([driver, questions]) => driverCells(given, driver, questions, cells)));

  const nodes = nodesOf(given, core);
  const comments = commentsOf(given);
  const {
    ok,
    fault,
    families: certified,
  } = certifyTeams(given.lattice, [
    {
      family: 'team',
      k: given.k,
      home: core.home,
      people: countBy(given, isCore),
      shown: new Set(nodes.filter((node) => node.sizeBand).map((node) => node.id)),
    },
    ...families,
    comments.family,
  ]);
  if (!ok) throw new Error(`The plan of this publication breaks its promise, so nothing is published. ${fault}`);
  return {
    nodes,
    cells,
    comments: comments.shown,
    certificate: { ok, engine: ENGINE, families: certified, k: given.k, kComments: given.kComments, commentsWithheld: comments.withheld },
    withheld: core.atoms.size > 0 ? null : withheldSentence(given),
  };
}

/** The lift on the marked ballots; unmarked ones follow their team without helping it to reach k, or, with `others` false, are not there at all. */
function liftOf(given: ToPublish, marked: readonly boolean[], others = true): Lift {
  const respondents = new Map<string, number>();
  const partial = new Map<string, number>();
  given.ballots.forEach(({ cohortId }, i) => {
    const counts = marked[i] ? respondents : partial;
    if (marked[i] || others) counts.set(cohortId, (counts.get(cohortId) ?? 0) + 1);
  });
  const nodes = given.lattice.map((team) => ({
    id: team.id,
    parent: team.parentId,
    respondents: respondents.get(team.id) ?? 0,
    partial: partial.get(team.id) ?? 0,
  }));
  const result = lift(nodes, given.k);
  for (const size of result.atoms.values()) if (size < given.k) throw new Error('A group smaller than k would have been published; nothing is.');
  return result;
}

function guard(given: ToPublish, question: CycleQuestion, own: Lift, values: readonly (number | undefined)[]): (number | undefined)[] {
  const at: number[] = [];
  const answers: { atom: string; value: number }[] = [];
  given.ballots.forEach(({ cohortId }, i) => {
    const atom = own.home.get(cohortId);
    const value = values[i];
    if (atom == null || value === undefined) return;
    at.push(i);
    answers.push({ atom, value });
  });
  const { min, max } = question.scale!;
  const { values: moved } = guardUnanimity(answers, { min, max, unfavourableUpTo: unfavourableUpTo(question) }, given.random);
  const kept = new Array<number | undefined>(given.ballots.length).fill(undefined);
  moved.forEach((value, j) => (kept[at[j]!] = value));
  return kept;
}

/** Sums for every team that is shown: the atoms at and below it together. Fails closed below k. */
function upTheTree(given: ToPublish, own: Lift, values: readonly (number | undefined)[], favourable: (value: number) => boolean): Map<string, Sums> {
  const parents = new Map(given.lattice.map((team) => [team.id, team.parentId]));
  const atoms = new Map<string, Sums>();
  given.ballots.forEach(({ cohortId }, i) => {
    const value = values[i];
    if (value !== undefined) addValue(sumsAt(atoms, own.home.get(cohortId)!), value, favourable(value));
  });
  const totals = new Map<string, Sums>();
  for (const [atom, sums] of atoms) for (let id: string | null | undefined = atom; id; id = parents.get(id)) addSums(sumsAt(totals, id), sums);
  for (const [id, total] of totals) {
    if ((own.published.get(id) ?? 0) === 0) totals.delete(id);
    else if (total.n < given.k) throw new Error('A figure about fewer than k people would have been published; nothing is.');
  }
  return totals;
}

/**
 * A driver at a team is the mean of the shown means of its questions there, so it is a function of what is published about each question and says nothing
 * that they do not: sums over people who answered all of them would, by subtraction, be about the few who did not.
 */
function driverCells(given: ToPublish, driver: string, questions: readonly CycleQuestion[], cells: readonly Cell[]): Cell[] {
  const byMeasure = new Map(questions.map((question) => [question.id, new Map<string, Cell>()]));
  for (const cell of cells) byMeasure.get(cell.measure)?.set(cell.nodeId, cell);
  return given.lattice.flatMap(({ id }) => {
    const parts = questions.flatMap((question) => {
      const cell = byMeasure.get(question.id)!.get(id);
      return cell ? [{ cell, scale: question.scale! }] : [];
    });
    return parts.length === questions.length ? [driverCell({ family: 'team', nodeId: id, value: '' }, driver, parts)] : [];
  });
}

function sumsAt(sums: Map<string, Sums>, atom: string): Sums {
  const known = sums.get(atom);
  if (known) return known;
  const made = noSums();
  sums.set(atom, made);
  return made;
}

function nodesOf(given: ToPublish, core: Lift): PublicationTables['nodes'] {
  const liftedOut = liftedOutOf(given, core);
  return given.lattice.map(({ id, parentId, name }) => {
    const size = core.published.get(id) ?? 0;
    return {
      id,
      parentId,
      name,
      sizeBand: size > 0 ? sizeBand(size) : null,
      // a team that is not shown is counted where its own people are, which need not be the nearest that is shown
      shownAt: size > 0 ? id : (core.home.get(id) ?? null),
      liftedOut: size > 0 && liftedOut.has(id),
      overfull: given.overfull?.has(id) ?? false,
    };
  });
}

/** The teams below the one in which some of their people are counted. */
function liftedOutOf(given: ToPublish, core: Lift): Set<string> {
  const parents = new Map(given.lattice.map((team) => [team.id, team.parentId]));
  const passed = new Set<string>();
  for (const { cohortId } of given.ballots) {
    const home = core.home.get(cohortId);
    for (let id: string | null | undefined = cohortId; home != null && id && id !== home; id = parents.get(id)) passed.add(id);
  }
  return passed;
}

function withheldSentence({ k, overfull }: ToPublish): string {
  const without = overfull?.size ? 'without the groups whose ballots had to be left out, ' : '';
  return `Nothing is shown: ${without}fewer than ${k} people answered all the questions that had to be answered.`;
}

function countBy(given: ToPublish, marked: readonly boolean[]): Map<string, number> {
  const counts = new Map<string, number>();
  given.ballots.forEach(({ cohortId }, i) => counts.set(cohortId, (counts.get(cohortId) ?? 0) + (marked[i] ? 1 : 0)));
  return counts;
}

function commentsOf(given: ToPublish): { shown: PublicationTables['comments']; withheld: number; family: PublishedFamily } {
  const people = countBy(
    given,
    given.ballots.map(() => true),
  );
  const { home } = lift(
    given.lattice.map((team) => ({ id: team.id, parent: team.parentId, respondents: people.get(team.id) ?? 0 })),
    given.kComments,
  );
  let withheld = 0;
  const shown: { nodeId: string; questionId: string; text: string }[] = [];
  for (const { cohortId, comments } of given.ballots) {
    for (const { q, text } of comments) {
      const nodeId = home.get(cohortId);
      if (nodeId == null) withheld++;
      else shown.push({ nodeId, questionId: q, text });
    }
  }
  const family = { family: 'comments', k: given.kComments, home, people, shown: new Set(shown.map((comment) => comment.nodeId)) };
  return { shown: shuffled(shown, given.random), withheld, family };
}

function byDriver(questions: readonly CycleQuestion[]): Map<string, CycleQuestion[]> {
  const groups = new Map<string, CycleQuestion[]>();
  for (const question of questions) {
    const group = groups.get(question.driver);
    if (group) group.push(question);
    else groups.set(question.driver, [question]);
  }
  return groups;
}
