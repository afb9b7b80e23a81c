import type { Language } from '@throughline/domain';
import { fetchWords } from '../catalogue';
import { speak } from '../language';

/** The pages of a spec speak the language from here on; with `afterEach(() => speakIn('en'))` the next test finds English again. */
export async function speakIn(language: Language): Promise<void> {
  await fetchWords(language);
  speak(language);
}
