import { type LatticePolicy, type RandomSource, seededRandom, sizeBand } from '@throughline/anonymity';
import type { OptionMarks } from '@throughline/anonymity/disclosure';
import { conditionalQuestions, type CycleQuestion, isComment } from '@throughline/domain';
import { type AskedAndAnswered, askedFault, askedPlan, askedTogether } from './asked-plan.js';
import { commentsOf } from './comments.js';
import { askedBy } from './countable.js';
import type { CountedBallot, Distribution, PublicationTables } from './counted-ballot.js';
import { type FamilyPlan, planFor } from './family-plan.js';
import type { LatticeTeam } from './lattice-team.js';
import { planFault } from './plan-fault.js';
import { optionDistributions } from './option-tables.js';
import { driverCells, type QuestionTables, scaleTables } from './tables.js';
import { certifyTeams, type PublishedFamily } from './team-certificate.js';
import { type CountedAnswer, countedAnswer, hasFigure } from './valid-answer.js';

/** Name and version of these rules; stands beside every publication they made. */
export const ENGINE = 'families-2';

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

/** One question that has figures, and whom they are about. */
export interface PlannedQuestion {
  readonly question: CycleQuestion;
  /** Which ballots help a group to reach k in it. */
  readonly marked: readonly boolean[];
  readonly own: FamilyPlan;
  /** For a question that not everybody is asked: who was, and who answered. */
  readonly told?: AskedAndAnswered;
}

/** Whom every figure of a publication is about, decided before any answer is looked at for what it says, except that it leads to further questions. */
export interface PublicationPlans {
  /** Along this one teams are listed, and the mandatory questions shown. */
  readonly core: FamilyPlan;
  /** Whether each ballot answers every mandatory question that everybody is asked. */
  readonly isCore: readonly boolean[];
  readonly questions: readonly PlannedQuestion[];
  /** For every question that has figures the answer of each ballot. */
  readonly answers: ReadonlyMap<string, readonly (CountedAnswer | undefined)[]>;
  /** For every question that not everybody is asked, whether each ballot leads to it. */
  readonly asked: ReadonlyMap<string, readonly boolean[]>;
  /** Whether these are shown, of everybody together. */
  readonly someShown: boolean;
  /** What else is drawn goes on from here. */
  readonly draw: RandomSource;
}

/**
 * Plans everything that a cycle publishes. Mandatory questions share the plan on `core` respondents, those who answered every one of them; each other question has a plan of
 * its own on who answered it. Questions that not everybody is asked make no core, mandatory or not, and are shown of everybody together or not at all (decision 15). Decisions use counts and claims only, never answers, except
 * that being asked is one.
 */
export function plansFor(given: ToPublish): PublicationPlans {
  const toPlan = { ...given, facets: given.facets ?? [] };
  const asked = askedOf(given);
  const counted = given.questions.filter(hasFigure);
  const answers = new Map(
    counted.map((question) => {
      const leads = asked.get(question.id);
      return [question.id, given.ballots.map((ballot, i) => (leads && !leads[i] ? undefined : countedAnswer(question, ballot.answers[question.id])))];
    }),
  );
  const inCore = ({ id, mandatory }: CycleQuestion): boolean => mandatory && !asked.has(id);
  const mandatory = counted.filter(inCore);
  const isCore = given.ballots.map((_, i) => mandatory.every((question) => answers.get(question.id)![i] !== undefined));

  // all that plans draw is drawn before the first answer is looked at: the guard draws more or less often, as answers have it
  const draw = seededRandom(given.seed);
  const core = planFor(toPlan, isCore, seedFrom(draw));
  const seeds = counted.map(() => seedFrom(draw));
  const answeredOf = ({ id }: CycleQuestion): boolean[] => answers.get(id)!.map((value) => value !== undefined);
  const ofSome = counted.filter(({ id }) => asked.has(id)).map((question) => ({ asked: asked.get(question.id)!, answered: answeredOf(question) }));
  const words = given.questions.filter((question) => isComment(question) && asked.has(question.id)).map(({ id }) => asked.get(id)!);
  const someShown = asked.size > 0 && askedTogether(toPlan, core, { figures: ofSome, words, kComments: given.kComments }, seedFrom(draw));
  const questions = counted.map((question, i): PlannedQuestion => {
    if (inCore(question)) return { question, marked: isCore, own: core };
    const answered = answeredOf(question);
    const leads = asked.get(question.id);
    if (!leads) return { question, marked: answered, own: planFor(toPlan, answered, seeds[i]!, false) };
    const told = { asked: leads, answered };
    return { question, marked: answered.map((has, ballot) => has && isCore[ballot]!), own: askedPlan(toPlan, core, told, someShown), told };
  });
  return { core, isCore, questions, answers, asked, someShown, draw };
}

