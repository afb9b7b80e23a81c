import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LANGUAGES } from '@throughline/domain';
import { speakIn } from '../../words/testing/speak-in';
import { Anonymity } from './anonymity';
import { anonymityWords } from './words/words';

describe('the page how we know it is anonymous', () => {
  afterEach(() => speakIn('en'));

  it.each(LANGUAGES)('says in %s of every part what could still go wrong and how to check it, and of everybody what remains', async (language) => {
    await speakIn(language);
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Anonymity);
    await fixture.whenStable();
    const text = (fixture.nativeElement as HTMLElement).textContent!;
    const { heading, parts, threats } = anonymityWords();
    expect((fixture.nativeElement as HTMLElement).querySelector('h1')?.textContent).toBe(heading);
    expect([parts.length, threats.length]).toEqual([10, 9]);
    for (const { heading, how, wrong, check } of parts) for (const one of [heading, how, wrong, check]) expect(text).toContain(one);
    for (const { who, sees, cannot, remains } of threats) for (const one of [who, sees, cannot, remains]) expect(text).toContain(one);
  });

  it.each(LANGUAGES)('says nothing empty: whole sentences in every place, in %s', async (language) => {
    await speakIn(language);
    const { parts, threats } = anonymityWords();
    const sentences = [
      ...parts.flatMap(({ how, wrong, check }) => [how, wrong, check]),
      ...threats.flatMap(({ sees, cannot, remains }) => [sees, cannot, remains]),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^(\p{Lu}|\p{Lo}|“|«|„)[^]{10,}\.$/u);
  });
});
