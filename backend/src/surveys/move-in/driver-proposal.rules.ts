import { DRIVER_KEYS, type DriverKey, driverIn, inLanguage, type Language, LANGUAGES, type LocalText, QUESTION_BANK } from '@throughline/domain';

type Scored = Exclude<DriverKey, 'own-words'>;

const SCORED = DRIVER_KEYS.filter((key): key is Scored => key !== 'own-words');
/** As much of a word as its inflections share, roughly, in all five languages. */
const STEM = 6;
const LEAST = 1.6;
/** How much better than the second best a driver must be. */
const CLEARLY = 1.1;

/** How many texts of each driver have a stem, by language. */
type Vocabulary = ReadonlyMap<string, ReadonlyMap<Scored, number>>;
const vocabularies = new Map<Language, Vocabulary>();

/**
 * The driver that a question seems to be about, going by the words it shares with the question bank and the descriptions of the drivers in a language;
 * null when no driver is clearly nearest. Words that most drivers use count for little, as in tf-idf. A proposal only: somebody says which it is.
 */
export function proposedDriver(text: LocalText, language: Language): Scored | null {
  const vocabulary = vocabularyOf(language);
  const words = stems(inLanguage(text, language));
  const scores = SCORED.map((driver) => {
    const score = words.reduce((sum, word) => {
      const drivers = vocabulary.get(word);
      const texts = drivers?.get(driver) ?? 0;
      return texts === 0 ? sum : sum + Math.log(SCORED.length / drivers!.size) * (1 + Math.log(texts));
    }, 0);
    return { driver, score };
  }).sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first!.score >= LEAST && first!.score >= CLEARLY * second!.score ? first!.driver : null;
}

function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const vocabulary = new Map<string, Map<Scored, number>>();
  const learn = (driver: Scored, text: string): void => {
    for (const word of stems(text)) {
      const drivers = vocabulary.get(word) ?? new Map<Scored, number>();
      vocabulary.set(word, drivers.set(driver, (drivers.get(driver) ?? 0) + 1));
    }
  };
  for (const { driver, text } of QUESTION_BANK) if (driver !== 'own-words') learn(driver, inLanguage(text, language));
  for (const driver of SCORED) {
    const { label, description } = driverIn(language, driver);
    learn(driver, label);
    learn(driver, description);
  }
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

/** The beginnings of the words, each once, without capitals and accents; short words say nothing. */
function stems(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{Script=Arabic}{3,}|\p{L}{4,}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}

const RECOMMEND: Readonly<Record<Language, RegExp>> = {
  en: /recommend/i,
  de: /empf[ei]hl|empfohl|weiterempf/i,
  fr: /recommand/i,
  es: /recomend|recomiend/i,
  ar: /توصي|أوصي|التوصية|تنصح|أنصح/,
};

/** Whether the text asks how likely somebody is to recommend something, in any of its languages. */
export function asksToRecommend(text: LocalText): boolean {
  return LANGUAGES.some((language) => RECOMMEND[language].test(text[language] ?? ''));
}
