import type { ChecklistItem, LiftedTeam } from '@throughline/contract';
import { type CycleState, type PlainDate, Refusal } from '@throughline/domain';
import { questionCount } from '../questionnaire/questionnaire.rules.js';
import { listed, questionnaireLines, type ToBeAsked } from './checklist-questionnaire.rules.js';
import { whoIsNeeded } from '../trustee/trustee.rules.js';
import { tooFewCards } from '../ballot/cohorts.rules.js';
import type { CyclePlan } from './cycle.rules.js';
import { asksOfHappening, fewestToAsk } from './happening.rules.js';

/** Everything that decides whether a draft may open. */
export interface BeforeOpening extends ToBeAsked {
  plan: CyclePlan & { state: CycleState };
  today: PlainDate;
  /** What is wrong with the team tree, as treeProblem says it. */
  treeProblem: string | undefined;
  /** Teams of the audience that are gone. */
  teamsGone: number;
  /** What the audience asks about people that the organisation does not keep any more. */
  conditionsGone?: readonly string[];
  audience: { people: number; withoutEmail: number };
  /** How many of all who work here the rules of the audience leave out. */
  leftOut?: number;
  /** Teams that will be counted in another one, from their members today; empty while the tree is broken. */
  liftedTeams: readonly LiftedTeam[];
  /** What results will be published by besides teams. `gone`: chosen, but no longer kept; `empty`: no value is shared by enough people. */
  demographics: { labels: readonly string[]; gone: readonly string[]; empty: readonly string[] };
  mailServer: boolean;
  /** Whether the trustees have made their key. */
  trusteeKeyMade: boolean;
  /** That people would be asked too often in the month of the opening, each a sentence. */
  tooOften?: readonly string[];
  /** Names of the open cycles that share more than half of the people with this one. */
  sameCycles: readonly string[];
}

const number = (count: number): string => count.toLocaleString('en');
const people = (count: number): string => (count === 1 ? '1 person' : `${number(count)} people`);
const FEW = 5;

/** The checklist of a draft, what blocks first. Every line is there, also what is in order, so that HR sees what was looked at. */
export function checklist(facts: BeforeOpening): ChecklistItem[] {
  // who is invited can only be told where the teams are in order
  const invited = facts.treeProblem ? [] : [audience(facts), ...alsoAsked(facts), ...askedTooOften(facts), email(facts), lifted(facts), ...demographics(facts)];
  const items = [...questionnaireLines(facts), trustees(facts), dates(facts), reminders(facts), teams(facts), mail(facts), ...invited];
  const order = { blocking: 0, warning: 1, ok: 2 };
  return items.toSorted((a, b) => order[a.level] - order[b.level]);
}

/** Throws Refusal `cycle-not-draft` when it has opened, `cycle-not-ready` with what blocks it. */
export function mayOpen(state: CycleState, items: readonly ChecklistItem[]): void {
  if (state === 'open') throw new Refusal('conflict', 'cycle-not-draft', 'The cycle is open already.');
  if (state !== 'draft') throw new Refusal('conflict', 'cycle-not-draft', 'The cycle is over and cannot open again. Start a new cycle.');
  const blocking = items.filter(({ level }) => level === 'blocking');
  if (blocking.length === 0) return;
  const fields = blocking.map(({ key, sentence }) => ({ pointer: POINTERS[key] ?? '#', detail: sentence }));
  throw new Refusal('conflict', 'cycle-not-ready', `The cycle cannot open yet. ${blocking.map(({ sentence }) => sentence).join(' ')}`, fields);
}

/** What can no longer be changed once the cycle is open, each a sentence. */
export function becomesUnchangeable({ plan, questionnaire, audience, demographics }: BeforeOpening): string[] {
  const asked = questionCount(questionnaire.items);
  return [
    `The ${asked === 1 ? 'one question' : `${asked} questions`} of "${questionnaire.title}", version ${questionnaire.version}.`,
    `Who is invited: the ${people(audience.people)} whom the audience means today, each counted in the team of today. Who joins later is asked the next time; who moves stays in the team of today until this cycle is over; who leaves keeps the right to answer.`,
    `The smallest group that a figure may be about: ${plan.k} people; for comments ${plan.kComments}.`,
    `The last day, ${plan.closesOn}, except to a later one, or to an earlier one after its first week when everybody is told days before.`,
    ...(plan.strictTrends ? ['Trends are strict: where few people joined or left a team between two surveys, its figures are never shown side by side.'] : []),
    ...(plan.trustees.length > 0 ? [`Who can open the ballots: ${whoIsNeeded(plan.trustees.map(({ name }) => name))}, and nobody else.`] : []),
    `What is published: figures by team${demographics.labels.length ? ` and, where enough people answer, by ${listed(demographics.labels)}` : ''}, each group of at least that size; nothing by single answers.`,
  ];
}

