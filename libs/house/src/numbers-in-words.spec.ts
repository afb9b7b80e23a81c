import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A number as the program defines it. */
function defined(file: string, pattern: RegExp): number {
  const found = pattern.exec(read(file))?.[1];
  if (found === undefined) throw new Error(`${file} no longer says ${pattern}; say here where the number is defined now.`);
  return Number(found);
}

const k = defined('libs/domain/src/limits.ts', /SMALLEST_K = (\d+)/);
const kComments = defined('libs/domain/src/limits.ts', /SMALLEST_K_COMMENTS = (\d+)/);
const shredDays = defined('backend/src/platform/settings.ts', /SHRED_AFTER_DAYS:[^]*?\.default\((\d+)\)/);
const draftDays = defined('frontend/src/app/answer/protocol/opening.ts', /daysSince\(record\.closesOn\) > (\d+)/);
const nominationDraftDays = defined('libs/domain/src/nomination.ts', /draftDays: (\d+)/);
const replyDays = defined('backend/src/surveys/ballot/reply-days.ts', /REPLY_DAYS = (\d+)/);
const oneInSo = defined('libs/anonymity/src/manifest/manifest.ts', /Math\.floor\(members \/ (\d+)\)/);
const keyBits = defined('libs/anonymity/src/token/rsa-key.ts', /bits < (\d+)/);
const words = defined('libs/anonymity/src/manifest/hash-words.ts', /length: (\d+)/);

/** What people read about the promise. */
const guides = readdirSync(path.join(root, 'docs'))
  .filter((name) => /\.md$/.test(name) && name !== 'anonymity-tests.md')
  .map((name) => `docs/${name}`);
const pages = ['frontend/src/app/public/anonymity/words/en.ts'];

const inWords: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** Every number that stands in such a phrase, with the place it stands in. */
function stated(files: readonly string[], phrase: RegExp): { place: string; number: number }[] {
  return files.flatMap((file) =>
    [...read(file).matchAll(phrase)].map((match) => ({ place: `${file}: ${match[0]}`, number: inWords[match[1]!.toLowerCase()] ?? Number(match[1]) })),
  );
}

const NUMBER = `(\\d+|${Object.keys(inWords).join('|')})`;
/** Phrases in which a smallest group is promised. */
const SMALLEST = new RegExp(
  `\\b(?:fewer than|smallest one of at least|groups? of|(?:in which |which )?at least|from|of) ${NUMBER}(?= (?:people|or more)\\b|(?: people)? (?:answered|share)|\\)|\\.)`,
  'gi',
);

describe('the numbers that people are told', () => {
  it('are the same for the organisation’s forms and for the device that refuses a survey', () => {
    expect(defined('libs/anonymity/src/manifest/manifest.ts', /leastK = (\d+)/)).toBe(k);
    expect(defined('libs/anonymity/src/manifest/manifest.ts', /leastKComments = (\d+)/)).toBe(kComments);
  });

  it('name no smallest group but the two that the program knows, and both of them in every guide for people', () => {
    const found = stated([...guides, ...pages, 'README.md'], SMALLEST);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ number }) => number !== k && number !== kComments)).toEqual([]);
    for (const guide of ['docs/employees.md', 'docs/works-councils.md', 'docs/anonymity.md', 'docs/data-protection-impact.md']) {
      const here = new Set(stated([guide], SMALLEST).map(({ number }) => number));
      expect([guide, [...here].sort((a, b) => a - b)]).toEqual([guide, [k, kComments]]);
    }
  });

  it('say of comments the number of comments', () => {
    const comments = stated(
      [...guides, ...pages],
      new RegExp(`\\bcomments?(?: are shown)?(?: only)?,? (?:from|of)(?: a)? groups?(?: in which (?:at least|fewer than)| of) ${NUMBER}`, 'gi'),
    );
    expect(comments.length).toBeGreaterThan(3);
    expect(comments.filter(({ number }) => number !== kComments)).toEqual([]);
  });

  it('name no days but those that the program keeps to', () => {
    const days = stated([...guides, ...pages], new RegExp(`${NUMBER}\\)? days (?:after|unless|by default|\\(14)`, 'gi'));
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter(({ number }) => ![shredDays, draftDays, replyDays, nominationDraftDays].includes(number))).toEqual([]);
    for (const guide of ['docs/works-councils.md', 'docs/data-protection-impact.md'])
      expect(stated([guide], /(\d+) days after the count/g).map(({ number }) => number)).toContain(shredDays);
    expect(read('docs/data-protection-impact.md')).toContain(`${draftDays} days after the close`);
    for (const guide of ['docs/employees.md', 'docs/works-councils.md', 'docs/data-protection-impact.md'])
      expect(read(guide)).toContain(`${replyDays} days after the close`);
    expect(read('frontend/src/app/public/anonymity/words/en.ts')).toContain(`Some days after the count, ${shredDays} unless`);
    for (const language of ['de', 'fr', 'es', 'ar'])
      expect(read(`frontend/src/app/public/anonymity/words/${language}.ts`)).toMatch(new RegExp(` ${shredDays}[ ,]`));
  });

  it('say how many ballots may be handed out a second time, as the device and the script demand: one in fifty, which is 2 %', () => {
    expect(oneInSo).toBe(50);
    expect(defined('tools/verify-cycle.mjs', /Math\.floor\(members \/ (\d+)\)/)).toBe(oneInSo);
    expect(read('docs/employees.md')).toContain('one in fifty of its people or one');
    expect(read('frontend/src/app/public/survey-rules/words/en.ts')).toContain('more than one ballot in fifty');
  });

  it('say how long a shared device waits', () => {
    const watch = 'frontend/src/app/answer/screens/idle-watch.ts';
    expect(read('docs/employees.md')).toContain(`after ${defined(watch, /IDLE = (\d+)/)} seconds without a touch`);
    expect(read('docs/employees.md')).toContain(`${defined(watch, /COUNTDOWN = (\d+)/)} seconds later it forgets`);
  });

  it('count the words of a fingerprint and the bits of a key as they are', () => {
    expect(stated(guides, new RegExp(`${NUMBER}(?: odd)? words\\b`, 'gi')).map(({ number }) => number)).toEqual(expect.arrayContaining([words]));
    expect(stated(guides, new RegExp(`${NUMBER}(?: odd)? words such`, 'gi')).filter(({ number }) => number !== words)).toEqual([]);
    const rules = ['en', 'de', 'fr', 'es', 'ar'].map((language) => `frontend/src/app/public/survey-rules/words/${language}.ts`);
    const bits = stated([...rules, 'tools/verify-cycle.mjs'], /(\d{4}) (?:bits?|بت)/gi);
    expect(bits.length).toBeGreaterThan(rules.length);
    expect(bits.filter(({ number }) => number !== keyBits)).toEqual([]);
  });

  it('would be found wrong: a phrase with another number is seen', () => {
    for (const phrase of ['about fewer than 4 people', 'groups of six or more', 'from groups in which at least 7 people answered'])
      expect([...phrase.matchAll(SMALLEST)]).toHaveLength(1);
  });
});