/** For every question that not everybody is asked, whether each ballot leads to it. */
function askedOf({ questions, ballots }: ToPublish): Map<string, boolean[]> {
  const conditional = conditionalQuestions(questions);
  if (conditional.size === 0) return new Map();
  const asked = new Map([...conditional].map((id) => [id, ballots.map(() => false)]));
  for (const [i, ballot] of ballots.entries()) for (const id of askedBy(ballot, questions)) if (asked.has(id)) asked.get(id)![i] = true;
  return asked;
}

/** Everything that a cycle publishes: plans it and fills in the tables. Throws what `publishAlong` throws. */
export const publish = (given: ToPublish): PublicationTables => publishAlong(given, plansFor(given));

/**
 * The tables of a publication along its plans, with the comments as families of their own at k_comments, never with a demographic. Every plan is certified by
 * its maker and checked again here from its counts; throws when a check finds a group smaller than k: then nothing may be published (design: anonymity, sections 5.3 to 5.5).
 */
export function publishAlong(given: ToPublish, { core, isCore, questions, answers, asked, someShown, draw }: PublicationPlans): PublicationTables {
  const toPlan = { ...given, facets: given.facets ?? [] };
  const conditionalWords = given.questions.filter((question) => isComment(question) && asked.has(question.id));
  const comments = commentsOf(given.lattice, given.ballots, given.kComments, draw, {
    asked: new Map(conditionalWords.map(({ id }) => [id, asked.get(id)!])),
    shown: someShown,
  });
  const shown = questions.map(({ question, own }) => ({ question, ...tablesOf(given, question, own, answers.get(question.id)!, draw) }));
  const nodes = nodesOf(given, core);
  // the mandatory questions share their plan and its people
  const peopleOf = new Map([...new Set([isCore, ...questions.map(({ marked }) => marked)])].map((marked) => [marked, countByCohort(given.ballots, marked)]));
  const familyOf = (family: string, { home }: FamilyPlan, marked: readonly boolean[], teams: Iterable<string>): PublishedFamily => {
    return { family, k: given.k, home, people: peopleOf.get(marked)!, shown: new Set(teams) };
  };
  const listed = nodes.flatMap(({ id, sizeBand }) => (sizeBand === null ? [] : [id]));
  const { ok, fault, families } = certifyTeams(given.lattice, [
    familyOf('team', core, isCore, listed),
    ...questions.map(({ question, marked, own }, i) => familyOf(`question ${question.id}`, own, marked, teamsShown(shown[i]!.distributions))),
    ...comments.families,
  ]);
  const used = [
    { of: 'team', own: core },
    ...questions.filter(({ own, told }) => own !== core && !told).map(({ question, own }) => ({ of: `question ${question.id}`, own })),
  ];
  const broken =
    fault ??
    used.map(({ own }) => planFault(own, toPlan)).find((one) => one !== undefined) ??
    questions.map(({ own, told }) => told && askedFault(own, core, toPlan, isCore, told)).find((one) => one !== undefined);
  if (!ok || broken !== undefined) throw new Error(`The plan of this publication breaks its promise, so nothing is published. ${broken}`);
  return {
    nodes,
    groups: groupsOf(core),
    // who is asked what differs by group, so a question that not everybody is asked would make a driver mean something else in each
    cells: shown.flatMap(({ cells }) => cells).concat(driverCells(shown.filter(({ question }) => question.scale && !asked.has(question.id)))),
    distributions: shown.flatMap(({ distributions }) => distributions),
    comments: comments.shown,
    certificate: {
      ok: used.every(({ own }) => own.plan.certificate.ok),
      engine: ENGINE,
      families,
      plans: used.map(({ of, own: { plan } }) => ({ of, ...plan.certificate, dropped: plan.dropped })),
      conditional: [...asked.keys()],
      k: given.k,
      kComments: given.kComments,
      commentsWithheld: comments.withheld,
    },
    withheld: core.plan.groups.length > 0 ? null : withheldSentence(given),
  };
}

function tablesOf(
  { lattice }: ToPublish,
  question: CycleQuestion,
  own: FamilyPlan,
  answers: readonly (CountedAnswer | undefined)[],
  draw: RandomSource,
): QuestionTables {
  // an answer is a number exactly where its question has a scale (see `countedAnswer`)
  if (question.scale) return scaleTables(lattice, question, own, answers as readonly (number | undefined)[], draw);
  return { cells: [], distributions: optionDistributions(lattice, question, own, answers as readonly (OptionMarks | undefined)[], draw) };
}

const seedFrom = (draw: RandomSource): Uint8Array => Uint8Array.from({ length: 16 }, () => Math.floor(draw() * 256));

const teamsShown = (distributions: readonly Distribution[]): string[] => distributions.flatMap(({ family, nodeId }) => (family === 'team' ? [nodeId] : []));

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
