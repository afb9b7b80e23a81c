import { guardUnanimity, lift, type Lift, type RandomSource, shuffled, sizeBand } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { LatticeTeam } from '../ballot/cohorts.rules.js';
import type { Cell, CountedBallot, PublicationTables } from './counted-ballot.js';
import { addSums, addValue, cellOf, driverCell, noSums, type Sums } from './figures.rules.js';
import { favourableFrom, figureOf, unfavourableUpTo } from './valid-answer.rules.js';

/** Name and version of these rules; stands beside every publication they made. */
export const ENGINE = 'team-lift-1';

/** What a publication is made of. */
export interface ToPublish {
  readonly lattice: readonly LatticeTeam[];
  readonly questions: readonly CycleQuestion[];
  readonly ballots: readonly CountedBallot[];
  readonly k: number;
  readonly kComments: number;
  /** Repeatable, and from a seed that has nothing to do with answers. The order of `ballots` must be repeatable too. */
  readonly random: RandomSource;
}

/**
 * Everything that a cycle publishes. Mandatory questions share the lift on `core` respondents, those who answered every one of them; each other
 * question has a lift of its own on who answered it; comments are a family of their own at k_comments. Decisions use counts only, never answers. Throws
 * when a published group turns out smaller than k: then nothing may be published (design: anonymity, sections 5.3 and 5.5).
 */
export function publish(given: ToPublish): PublicationTables {
  const scaled = given.questions.filter((question) => question.scale);
  const mandatory = scaled.filter((question) => question.mandatory);
  const figures = new Map(scaled.map((question) => [question.id, given.ballots.map((ballot) => figureOf(question, ballot.answers[question.id]))]));
  const isCore = given.ballots.map((_, i) => mandatory.every((question) => figures.get(question.id)![i] !== undefined));

  const core = liftOf(given, isCore);
  const totals = new Map<string, ReadonlyMap<string, Sums>>();
  for (const question of scaled) {
    const values = figures.get(question.id)!;
    const answered = values.map((value) => value !== undefined);
    const own = question.mandatory ? core : liftOf(given, answered, false);
    totals.set(
      question.id,
      upTheTree(given, own, guard(given, question, own, values), (value) => value >= favourableFrom(question)),
    );
  }
  const cells = [
    ...scaled.flatMap((question) => [...totals.get(question.id)!].map(([id, sums]) => cellOf(id, 'question', question.id, sums, question.scale!))),
    ...[...byDriver(scaled)].flatMap(([driver, questions]) => driverCells(given, driver, questions, totals)),
  ];

  const comments = commentsOf(given);
  return {
    nodes: nodesOf(given.lattice, core),
    cells,
    comments: comments.shown,
    certificate: {
      ok: true,
      engine: ENGINE,
      families: ['team', 'comments'],
      atoms: core.atoms.size,
      k: given.k,
      kComments: given.kComments,
      commentsWithheld: comments.withheld,
    },
    withheld: core.atoms.size > 0 ? null : `Nothing is shown: fewer than ${given.k} people answered all the questions that had to be answered.`,
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
 * A driver at a team is the mean of the means of its questions there, so it is a function of what is published about each question and says nothing
 * that they do not: sums over people who answered all of them would, by subtraction, be about the few who did not.
 */
function driverCells(given: ToPublish, driver: string, questions: readonly CycleQuestion[], totals: ReadonlyMap<string, ReadonlyMap<string, Sums>>): Cell[] {
  return given.lattice.flatMap(({ id }) => {
    const parts = questions.flatMap((question) => {
      const sums = totals.get(question.id)!.get(id);
      return sums ? [{ sums, scale: question.scale! }] : [];
    });
    return parts.length === questions.length ? [driverCell(id, driver, parts)] : [];
  });
}

function sumsAt(sums: Map<string, Sums>, atom: string): Sums {
  const known = sums.get(atom);
  if (known) return known;
  const made = noSums();
  sums.set(atom, made);
  return made;
}

function nodesOf(lattice: readonly LatticeTeam[], core: Lift): PublicationTables['nodes'] {
  const parents = new Map(lattice.map((team) => [team.id, team.parentId]));
  const shownAt = (start: string): string | null => {
    let id: string | null = start;
    while (id && (core.published.get(id) ?? 0) === 0) id = parents.get(id) ?? null;
    return id;
  };
  return lattice.map(({ id, parentId, name }) => {
    const size = core.published.get(id) ?? 0;
    return { id, parentId, name, sizeBand: size > 0 ? sizeBand(size) : null, shownAt: shownAt(id) };
  });
}

function commentsOf(given: ToPublish): { shown: PublicationTables['comments']; withheld: number } {
  const counts = new Map<string, number>();
  for (const { cohortId } of given.ballots) counts.set(cohortId, (counts.get(cohortId) ?? 0) + 1);
  const { home } = lift(
    given.lattice.map((team) => ({ id: team.id, parent: team.parentId, respondents: counts.get(team.id) ?? 0 })),
    given.kComments,
  );
  const asked = new Set(given.questions.filter((question) => question.type === 'text').map((question) => question.id));
  let withheld = 0;
  const shown: { nodeId: string; questionId: string; text: string }[] = [];
  for (const { cohortId, comments } of given.ballots) {
    for (const { q, text } of comments) {
      const nodeId = home.get(cohortId);
      const words = text.trim();
      if (!asked.has(q) || words === '') continue;
      if (nodeId == null) withheld++;
      else shown.push({ nodeId, questionId: q, text: words });
    }
  }
  return { shown: shuffled(shown, given.random), withheld };
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
