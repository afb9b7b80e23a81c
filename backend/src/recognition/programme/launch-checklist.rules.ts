import type { ChecklistItem } from '@throughline/contract';
import { AWARD_LIMITS, type AwardCriterion, Refusal } from '@throughline/domain';
import { weighsRight, weightsOf } from './category.rules.js';
import type { PlannedRound } from './planned-rounds.js';
import { closesAt, closingText, mayOpen, opensAt, type ProgrammeWindow } from './programme.rules.js';

/** A category before the programme opens. `eligible`: how many of all people can win by its rules. */
export interface CategoryBeforeLaunch {
  readonly name: string;
  readonly winners: number;
  readonly criteria: readonly Pick<AwardCriterion, 'weight'>[];
  readonly eligible: number;
  /** Whether it is tied to a value that the organisation does not hold any more. */
  readonly valueGone: boolean;
}

/** What is known of a programme before it opens. */
export interface BeforeLaunch {
  readonly programme: ProgrammeWindow & { readonly revealAt: Date | null };
  readonly now: Date;
  readonly organisationTimeZone: string;
  readonly rounds: readonly Pick<PlannedRound, 'name' | 'method' | 'opensAt' | 'closesAt'>[];
  readonly judges: number;
  /** Everybody who works here today. */
  readonly people: number;
  readonly categories: readonly CategoryBeforeLaunch[];
}

/** What the checklist says before a programme opens: what keeps it from opening, what should be looked at, and what is well. */
export function launchChecklist(facts: BeforeLaunch): ChecklistItem[] {
  return [dates(facts), timeZone(facts), criteria(facts), ...eligible(facts), ...values(facts), ...rounds(facts), judges(facts), reveal(facts)];
}

/** What can no longer be changed once the programme is open, each a sentence. */
export function fixedByLaunch({ programme, categories }: BeforeLaunch): string[] {
  return [
    `${categories.length === 1 ? 'The category' : `The ${categories.length} categories`}, with criteria, weights, questions and rules of who can win. Everybody can read them from the opening on.`,
    `The close of nominations, ${closingText(programme)}, except to a later moment.`,
    'Whether people may nominate themselves, whether colleagues may endorse, whether judges read without names, and how many nominations a person may hand in.',
  ];
}

/** Refuses to open while anything blocks. Throws Refusal `programme-not-draft`, `window-over`, or `programme-not-ready` with a sentence for each thing that blocks. */
export function mayLaunch(facts: BeforeLaunch): void {
  mayOpen(facts.programme, facts.now);
  const blocking = launchChecklist(facts).filter(({ level }) => level === 'blocking');
  if (blocking.length === 0) return;
  const fields = blocking.map(({ key, sentence }) => ({ pointer: POINTERS[key] ?? '#', detail: sentence }));
  throw new Refusal('conflict', 'programme-not-ready', `The programme cannot open yet. ${blocking.map(({ sentence }) => sentence).join(' ')}`, fields);
}

const POINTERS: Readonly<Record<string, string>> = { dates: '#/nominationsUntil', criteria: '#/categories', eligible: '#/categories', reveal: '#/revealAt' };

function dates({ programme, now }: BeforeLaunch): ChecklistItem {
  const key = 'dates';
  if (now >= closesAt(programme))
    return { key, level: 'blocking', sentence: `Nominations would have closed already, ${closingText(programme)}. Choose a later day.` };
  if (now >= opensAt(programme)) return { key, level: 'ok', sentence: `Nominations are taken from the opening on. They close ${closingText(programme)}.` };
  return {
    key,
    level: 'ok',
    sentence: `Everybody can read it from the opening on. Nominations are taken from ${programme.nominationsFrom}; they close ${closingText(programme)}.`,
  };
}

function timeZone({ programme: { timeZone: zone }, organisationTimeZone }: BeforeLaunch): ChecklistItem {
  const key = 'time-zone';
  if (zone === organisationTimeZone) return { key, level: 'ok', sentence: `All days and times are those of your organisation, ${zone}.` };
  return { key, level: 'warning', sentence: `All days and times are those of ${zone}, not those of your organisation, ${organisationTimeZone}.` };
}

