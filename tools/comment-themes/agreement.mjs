// What tools/comment-themes.mjs runs: how well themes that are found by words agree with those that people gave.
// FILE has a row a comment, with the columns `comment` and `themes` (separated by |), plain or gzipped. Of every theme with a hundred comments or more the key terms of every other comment make its dictionary,
// and the rest of the comments are what it is tried on. Agreement is stated for each theme and on average: F1, and Cohen's kappa, which takes away what chance alone would agree on.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { languageTools } from '../../libs/publication/dist/languages.js';
import { keyTerms, termsOf } from '../../libs/publication/dist/server.js';

const FEWEST = 100;
const TERMS = 40;
const NOT_THEMES = new Set(['Labelling not possible', 'Not assigned']);

function compared(comments, dictionary, inIt) {
  const table = { both: 0, words: 0, people: 0, neither: 0 };
  for (const row of comments) {
    const byWords = dictionary.some((term) => row.terms.has(term));
    table[byWords && inIt(row) ? 'both' : byWords ? 'words' : inIt(row) ? 'people' : 'neither']++;
  }
  return table;
}

const f1Of = ({ both, words, people }) => (both === 0 ? 0 : (2 * both) / (2 * both + words + people));

/** Ends with a sentence for whoever wrote the command. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const file = process.argv[2];
if (!file || !existsSync(file))
  refuse(
    `${file ? `There is no file ${file}.` : 'Say which file.'} node tools/comment-themes.mjs FILE; the file has the columns "comment" and "themes", plain or gzipped.`,
  );
const bytes = readFileSync(file);
const table = parse(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
const missing = ['comment', 'themes'].find((column) => table[0]?.[column] === undefined);
if (missing) refuse(`The file has no column "${missing}". It needs "comment" and "themes", with the themes of a comment separated by |.`);
const rows = table
  .map(({ comment, themes }) => ({
    terms: termsOf(comment, 'en', languageTools),
    themes: new Set(
      themes
        .split('|')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  }))
  .filter(({ themes }) => [...themes].some((one) => !NOT_THEMES.has(one)));
const [learned, tried] = [0, 1].map((half) => rows.filter((_, i) => i % 2 === half));
const counts = new Map();
for (const { themes } of rows) for (const one of themes) counts.set(one, (counts.get(one) ?? 0) + 1);
const lines = [];
if (![...counts].some(([one, n]) => n >= FEWEST && !NOT_THEMES.has(one)))
  refuse(`No theme of the file has ${FEWEST} comments or more, so there is nothing that could be learned and tried.`);
for (const [theme, count] of [...counts].filter(([one, n]) => n >= FEWEST && !NOT_THEMES.has(one)).sort((a, b) => b[1] - a[1])) {
  const inIt = (row) => row.themes.has(theme);
  const { terms: found } = keyTerms(
    learned.filter(inIt).map(({ terms }) => ({ terms, question: '' })),
    learned.filter((row) => !inIt(row)).map(({ terms }) => ({ terms, question: '' })),
    5,
  );
  // a term is taken when the comments it was learned from are told better with it than without
  let dictionary = [];
  for (const { term } of found.slice(0, TERMS))
    if (f1Of(compared(learned, [...dictionary, term], inIt)) > f1Of(compared(learned, dictionary, inIt))) dictionary = [...dictionary, term];
  const { both, words, people, neither } = compared(tried, dictionary, inIt);
  const all = both + words + people + neither;
  const byChance = ((both + words) * (both + people) + (people + neither) * (words + neither)) / all ** 2;
  lines.push({
    theme,
    comments: count,
    terms: dictionary.length,
    f1: f1Of({ both, words, people }),
    kappa: ((both + neither) / all - byChance) / (1 - byChance),
  });
}
const mean = (name) => lines.reduce((sum, line) => sum + line[name], 0) / lines.length;
console.log('theme | comments | words of its dictionary | F1 | kappa');
for (const { theme, comments, terms, f1, kappa } of lines) console.log(`${theme} | ${comments} | ${terms} | ${f1.toFixed(2)} | ${kappa.toFixed(2)}`);
console.log(`macro average of ${lines.length} themes over ${tried.length} comments | F1 ${mean('f1').toFixed(2)} | kappa ${mean('kappa').toFixed(2)}`);
