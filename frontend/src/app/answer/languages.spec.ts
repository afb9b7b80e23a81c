/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { readFileSync } from 'node:fs';
import { canonicalHash } from '@throughline/anonymity';
import { AGREEMENT_WORDS, LANGUAGES, type CycleQuestion, type Language } from '@throughline/domain';
import { all, beginAnew, digit, house, load, page, press, see, start, text, write } from './testing/on-the-page';
import { invitationOf, questions } from './testing/in-memory-house';
import { en } from './words/en';
import { loadWords, loadWordsLater } from './words/load-words';
import { CATALOGUES, SPOKEN_FIRST } from './words/speech';

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await beginAnew();
});

/** The survey in English and German. */
async function inTwoLanguages(): Promise<void> {
  const [pride, ...others] = questions;
  const german = { ...pride!, translations: { de: { text: 'Ich bin stolz, in {team} zu arbeiten.', labels: AGREEMENT_WORDS.de } } } as CycleQuestion;
  const worded = [german, ...others];
  house.paper = { ...house.paper, languages: ['en', 'de', 'xx'], introduction: { en: 'Tell us.', de: 'Sagen Sie es uns.' }, questions: worded };
  house.manifest = { ...house.manifest, questions_sha256: await canonicalHash(worded) };
}

async function speak(language: Language): Promise<void> {
  const select = all<HTMLSelectElement>('select.language')[0]!;
  select.value = language;
  select.dispatchEvent(new Event('change'));
  await page.whenStable();
}

/** Runs answer-start.js on the page as it is served, and tells what it chose. */
function early(hash: string, languages: readonly string[]): { lang: string; dir: string; decided: string | undefined; lead: string } {
  const served = new DOMParser().parseFromString(readFileSync('frontend/src/answer.html', 'utf8'), 'text/html');
  const storage = { localStorage, sessionStorage };
  const script = readFileSync('frontend/src/answer-start.js', 'utf8');
  const run = new Function('document', 'location', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'window', script);
  run(served, { hash }, { languages }, storage.localStorage, storage.sessionStorage, () => Promise.reject(new Error('offline')), {});
  const { lang, dir, dataset } = served.documentElement;
  return { lang, dir, decided: dataset['language'], lead: served.querySelector('.lead')!.textContent };
}

