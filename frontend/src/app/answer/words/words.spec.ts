import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directionOf, driverIn, LANGUAGES, type Language } from '@throughline/domain';
import { Stop } from '../protocol/stop';
import type { Words } from './en';
import type { WordsLater } from './en-later';
import { loadWords, loadWordsLater } from './load-words';
import { b, link, name, partsOf } from '../../words/marks';
import { sayStop, STOP_CODES } from './stops/stop-words';

type Catalogue = readonly [Language, Words & WordsLater];

const catalogue = async (): Promise<Catalogue[]> =>
  Promise.all(LANGUAGES.map(async (language) => [language, { ...(await loadWords(language)), ...(await loadWordsLater(language)) }] as const));

/** Every text of a catalogue by its place; functions are asked with numbers and names that stand for others. */
function textsOf(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  // English stops are said where they are thrown
  if (at === '.stops') return [];
  if (typeof value === 'function') return textsOf((value as (...given: unknown[]) => unknown)('3', 12, 7), at);
  if (Array.isArray(value)) return value.flatMap((one, i) => textsOf(one, `${at}.${i}`));
  return Object.entries(value as object).flatMap(([key, one]) => textsOf(one, `${at}.${key}`));
}

const marksOf = (text: string): string =>
  partsOf(text)
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'plain')
    .sort()
    .join();

describe('the words of the respondent’s pages', () => {
  it('say the same things in every language, with the same words standing out and the same links', async () => {
    const [[, en], ...others] = (await catalogue()) as [Catalogue, ...Catalogue[]];
    const english = textsOf(en).map(([at, text]) => [at, marksOf(text)]);
    for (const [, words] of others) expect(textsOf(words).map(([at, text]) => [at, marksOf(text)])).toEqual(english);
  });

  it('are translated: no sentence of another language is the English one, and Arabic is written in Arabic', async () => {
    const [[, en], ...others] = (await catalogue()) as [Catalogue, ...Catalogue[]];
    const english = new Map(textsOf(en));
    for (const [language, words] of others) {
      const same = textsOf(words).filter(([at, text]) => text.length > 20 && english.get(at) === text);
      expect([language, same]).toEqual([language, []]);
      if (directionOf(language) === 'rtl')
        expect(textsOf(words).filter(([at, text]) => !/[\u0600-\u06ff]/.test(text) && !/locale|within|receipt\.signature/.test(at))).toEqual([]);
    }
  });

  it('name the drivers as the rest of the product does', async () => {
    for (const [language, { drivers }] of await catalogue())
      for (const [key, label] of Object.entries(drivers)) expect(label).toBe(driverIn(language, key as keyof typeof drivers).label);
  });

  it('promise on the first paint what they promise afterwards, in every language', async () => {
    const early = readFileSync('frontend/src/answer-start.js', 'utf8');
    for (const [, { yourSurvey, promise }] of await catalogue()) for (const words of [yourSurvey, promise]) expect(early).toContain(`'${words}'`);
  });

  it('know every reason for which these pages stop', () => {
    const folder = 'frontend/src/app/answer';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && !/spec|testing/.test(file));
    const thrown = files.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:new Stop\(\s*'[\w-]+',\s*|unsafe\(\s*)'([\w-]+)'/g)].map(([, code]) => code!),
    );
    expect(thrown.length).toBeGreaterThan(15);
    expect(thrown.filter((code) => !(STOP_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it('keep the server’s own sentence where they have none for it, and the heading of a failed check', async () => {
    const { stops } = await loadWords('de');
    expect(sayStop(stops, new Stop('refused', 'some-new-code', 'Refused', 'The server said so.')).message).toContain('The server said so.');
    expect(sayStop(stops, new Stop('unsafe', 'low-threshold', 'Please do not', 'k is 2')).title).toBe('Bitte beantworten Sie diese Befragung nicht');
    expect(sayStop(stops, new Stop('unsafe', 'wrong-hash', 'Please do not', 'x')).message).toMatch(/Ihre Einladung/);
  });

  it('are cut where something stands out, a name comes in, or a link leads on', () => {
    expect(partsOf(`One ${b('two')} ${b(name('شمال'))}, ${name('x')} ${link('on')}.`)).toEqual([
      { kind: 'plain', text: 'One ' },
      { kind: 'strong', text: 'two' },
      { kind: 'plain', text: ' ' },
      { kind: 'strong-name', text: 'شمال' },
      { kind: 'plain', text: ', ' },
      { kind: 'name', text: 'x' },
      { kind: 'plain', text: ' ' },
      { kind: 'link', text: 'on' },
      { kind: 'plain', text: '.' },
    ]);
  });
});
