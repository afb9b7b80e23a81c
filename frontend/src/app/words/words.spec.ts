import { readdirSync } from 'node:fs';
import path from 'node:path';
import { directionOf, LANGUAGES, type Language } from '@throughline/domain';
import { partsOf } from './marks';

const app = path.resolve('frontend/src/app');
// the answer pages have a test of their own beside their catalogues
const folders = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)words\/en(-\w+)?\.ts$/.test(file) && !file.startsWith('answer/'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

interface Said {
  readonly at: string;
  readonly text: string;
}

/** Every text of a catalogue by its place. Functions are asked with figures and names that stand for others: what of them stands in the text, can be seen. */
function saidIn(value: unknown, at = ''): Said[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function') return saidIn((value as (...given: unknown[]) => unknown)('31', '47', '59', '83', '97'), at);
  if (Array.isArray(value)) return value.flatMap((one, i) => saidIn(one, `${at}.${i}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => saidIn(one, `${at}.${key}`));
}

async function said(en: string, language: Language): Promise<Said[]> {
  const all: unknown = await import(path.join(app, en.replace(/en(?=(-\w+)?$)/, language)));
  return Object.values(all as object).flatMap((catalogue) => saidIn(catalogue));
}

type InLanguage = readonly [language: Language, texts: Said[]];
const inLanguages = (en: string): Promise<[InLanguage, ...InLanguage[]]> =>
  Promise.all(LANGUAGES.map(async (language) => [language, await said(en, language)] as const)) as Promise<[InLanguage, ...InLanguage[]]>;

/** What stands out in a text, and what came in from outside. */
const bones = ({ at, text }: Said): string =>
  [
    at,
    ...partsOf(text)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'plain')
      .sort(),
    ...['31', '47', '59', '83', '97'].filter((given) => text.includes(given)),
  ].join(' ');

/** Words for which each language has another one here. The English ones are those of the product; a translation is held to one word for each of them. */
const OTHER_WORDS: Readonly<Record<Language, RegExp>> = {
  en: /\b(poll|boss|supervisor|department|KPI|organization)/i,
  de: /(Umfrage|Vorgesetzte|Abteilungsleit|Manager|Fragebogenrunde|\b[Dd]u\b|\b[Dd]ein|KPI|Organisationseinheit)/,
  fr: /(sondage|\b[Tt]u\b|\bton\b|manager|\bchef\b|KPI|compagnie)/,
  es: /(sondeo|\b[Tt]ú\b|\b[Tt]u\b|jefe|mánager|KPI|compañía)/,
  ar: /(استطلاع|مسح رأي|شركة|مدير مباشر)/,
};

describe('the words of the product', () => {
  it('are found', () => expect(folders.length).toBeGreaterThan(3));

  it.each(folders)('of %s say the same things in every language, with the same figures, names, links and words that stand out', async (en) => {
    const [[, english], ...others] = await inLanguages(en);
    expect(english.length).toBeGreaterThan(5);
    for (const [language, texts] of others) expect([language, texts.map(bones).sort()]).toEqual([language, english.map(bones).sort()]);
  });

  it.each(folders)('of %s are translated, and Arabic is written in Arabic', async (en) => {
    const [[, english], ...others] = await inLanguages(en);
    const inEnglish = new Map(english.map(({ at, text }) => [at, text]));
    for (const [language, texts] of others) {
      expect([language, texts.filter(({ at, text }) => text.length > 20 && inEnglish.get(at) === text)]).toEqual([language, []]);
      if (directionOf(language) === 'rtl') expect(texts.filter(({ text }) => /\p{L}/u.test(text) && !/[\u0600-\u06ff]/.test(text))).toEqual([]);
    }
  });

  it.each(folders)('of %s keep to one word for a thing, and address people as the answer pages do', async (en) => {
    for (const [language, texts] of await inLanguages(en))
      expect([language, texts.filter(({ text }) => OTHER_WORDS[language].test(text))]).toEqual([language, []]);
  });
});
