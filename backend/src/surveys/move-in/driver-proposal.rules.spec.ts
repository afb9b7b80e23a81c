import { LANGUAGES, QUESTION_BANK } from '@throughline/domain';
import { proposedDriver } from './driver-proposal.rules.js';

describe('the driver that is proposed for a question', () => {
  it.each([
    ['manager-support', { en: 'My manager listens to me and keeps promises.' }],
    ['recognition', { en: 'When I do good work, somebody notices and thanks me.' }],
    ['growth', { de: 'Ich sehe für mich hier berufliche Entwicklung und eine Zukunft.' }],
    ['training', { fr: 'J’ai reçu la formation dont mon travail a besoin.' }],
    ['service-climate', { es: 'Aquí los clientes son lo primero.' }],
    ['wellbeing', { de: 'Die Menge an Arbeit ist auf Dauer zu schaffen.' }],
  ] as const)('is %s, by the words that it shares with the bank', (driver, text) => {
    expect(proposedDriver(text, Object.keys(text)[0] as 'en')).toBe(driver);
  });

  it('is none where no word tells, so that somebody says it', () => {
    for (const text of ['Which shift do you mostly work?', 'You are', 'Gender', 'xyzzy', '!!!', '']) expect(proposedDriver({ en: text }, 'en')).toBeNull();
  });

  it('is the right one for nearly all questions of the bank itself, in every language', () => {
    for (const language of LANGUAGES) {
      const asked = QUESTION_BANK.filter(({ driver }) => driver !== 'own-words');
      const right = asked.filter(({ driver, text }) => proposedDriver(text, language) === driver);
      expect([language, right.length / asked.length >= 0.85]).toEqual([language, true]);
    }
  });
});
