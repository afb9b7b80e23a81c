import type { Kudos } from '@throughline/contract';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { kudosWords } from './words/words';

/** Who thanks whom, in a sentence for RichText. */
export function sentenceOf({ giver, recipients, team }: Kudos): string {
  const { card } = kudosWords();
  if (team) return card.gaveTeam(giver.name, team.name);
  const names = recipients.map(({ name }) => name);
  return card.gave(giver.name, listed(locale(), names));
}
