import type { ChecklistItem } from '@throughline/contract';
import { missingTexts } from '../questionnaire/missing-texts.rules.js';
import { questionCount, type VersionText } from '../questionnaire/questionnaire.rules.js';
import { logicProblems } from '../questionnaire/questionnaire-logic.rules.js';
import { type AskedBefore, questionnaireWarnings } from '../questionnaire/questionnaire-warnings.rules.js';

/** The questionnaire that a draft wants to ask. */
export interface ToBeAsked {
  questionnaire: VersionText & { title: string; version: number };
  /** The version of it that was launched last, if one was. */
  askedBefore?: AskedBefore | undefined;
}

/** What the checklist says of the questionnaire: how many questions, whether all can be read and reached, and what should be looked at, one line a kind. */
export function questionnaireLines(facts: ToBeAsked): ChecklistItem[] {
  return [questions(facts), ...languages(facts), ...logic(facts), ...advice(facts)];
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
  return count > 1 ? [{ key, level: 'ok', sentence: `Every text is there in all ${count} languages.` }] : [];
}

/** A question may have lost a choice since a condition was written that names it. */
function logic({ questionnaire }: ToBeAsked): ChecklistItem[] {
  const problems = logicProblems(questionnaire).map(({ detail }) => ({ sentence: detail }));
  return problems.length > 0
    ? [{ key: 'logic', level: 'blocking', sentence: `The conditions of the questionnaire do not work any more. ${several(problems)}` }]
    : [];
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