const POINTERS: Readonly<Record<string, string>> = {
  questionnaire: '#/questionnaireId',
  languages: '#/questionnaireId',
  logic: '#/questionnaireId',
  demographics: '#/demographics',
  dates: '#/closesOn',
  audience: '#/audience',
  teams: '#/audience',
  trustees: '#/trustees',
};

function trustees({ plan, trusteeKeyMade }: BeforeOpening): ChecklistItem {
  const key = 'trustees';
  if (plan.trustees.length === 0) return { key, level: 'ok', sentence: 'The platform opens and counts the ballots.' };
  if (!trusteeKeyMade)
    return {
      key,
      level: 'blocking',
      sentence: 'The trustees have not made the key yet that the answers are sealed to. Mail them their links, and open the cycle when they have done so.',
    };
  return {
    key,
    level: 'ok',
    sentence: `The trustees have made their key. Results appear when ${whoIsNeeded(plan.trustees.map(({ name }) => name))} ${plan.trustees.length === 1 ? 'has' : 'have'} counted.`,
  };
}

function dates({ plan, today }: BeforeOpening): ChecklistItem {
  const key = 'dates';
  if (plan.closesOn < plan.opensOn) return { key, level: 'blocking', sentence: `The last day (${plan.closesOn}) is before the first (${plan.opensOn}).` };
  if (plan.closesOn < today) return { key, level: 'blocking', sentence: `The last day, ${plan.closesOn}, has passed. Choose today or a later day.` };
  if (plan.opensOn !== today)
    return { key, level: 'warning', sentence: `It opens today, ${today}, not on ${plan.opensOn} as planned. People can answer until ${plan.closesOn}.` };
  return { key, level: 'ok', sentence: `People can answer from today until ${plan.closesOn}.` };
}

function reminders({ plan, today }: BeforeOpening): ChecklistItem {
  const key = 'reminders';
  const past = plan.remindOn.filter((day) => day <= today);
  if (past.length)
    return {
      key,
      level: 'warning',
      sentence: `No reminder is sent on ${past.join(', ')}: ${past.length === 1 ? 'that day is' : 'those days are'} not after the opening.`,
    };
  if (plan.remindOn.length === 0) return { key, level: 'ok', sentence: 'No reminders are planned; you can send one by hand on any day.' };
  return { key, level: 'ok', sentence: `Reminders go out on ${plan.remindOn.join(', ')} to those who have not taken part.` };
}

function teams({ treeProblem, teamsGone }: BeforeOpening): ChecklistItem {
  const key = 'teams';
  if (treeProblem) return { key, level: 'blocking', sentence: treeProblem };
  if (teamsGone > 0)
    return {
      key,
      level: 'blocking',
      sentence: `${teamsGone === 1 ? 'One of the chosen teams does' : `${number(teamsGone)} of the chosen teams do`} not exist any more. Choose the teams again.`,
    };
  return { key, level: 'ok', sentence: 'The teams form one tree.' };
}

function audience({ plan, conditionsGone = [], leftOut = 0, audience: { people: count } }: BeforeOpening): ChecklistItem {
  const key = 'audience';
  if (conditionsGone.length)
    return {
      key,
      level: 'blocking',
      sentence: `Who is asked depends on ${listed(conditionsGone.map((id) => `"${id}"`))}, which the organisation does not keep of its people any more. Choose the audience again.`,
    };
  if (count === 0)
    return {
      key,
      level: 'blocking',
      sentence:
        plan.audience !== 'everyone' && Object.keys(plan.audience).join() !== 'teamIds'
          ? 'The rules of the audience fit nobody today. Change them.'
          : 'Nobody is in the chosen teams today. Choose teams with people in them.',
    };
  if (count < plan.k)
    return {
      key,
      level: 'blocking',
      sentence: `${people(count)} would be invited, but answers are only shown about groups of ${plan.k} or more. Invite at least ${plan.k}.`,
    };
  if (asksOfHappening(plan.audience) && count < fewestToAsk(plan.k))
    return {
      key,
      level: 'blocking',
      sentence: `${people(count)} would be invited, but a survey of people who joined, moved or are leaving needs at least ${fewestToAsk(plan.k)}: of fewer, a published result would tell who answered. Wait until there are more.`,
    };
  if (leftOut > 0 && leftOut < plan.k)
    return {
      key,
      level: 'blocking',
      sentence: `The audience leaves out fewer than ${plan.k} of all people. Compared with a survey of everybody, their answers could be told. Leave out nobody, or at least ${plan.k}.`,
    };
  return { key, level: 'ok', sentence: `${people(count)} will be invited.` };
}

