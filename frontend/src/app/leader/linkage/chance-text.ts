import { numberText } from '../../ui/figure/number-text';
import { linkageWords } from './words/words';

/** A chance as it is printed: never 0, which no test can say. */
export function chanceText(p: number): string {
  return p < 0.001 ? linkageWords().under(numberText(0.001, 3)) : numberText(p, 3);
}
