import type { ChecklistItem } from '@throughline/contract';
import { isComment } from '@throughline/domain';
import { missingTexts } from '../questionnaire/missing-texts.rules.js';
import { questionCount, type VersionText } from '../questionnaire/questionnaire.rules.js';
import { logicProblems } from '../questionnaire/questionnaire-logic.rules.js';
import { type AskedBefore, questionnaireWarnings } from '../questionnaire/questionnaire-warnings.rules.js';

/** The questionnaire that a draft wants to ask. */
export interface ToBeAsked {
  questionnaire: VersionText & { title: string; version: number };
  /** The version of it that was launched last, if one was. */
  askedBefore?: AskedBefore | undefined;
  /** Names of those who would be shown comments that speak of danger. */
  safePersons: readonly string[];
}

/** What the checklist says of the questionnaire: how many questions, whether all can be read and reached, and what should be looked at, one line a kind. */
export function questionnaireLines(facts: ToBeAsked): ChecklistItem[] {
  return [questions(facts), ...languages(facts), ...logic(facts), ...danger(facts), ...advice(facts)];
}

function questions({ questionnaire }: ToBeAsked): ChecklistItem {
  const count = questionCount(questionnaire.items);
  if (count === 0) return { key: 'questionnaire', level: 'blocking', sentence: `"${questionnaire.title}" has no question. Add one.` };
  return {
    key: 'questionnaire',
    level: 'ok',
    sentence: `"${questionnaire.title}", version ${questionnaire.version}, asks ${count === 1 ? 'one question' : `${count} questions`}.`,
  };
}

/** Nobody is to meet a question that she cannot read. */
function languages({ questionnaire }: ToBeAsked): ChecklistItem[] {
  const key = 'languages';
  const missing = missingTexts(questionnaire);
  if (missing.length > 0) return [{ key, level: 'blocking', sentence: `Translations are missing. ${several(missing)}` }];
  const count = questionnaire.languages.length;
  return count > 1 ? [{ key, level: 'ok', sentence: `Every text is there in ${count === 2 ? 'both' : `all ${count}`} languages.` }] : [];
}

/** A question may have lost a choice since a condition was written that names it. */
function logic({ questionnaire }: ToBeAsked): ChecklistItem[] {
  const problems = logicProblems(questionnaire).map(({ detail }) => ({ sentence: detail }));
  return problems.length > 0
    ? [{ key: 'logic', level: 'blocking', sentence: `The conditions of the questionnaire do not work any more. ${several(problems)}` }]
    : [];
}

/** Whoever writes of danger relies on somebody who reads it. Where nobody can write anything, nothing is said. */
function danger({ questionnaire, safePersons }: ToBeAsked): ChecklistItem[] {
  const key = 'safe-person';
  if (!questionnaire.items.some(({ question }) => isComment(question))) return [];
  if (safePersons.length === 0)
    return [
      {
        key,
        level: 'warning',
        sentence:
          'Nobody is named as a safe person, so comments that speak of danger, such as harassment or violence, would wait unread and be deleted with the sealed ballots. An administrator can name somebody under Administration, Roles, as long as the cycle is not open. Best is a person whom people trust and who belongs neither to HR nor to the management.',
      },
    ];
  const [reads, they] =
    safePersons.length === 1 ? ['reads', 'Everybody who answers is told that name.'] : ['read', 'Everybody who answers is told these names.'];
  return [{ key, level: 'ok', sentence: `Only ${listed(safePersons)} ${reads} comments that speak of danger, before HR and leaders. ${they}` }];
}

/** What should be looked at, one line a kind. */
function advice({ questionnaire, askedBefore }: ToBeAsked): ChecklistItem[] {
  const warnings = questionnaireWarnings(questionnaire, askedBefore).filter(({ code }) => code !== 'missing-translation');
  const kinds = Map.groupBy(warnings, ({ code }) => code);
  return [...kinds].map(([key, alike]) => ({ key, level: 'warning', sentence: several(alike) }));
}

function several(alike: readonly { readonly sentence: string }[]): string {
  const others = alike.length - 1;
  return `${alike[0]!.sentence}${others > 0 ? ` There ${others === 1 ? 'is one more such place' : `are ${others} more such places`}.` : ''}`;
}

/** Names in a sentence: "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`);
