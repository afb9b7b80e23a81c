import { type LatticePolicy, type RandomSource, seededRandom, sizeBand } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import { commentsOf } from './comments.js';
import type { Cell, CountedBallot, PublicationTables } from './counted-ballot.js';
import { type FamilyPlan, planFor } from './family-plan.js';
import type { LatticeTeam } from './lattice-team.js';
import { planFault } from './plan-fault.js';
import { driverCells, questionCells } from './tables.js';
import { certifyTeams, type PublishedFamily } from './team-certificate.js';
import { figureOf } from './valid-answer.js';

/** Name and version of these rules; stands beside every publication they made. */
export const ENGINE = 'families-1';

/** What a publication is made of. */
export interface ToPublish {
  readonly lattice: readonly LatticeTeam[];
  readonly questions: readonly CycleQuestion[];
  /** In an order that is the same in every run. */
  readonly ballots: readonly CountedBallot[];
  /** Demographics and crossings by priority; without them results are by team only. */
  readonly facets?: LatticePolicy['facets'];
  readonly k: number;
  readonly kComments: number;
  /** Cohorts whose ballots are not among `ballots`, since the box held more than were handed out there. */
  readonly overfull?: ReadonlySet<string>;
  /** 16 bytes that have nothing to do with answers. */
  readonly seed: Uint8Array;
}

/** Whom every figure of a publication is about, decided before the first answer is looked at. */
export interface PublicationPlans {
  /** Along this one teams are listed, and the mandatory questions shown. */
  readonly core: FamilyPlan;
  /** Whether each ballot answers every mandatory question. */
  readonly isCore: readonly boolean[];
  /** For every question with a scale its plan, and which ballots help a group to reach k in it. */
  readonly questions: readonly { readonly question: CycleQuestion; readonly marked: readonly boolean[]; readonly own: FamilyPlan }[];
  /** For every question with a scale the answer of each ballot, more is better. */
  readonly figures: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** What else is drawn goes on from here. */
  readonly draw: RandomSource;
}

/**
 * Plans everything that a cycle publishes. Mandatory questions share the plan on `core` respondents, those who answered every one of them; each other question has a plan of
 * its own on who answered it. Decisions use counts and claims only, never answers.
 */
export function plansFor(given: ToPublish): PublicationPlans {
  const toPlan = { ...given, facets: given.facets ?? [] };
  const scaled = given.questions.filter((question) => question.scale);
  const mandatory = scaled.filter((question) => question.mandatory);
  const figures = new Map(scaled.map((question) => [question.id, given.ballots.map((ballot) => figureOf(question, ballot.answers[question.id]))]));
  const isCore = given.ballots.map((_, i) => mandatory.every((question) => figures.get(question.id)![i] !== undefined));

  // all that plans draw is drawn before the first answer is looked at: the guard draws more or less often, as answers have it
  const draw = seededRandom(given.seed);
  const core = planFor(toPlan, isCore, seedFrom(draw));
  const questions = scaled.map((question) => {
    const seed = seedFrom(draw);
    const answered = figures.get(question.id)!.map((value) => value !== undefined);
    return { question, marked: question.mandatory ? isCore : answered, own: question.mandatory ? core : planFor(toPlan, answered, seed, false) };
  });
  return { core, isCore, questions, figures, draw };
}

/** Everything that a cycle publishes: plans it and fills in the tables. Throws what `publishAlong` throws. */
export const publish = (given: ToPublish): PublicationTables => publishAlong(given, plansFor(given));

/**
 * The tables of a publication along its plans, with the comments as a family of their own at k_comments, never with a demographic. Every plan is certified by
 * its maker and checked again here from its counts; throws when a check finds a group smaller than k: then nothing may be published (design: anonymity, sections 5.3 to 5.5).
 */
export function publishAlong(given: ToPublish, { core, isCore, questions, figures, draw }: PublicationPlans): PublicationTables {
  const comments = commentsOf(given.lattice, given.ballots, given.kComments, draw);
  const shown = questions.map(({ question, own }) => ({ question, cells: questionCells(given.lattice, question, own, figures.get(question.id)!, draw) }));
  const nodes = nodesOf(given, core);
  // the mandatory questions share their plan and its people
  const peopleOf = new Map([...new Set([isCore, ...questions.map(({ marked }) => marked)])].map((marked) => [marked, countByCohort(given.ballots, marked)]));
  const familyOf = (family: string, { home }: FamilyPlan, marked: readonly boolean[], teams: Iterable<string>): PublishedFamily => {
    return { family, k: given.k, home, people: peopleOf.get(marked)!, shown: new Set(teams) };
  };
  const listed = nodes.flatMap(({ id, sizeBand }) => (sizeBand === null ? [] : [id]));
  const { ok, fault, families } = certifyTeams(given.lattice, [
    familyOf('team', core, isCore, listed),
    ...questions.map(({ question, marked, own }, i) => familyOf(`question ${question.id}`, own, marked, teamsShown(shown[i]!.cells))),
    comments.family,
  ]);
  const used = [{ of: 'team', own: core }, ...questions.filter(({ own }) => own !== core).map(({ question, own }) => ({ of: `question ${question.id}`, own }))];
  const broken = fault ?? used.map(({ own }) => planFault(own, { ...given, facets: given.facets ?? [] })).find((one) => one !== undefined);
  if (!ok || broken !== undefined) throw new Error(`The plan of this publication breaks its promise, so nothing is published. ${broken}`);
  return {
    nodes,
    groups: groupsOf(core),
    cells: shown.flatMap(({ cells }) => cells).concat(driverCells(shown)),
    comments: comments.shown,
    certificate: {
      ok: used.every(({ own }) => own.plan.certificate.ok),
      engine: ENGINE,
      families,
      plans: used.map(({ of, own: { plan } }) => ({ of, ...plan.certificate, dropped: plan.dropped })),
      k: given.k,
      kComments: given.kComments,
      commentsWithheld: comments.withheld,
    },
    withheld: core.plan.groups.length > 0 ? null : withheldSentence(given),
  };
}

const seedFrom = (draw: RandomSource): Uint8Array => Uint8Array.from({ length: 16 }, () => Math.floor(draw() * 256));

const teamsShown = (cells: readonly Cell[]): string[] => cells.flatMap(({ family, nodeId }) => (family === 'team' ? [nodeId] : []));

/** How many marked ballots each cohort has. */
function countByCohort(ballots: readonly CountedBallot[], marked: readonly boolean[]): Map<string, number> {
  const people = new Map<string, number>();
  ballots.forEach(({ cohortId }, i) => people.set(cohortId, (people.get(cohortId) ?? 0) + (marked[i] ? 1 : 0)));
  return people;
}

/** The groups of the demographics that are shown, so that a page can say where the nearest figure is. */
function groupsOf({ plan }: FamilyPlan): PublicationTables['groups'] {
  return plan.groups.flatMap(({ node, facet, value, size }) =>
    facet === undefined ? [] : [{ family: facet, value: value!, nodeId: node, sizeBand: sizeBand(size) }],
  );
}

function nodesOf(given: ToPublish, core: FamilyPlan): PublicationTables['nodes'] {
  const liftedOut = liftedOutOf(given, core);
  const sizes = new Map(core.plan.groups.filter(({ facet }) => facet === undefined).map(({ node, size }) => [node, size]));
  return given.lattice.map(({ id, parentId, name }) => {
    const size = sizes.get(id) ?? 0;
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
function liftedOutOf(given: ToPublish, core: FamilyPlan): Set<string> {
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
