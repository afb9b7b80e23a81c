import { bootstrapApplication } from '@angular/platform-browser';
import { isLanguage, type Language } from '@throughline/domain';
import { Answer } from './app/answer/answer';
import { loadWords } from './app/answer/words/load-words';
import { SPOKEN_FIRST } from './app/answer/words/speech';

// answer-start.js has chosen the language before the first paint; `undecided` when neither address, device nor browser named one of ours
const { lang, dataset } = document.documentElement;
const language: Language = isLanguage(lang) ? lang : 'en';

loadWords(language)
  .then((words) =>
    bootstrapApplication(Answer, { providers: [{ provide: SPOKEN_FIRST, useValue: { language, words, decided: dataset['language'] !== 'undecided' } }] }),
  )
  .catch((error: unknown) => console.error(error));