function askedTooOften({ tooOften = [] }: BeforeOpening): ChecklistItem[] {
  return tooOften.map((sentence) => ({ key: 'asked-too-often', level: 'warning', sentence }));
}

function alsoAsked({ sameCycles }: BeforeOpening): ChecklistItem[] {
  return sameCycles.map((name) => ({
    key: 'other-open-cycle',
    level: 'warning',
    sentence: `"${name}" is open too and asks more than half of the same people. Two surveys at once can be compared, and the difference may point at those who are only in one of them. Better wait until the other is closed.`,
  }));
}

/**
 * The open cycles that share more than half of their own people, or of those of the new one, with it: then the difference of two results is about the few
 * who are in one of them only. Counts of people, from the lists of who was invited.
 */
export function nearlySame<One extends { readonly invited: number; readonly shared: number }>(people: number, others: readonly One[]): One[] {
  return others.filter(({ invited, shared }) => shared * 2 > people || shared * 2 > invited);
}

function email({ plan, audience: { people: all, withoutEmail } }: BeforeOpening): ChecklistItem {
  const key = 'without-email';
  if (plan.printedCards && withoutEmail >= plan.k)
    return { key, level: 'ok', sentence: `${people(withoutEmail)} without an e-mail address draw printed cards. Print them once the cycle is open.` };
  if (plan.printedCards && withoutEmail > 0) return { key, level: 'blocking', sentence: tooFewCards(withoutEmail, plan.k).message };
  if (withoutEmail === 0)
    return { key, level: 'ok', sentence: all === 0 ? 'Nobody lacks an e-mail address.' : 'Everybody who is invited has an e-mail address.' };
  return {
    key,
    level: 'warning',
    sentence: `${people(withoutEmail)} of ${number(all)} ${withoutEmail === 1 ? 'has' : 'have'} no e-mail address and will get no invitation. ${withoutEmail >= plan.k ? 'Choose printed cards for them.' : 'Printed cards need at least ' + plan.k + ' such people; add the addresses of those who have one.'}`,
  };
}

function mail({ mailServer }: BeforeOpening): ChecklistItem {
  const key = 'mail';
  if (mailServer) return { key, level: 'ok', sentence: 'A mail server is set up.' };
  return { key, level: 'warning', sentence: 'No mail server is set up: invitations wait until there is one. People who sign in can answer all the same.' };
}

function lifted({ liftedTeams, plan }: BeforeOpening): ChecklistItem {
  const key = 'lifted-teams';
  if (liftedTeams.length === 0) return { key, level: 'ok', sentence: `Every team has ${plan.k} people or more to be shown by itself.` };
  const named = liftedTeams.slice(0, FEW).map(({ name }) => `"${name}"`);
  const rest = liftedTeams.length - named.length;
  const sentence = `${liftedTeams.length === 1 ? 'One team is' : `${number(liftedTeams.length)} teams are`} too small to be shown by ${liftedTeams.length === 1 ? 'itself' : 'themselves'} and ${liftedTeams.length === 1 ? 'is' : 'are'} counted one level up: ${named.join(', ')}${rest ? ` and ${number(rest)} more` : ''}.`;
  return { key, level: 'warning', sentence };
}

function demographics({ demographics: { labels, gone, empty }, plan }: BeforeOpening): ChecklistItem[] {
  const key = 'demographics';
  if (gone.length)
    return [
      {
        key,
        level: 'blocking',
        sentence: `The organisation does not keep ${listed(gone.map((id) => `"${id}"`))} of its people any more. Choose the demographics again.`,
      },
    ];
  const unknown: ChecklistItem[] = empty.map((label) => ({
    key,
    level: 'warning',
    sentence: `"${label}" will not be shown: no value of it is on record for ${plan.k} or more of the people invited.`,
  }));
  if (labels.length === 0) return unknown.length ? unknown : [{ key, level: 'ok', sentence: 'Results are published by team only.' }];
  return [
    ...unknown,
    {
      key,
      level: 'ok',
      sentence: `Results are published by team and, where enough people answer, by ${listed(labels)}. People may remove what is on record about them before they answer.`,
    },
  ];
}
