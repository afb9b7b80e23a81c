import type { InspectionCheck } from '@throughline/contract';
import { INSPECTION_WORDS, type InspectionGrade, type InspectionWords } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';
import { locale, pageLanguage } from '../../words/language';
import { figureText, inOrder } from '../../words/numbers';

/** The words of checks and grades in the language of the page, as they stand on certificates too. */
export function checkWords(): InspectionWords {
  return INSPECTION_WORDS[pageLanguage()];
}

/** How a grade is underlined; the word carries the meaning. */
export function gradeTone(grade: InspectionGrade): Tone {
  return ({ pass: 'good', advisory: 'watch', minor: 'watch', major: 'act', 'not-assessable': 'neutral' } as const)[grade];
}

/** A figure of a check, or a bound of it, as it is read: a share in per cent. */
export function checkFigure(measure: InspectionCheck['measure'], value: number): string {
  if (measure === 'median') return figureText(value);
  return inOrder(new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value));
}