describe('the language of the pages', () => {
  it('is chosen before the first paint: by her choice on this device, then the link, then her browser', () => {
    expect(early('#c=1', ['pl', 'fr-CA', 'en'])).toMatchObject({ lang: 'fr', dir: 'ltr', decided: 'decided' });
    expect(early('#c=1', ['pl'])).toMatchObject({ lang: 'en', decided: 'undecided' });
    expect(early('#c=1&l=ar', ['fr'])).toMatchObject({ lang: 'ar', dir: 'rtl', lead: expect.stringContaining('تُختم إجاباتك') });
    // after a reload the link is gone from the address
    expect(early('', ['fr']).lang).toBe('ar');
    localStorage.setItem('answer-language', 'es');
    expect(early('#c=1&l=de', ['fr']).lang).toBe('es');
    // on a device that several share nobody's choice is left
    expect(early('#kiosk=1&l=de', ['fr']).lang).toBe('de');
  });

  it('passes over a language that was removed from the product', () => {
    localStorage.setItem('answer-language', 'xx');
    expect(early('#c=1', ['de']).lang).toBe('de');
    localStorage.setItem('answer-language', '__proto__');
    expect(early('#c=1&l=constructor', ['de']).lang).toBe('de');
  });

  it('can be switched on any screen without losing anything, on the device only', async () => {
    await inTwoLanguages();
    const tenure = { id: 'tenure', label: 'Years here', values: [{ id: 'under-1', label: 'under 1 year', members: 9 }] };
    house.manifest = { ...house.manifest, lattice_policy: { families: ['team', 'tenure'], facets: [tenure] } };
    house.profile = { tenure: 'under-1' };
    await start(/I am proud to work here/);
    digit('4');
    await speak('de');
    await see(/Ich bin stolz, in North zu arbeiten/);
    expect(text()).toContain('Stimme eher zu');
    expect(document.documentElement.lang).toBe('de');
    expect(all<HTMLInputElement>('.choices input').findIndex(({ checked }) => checked)).toBe(3);
    await press(/Weiter/);
    await see(/Would you recommend us/);
    digit('9');
    await press(/Weiter/);
    await see(/Which shift/);
    await press(/Weiter/);
    await see(/What should change/);
    await write('textarea', 'Mehr Licht.');
    await press(/Prüfen/);
    await see(/Das ist alles, was Ihr Gerät verlässt/);
    expect(text()).toMatch(/Jahre hier: unter 1 Jahr, wie bei 9 der Befragten/);
    await speak('ar');
    await see(/هذا كل ما يغادر جهازك/);
    expect(document.documentElement.dir).toBe('rtl');
    expect(localStorage.getItem('answer-language')).toBe('ar');
    await speak('fr');
    await press(/^\s*Envoyer/);
    await see(/Merci\. Vos réponses sont arrivées/);
    const [ballot] = await house.opened();
    expect([ballot!.answers, ballot!.comments]).toEqual([{ 'q-pride': 4, 'q-recommend': 9 }, [{ q: 'q-words', text: 'Mehr Licht.' }]]);
    expect(JSON.stringify(house.sent)).not.toMatch(/"(de|fr|ar|language)"|[?&]l=/);
  });

  it('that a survey is not written in shows its questions in its own first one, and says so', async () => {
    await inTwoLanguages();
    await load(await house.link(invitationOf('ada')));
    await see(/Who sees what/);
    await speak('es');
    await see(/Esta encuesta no está escrita en Español\. Sus preguntas se muestran en English\./);
    await speak('de');
    await see(/Sagen Sie es uns/);
    expect(text()).not.toContain('Diese Befragung gibt es nicht auf');
  });

  it('is that of the survey for somebody whose own is none of ours', async () => {
    house.paper = { ...house.paper, languages: ['de'], introduction: { de: 'Hallo.' } };
    await load(await house.link(invitationOf('ada')), [{ provide: SPOKEN_FIRST, useValue: { language: 'en', words: en, decided: false } }]);
    await see(/Wer was sieht/);
  });

  it('stays as it was when another one cannot be loaded', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    const providers = [{ provide: CATALOGUES, useValue: { first: lost, later: lost } }];
    await load(await house.link(invitationOf('ada')), providers);
    await see(/Who sees what/);
    await speak('de');
    await see(/This language could not be loaded/);
    expect(all<HTMLSelectElement>('select.language')[0]!.value).toBe('en');
  });

  it('is not told by what is asked for when she starts: everybody asks for all of them in the same order', async () => {
    const asked: Language[] = [];
    const later = (language: Language) => {
      asked.push(language);
      return loadWordsLater(language);
    };
    await inTwoLanguages();
    await load(await house.link(invitationOf('ada')), [{ provide: CATALOGUES, useValue: { first: loadWords, later } }]);
    await see(/Who sees what/);
    await speak('de');
    await see(/Wer was sieht/);
    expect(asked).toEqual([]);
    await press(/^\s*Beginnen/);
    await see(/Ich bin stolz/);
    expect(asked.slice(0, LANGUAGES.length)).toEqual(LANGUAGES);
  });

  it('has its other half with the questions: without a connection she is told, and tries again', async () => {
    let connected = false;
    const later = () => (connected ? loadWordsLater('en') : Promise.reject(new TypeError('Failed to fetch')));
    await load(await house.link(invitationOf('ada')), [{ provide: CATALOGUES, useValue: { first: loadWords, later } }]);
    await see(/Who sees what/);
    await press(/^\s*Start/);
    await see(/The questions could not be loaded\. Nothing is lost/);
    expect(house.issued.size).toBe(0);
    connected = true;
    await press(/Try again/);
    await see(/I am proud to work here/);
  });

  it('says why it stops in hers, and takes no word of the English along', async () => {
    const link = await house.link(invitationOf('ada'));
    house.manifest = { ...house.manifest, k: 6 };
    await load(link);
    await see(/Please do not answer this survey/);
    await speak('de');
    await see(/Bitte beantworten Sie diese Befragung nicht.*nicht die, die Ihre Einladung nennt/);
    expect(text()).not.toMatch(/Please|Nothing was sent/);
  });
});
