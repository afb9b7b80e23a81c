import { addMonths, type AudienceCondition, type EligibilityRule, type PlainDate, plainDate, withTeamsBelow } from '@throughline/domain';

/** Somebody who works here, with what rules may ask about her. */
export interface RuledPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly teamId: string;
  /** Null when it is not on record. */
  readonly joinedOn: PlainDate | null;
  /** What is on record, by `site`, `role-band`, `language` and own keys. */
  readonly values: Readonly<Record<string, string>>;
  /** The whole leave that the first day of nominations lies in, from its first to its last day (null: nobody knows it); null when she is here on that day. */
  readonly leave: { readonly from: string; readonly last: string | null } | null;
}

/** A programme whose winners everybody knows. `lineages`: the first categories that its categories descend from. */
export interface RevealedProgramme {
  readonly id: string;
  readonly name: string;
  readonly revealedOn: PlainDate;
  readonly lineages: readonly string[];
}

/** Somebody won, by herself or with others, in a revealed programme. */
export interface PastWin {
  readonly employeeId: string;
  readonly programmeId: string;
  readonly lineage: string;
}

/** What rules are asked against. */
export interface EligibilityFacts {
  /** The first day of nominations: leave counts on it. */
  readonly opensOn: PlainDate;
  /** The day on which nominations close: tenure and past wins count on it. */
  readonly closesOn: PlainDate;
  readonly teams: readonly { readonly id: string; readonly parentId: string | null; readonly name: string }[];
  /** Names of what rules may ask about people, by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** The newest reveal first. */
  readonly revealed: readonly RevealedProgramme[];
  readonly wins: readonly PastWin[];
  /** What the category descends from; null for one that is new, where nobody has won yet. */
  readonly lineage: string | null;
  /** HR, the secretary and the judges of the programme. */
  readonly running: ReadonlySet<string>;
}

/**
 * Why somebody cannot win: the place of the rule in the list, from 0, its name, and a sentence for the person. `forHr`: nobody else may be told it, since it is about what is on record of her; of a list that
 * asks for leave that is every reason, as else the reasons that are told would say by their absence who is on leave.
 */
export interface Ineligible {
  readonly index: number;
  readonly rule: EligibilityRule['rule'];
  readonly sentence: string;
  readonly forHr: boolean;
}

const ON_RECORD: readonly EligibilityRule['rule'][] = ['attribute-is', 'attribute-is-not', 'not-on-leave'];

type Check = (person: RuledPerson) => string | undefined;

/**
 * Asks rules of people: the answer is a function that gives the reasons why one person cannot win, none when she can. All rules must hold. A day of joining that is not on record counts as long ago; a value that is not on record is none of those asked for.
 */
export function eligibilityOf(rules: readonly EligibilityRule[], facts: EligibilityFacts): (person: RuledPerson) => Ineligible[] {
  const asksForLeave = rules.some(({ rule }) => rule === 'not-on-leave');
  const checks = rules.map((rule) => ({ rule: rule.rule, check: checkOf(rule, facts) }));
  return (person) =>
    checks.flatMap(({ rule, check }, index) => {
      const sentence = check(person);
      return sentence === undefined ? [] : [{ index, rule, sentence, forHr: asksForLeave || ON_RECORD.includes(rule) }];
    });
}

/** What rules do to people: how many can win, and of each rule how many it leaves out and how many only it does. */
export function effectsOf(
  rules: readonly EligibilityRule[],
  reasons: readonly (readonly Ineligible[])[],
): { eligible: number; effects: { out: number; alone: number }[] } {
  const effects = rules.map(() => ({ out: 0, alone: 0 }));
  let eligible = 0;
  for (const against of reasons) {
    if (against.length === 0) eligible++;
    for (const { index } of against) effects[index]!.out++;
    if (against.length === 1) effects[against[0]!.index]!.alone++;
  }
  return { eligible, effects };
}

function checkOf(rule: EligibilityRule, facts: EligibilityFacts): Check {
  switch (rule.rule) {
    case 'tenure-at-least':
      return ({ name, joinedOn }) =>
        joinedOn !== null && addMonths(joinedOn, rule.months) > facts.closesOn
          ? `${name} will not have been here for ${months(rule.months)} when nominations close on ${facts.closesOn}.`
          : undefined;
    case 'tenure-at-most':
      return ({ name, joinedOn }) =>
        joinedOn === null || addMonths(joinedOn, rule.months) < facts.closesOn
          ? `${name} will have been here for more than ${months(rule.months)} when nominations close on ${facts.closesOn}.`
          : undefined;
    case 'in-teams':
    case 'not-in-teams':
      return teamCheck(rule, facts);
    case 'attribute-is':
      return ({ name, values }) =>
        holds(rule, values)
          ? undefined
          : `This category is for people whose ${labelOf(rule.id, facts)} is ${listed(rule.values)}; that is not on record of ${name}.`;
    case 'attribute-is-not':
      return ({ name, values }) =>
        holds(rule, values) ? `This category is not for people whose ${labelOf(rule.id, facts)} is ${values[rule.id]!}, as that of ${name} is.` : undefined;
    case 'not-winner':
      return winnerCheck(rule, facts);
    case 'not-on-leave':
      return ({ name, leave }) =>
        leave !== null && (leave.last === null || daysOf(leave.from, leave.last) > rule.longerThan)
          ? `${name} is on leave on the first day of nominations, ${facts.opensOn}.`
          : undefined;
    case 'not-running-it':
      return ({ employeeId, name }) => (facts.running.has(employeeId) ? `${name} helps to run or to judge these awards.` : undefined);
  }
}

function teamCheck(rule: Extract<EligibilityRule, { teamIds: readonly string[] }>, { teams }: EligibilityFacts): Check {
  const meant = withTeamsBelow(teams, rule.teamIds);
  const named = listed(teams.filter(({ id }) => rule.teamIds.includes(id)).map(({ name }) => name));
  if (rule.rule === 'in-teams')
    return ({ name, teamId }) => (meant.has(teamId) ? undefined : `This category is for ${named || 'teams that are gone'}; ${name} is in another team.`);
  return ({ name, teamId }) => (meant.has(teamId) ? `This category is not for ${named}, where ${name} is.` : undefined);
}

function winnerCheck(rule: Extract<EligibilityRule, { rule: 'not-winner' }>, { closesOn, lineage, revealed, wins }: EligibilityFacts): Check {
  const here = rule.of === 'any' ? revealed : revealed.filter(({ lineages }) => lineage !== null && lineages.includes(lineage));
  const asked =
    rule.unit === 'programmes' ? here.slice(0, rule.last) : here.filter(({ revealedOn }) => revealedOn > addMonths(plainDate(closesOn), -rule.last));
  const names = new Map(asked.map(({ id, name }) => [id, name]));
  const winners = new Map<string, string>();
  for (const { employeeId, programmeId, lineage: won } of wins)
    if (names.has(programmeId) && (rule.of === 'any' || won === lineage)) winners.set(employeeId, names.get(programmeId)!);
  const what = rule.of === 'any' ? 'an award' : 'this award';
  return ({ employeeId, name }) => (winners.has(employeeId) ? `${name} has won ${what} already, in "${winners.get(employeeId)!}".` : undefined);
}

/** Days from the first to the last, both counted. */
const daysOf = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
const holds = ({ id, values }: AudienceCondition, on: RuledPerson['values']): boolean => on[id] !== undefined && values.includes(on[id]);
const labelOf = (id: string, { labels }: EligibilityFacts): string => labels[id]?.toLowerCase() ?? id;
const months = (count: number): string => (count === 1 ? 'one month' : `${count} months`);
const listed = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`);