function criteria({ categories }: BeforeLaunch): ChecklistItem {
  const key = 'criteria';
  const wrong = categories.find(({ criteria: given }) => !weighsRight(given));
  if (wrong)
    return {
      key,
      level: 'blocking',
      sentence: `The weights of "${wrong.name}" add up to ${weightsOf(wrong.criteria)}. Change them until they add up to ${AWARD_LIMITS.weights}.`,
    };
  const without = categories.filter(({ criteria: given }) => given.length === 0);
  if (without.length > 0)
    return {
      key,
      level: 'warning',
      sentence: `${quoted(without)} ${without.length === 1 ? 'has' : 'have'} no criteria, so nobody knows what judges will look at, and no round of scoring can judge ${without.length === 1 ? 'it' : 'them'}.`,
    };
  return { key, level: 'ok', sentence: `Every category has criteria, and their weights add up to ${AWARD_LIMITS.weights}.` };
}

function eligible({ categories, people }: BeforeLaunch): ChecklistItem[] {
  const key = 'eligible';
  const nobody = categories.filter((category) => category.eligible === 0);
  if (nobody.length > 0)
    return [{ key, level: 'blocking', sentence: `By its rules nobody could win in ${quoted(nobody)}. Change the rules, or take out the category.` }];
  const few = categories.filter((category) => category.eligible < category.winners);
  return [
    ...few.map((category): ChecklistItem => ({
      key,
      level: 'warning',
      sentence: `"${category.name}" is to have ${category.winners} winners, but only ${count(category.eligible)} could win by its rules.`,
    })),
    {
      key,
      level: 'ok',
      sentence: `Who could win, of ${count(people)}: ${categories.map((category) => `${category.eligible === people ? 'everybody' : category.eligible} in "${category.name}"`).join(', ')}.`,
    },
  ];
}

function values({ categories }: BeforeLaunch): ChecklistItem[] {
  const gone = categories.filter(({ valueGone }) => valueGone);
  return gone.map(({ name }) => ({
    key: 'values',
    level: 'warning',
    sentence: `"${name}" is tied to a value that your organisation does not hold any more. Choose another one.`,
  }));
}

/** Rounds need not be planned before the opening, but those that are must fit. */
function rounds({ programme, rounds: planned }: BeforeLaunch): ChecklistItem[] {
  const key = 'rounds';
  if (planned.length === 0) return [{ key, level: 'warning', sentence: 'No round is planned yet, so people cannot read how the winners will be chosen.' }];
  const early = planned.find(({ opensAt: opens }) => opens !== null && opens < closesAt(programme));
  if (early) return [{ key, level: 'blocking', sentence: `The round "${early.name}" would open before nominations close, ${closingText(programme)}.` }];
  const late = planned.find(({ closesAt: closes }) => closes !== null && programme.revealAt !== null && closes > programme.revealAt);
  if (late) return [{ key, level: 'blocking', sentence: `The round "${late.name}" would still be open at the planned moment of the reveal.` }];
  return [{ key, level: 'ok', sentence: planned.length === 1 ? 'One round is planned.' : `${planned.length} rounds are planned, and their days fit.` }];
}

function judges({ judges: named, rounds: planned }: BeforeLaunch): ChecklistItem {
  const key = 'judges';
  if (named > 0) return { key, level: 'ok', sentence: named === 1 ? 'One judge is named.' : `${named} judges are named.` };
  if (planned.some(({ method }) => method === 'public-vote')) return { key, level: 'ok', sentence: 'Nobody is named as a judge; everybody may vote.' };
  return { key, level: 'warning', sentence: 'Nobody is named as a judge, and no public vote is planned. Somebody has to judge before there can be winners.' };
}

function reveal({ programme: { revealAt }, now }: BeforeLaunch): ChecklistItem {
  const key = 'reveal';
  if (revealAt === null) return { key, level: 'warning', sentence: 'No moment is planned for the reveal. It can be chosen later.' };
  if (revealAt <= now) return { key, level: 'blocking', sentence: 'The planned moment of the reveal has passed. Choose a later one.' };
  return { key, level: 'ok', sentence: 'The reveal is planned for after the close of nominations.' };
}

const quoted = (categories: readonly { readonly name: string }[]): string => categories.map(({ name }) => `"${name}"`).join(', ');
const count = (people: number): string => (people === 1 ? 'one person' : `${people.toLocaleString('en')} people`);
