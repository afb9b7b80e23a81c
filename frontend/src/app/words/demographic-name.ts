import { demographicIn, demographicValueIn } from '@throughline/domain';
import { pageLanguage } from './language';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** The name of a demographic, or of a crossing of two, in the language of the page; what the organisation has named itself stays. */
export const demographicName = ({ id, label }: Named): string => demographicIn(pageLanguage(), id, label);

/** The same of one of its values. `demographic`: the id of what it is a value of. */
export const demographicValueName = (demographic: string, label: string): string => demographicValueIn(pageLanguage(), demographic, label);
