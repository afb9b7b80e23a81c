/** The languages of the product, whose month names are understood. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];

const bare = (name) =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/gu, '')
    .toLowerCase();

/** Month (1–12) by its name or abbreviation, bare; built from what the platform knows of the languages. */
const MONTHS = new Map();
for (const language of LANGUAGES)
  for (const month of ['long', 'short'])
    for (let i = 0; i < 12; i++) {
      const name = bare(new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, timeZone: 'UTC' }).format(Date.UTC(2024, i, 15)));
      if (!MONTHS.has(name)) MONTHS.set(name, i + 1);
    }
for (const [name, i] of [
  ['sept', 9],
  ['mrz', 3],
  ['mar', 3],
  ['jan', 1],
  ['jul', 7],
  ['jun', 6],
])
  MONTHS.set(name, i);

/** The month (1–12) that a word names, or undefined. */
export const monthNamed = (word) => MONTHS.get(bare(word));
