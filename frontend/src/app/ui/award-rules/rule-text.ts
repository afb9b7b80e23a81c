import type { EligibilityRule } from '@throughline/domain';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { isolated } from '../../words/numbers';
import { awardRuleWords } from './words/words';

/** What teams and attributes that rules speak of are called. */
export interface RuleNames {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly attributes: readonly { readonly id: string; readonly label: string }[];
}

/** A rule of who can win in the words of the page. */
export function ruleText(rule: EligibilityRule, names: RuleNames): string {
  const words = awardRuleWords();
  switch (rule.rule) {
    case 'tenure-at-least':
    case 'tenure-at-most':
      return words[rule.rule](rule.months);
    case 'in-teams':
    case 'not-in-teams':
      return words[rule.rule](either(rule.teamIds.map((id) => names.teams.find((team) => team.id === id)?.name ?? words.goneTeam)));
    case 'attribute-is':
    case 'attribute-is-not':
      return words[rule.rule](isolated(attributeLabel(rule.id, names)), either(rule.values));
    case 'not-winner':
      return words['not-winner'][rule.of][rule.unit](rule.last);
    case 'not-on-leave':
      return words['not-on-leave'](rule.longerThan);
    case 'not-running-it':
      return words['not-running-it'];
  }
}

/** What something on record of people is called: what every record has in the words of the page, what the organisation added as it named it. */
export function attributeLabel(id: string, { attributes }: Pick<RuleNames, 'attributes'>): string {
  const own: Readonly<Record<string, string>> = awardRuleWords().attributes;
  return own[id] ?? attributes.find((one) => one.id === id)?.label ?? id;
}

const either = (texts: readonly string[]): string => listed(locale(), texts.map(isolated), 'disjunction');
