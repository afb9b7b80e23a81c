import type { MailWords } from './mail-words.js';

export const en: MailWords = {
  greeting: 'Hello {name},',
  invitation: {
    subject: 'Your invitation: {cycle}',
    message: '{organisation} would like to know how it is to work there, and asks for your answers: "{cycle}".',
  },
  reminder: {
    subject: 'Reminder: {cycle}',
    message:
      '"{cycle}" is still open, and no ballot has been collected with your invitation. If you have answered already, for example after signing in on another device, you need do nothing.',
  },
  earlyEnd: {
    subject: 'Ends earlier: {cycle}',
    message:
      'The survey "{cycle}" of {organisation} ends earlier than it said. You can answer until the end of {closes}, with the link of your invitation or after signing in.',
    everybody: 'Everybody who was invited gets this mail, whether they have answered or not. Answers that were sent are counted as promised.',
  },
  until: 'You can answer until the end of {closes}. It is {questions} and takes about {minutes}.',
  questions: { one: 'one question', other: '# questions' },
  minutes: { one: 'one minute', other: '# minutes' },
  people: { one: 'one person', other: '# people' },
  alone: 'This link is for you alone, please do not pass it on:',
  button: 'Open the survey',
  whoSees: 'Who sees what',
  seen: [
    'Your answers are sealed on your own device. No database, log or backup can tell which answers are yours: neither your manager nor HR can look it up.',
    'Figures are only shown about groups of {people} or more, comments only about groups of {kComments} or more.',
    'Before you send anything, you see everything that goes with your answers.',
    'It is recorded that a ballot was collected, so that everybody answers once and only the others are reminded. Nobody is shown that list.',
    'Until the survey closes you can change your answers or take them back. After that nobody can find them any more, nor can you.',
  ],
  check: "The rules are the same for everybody. To check, compare these words with a colleague's message; they must be the same:",
  rules: 'The rules in full, for anybody to read:',
  how: 'How it is anonymous, and what could still go wrong:',
  stop: 'If you would rather not take part, open the link and choose "Do not remind me again".',
  test: { mark: 'Test', sentence: 'This is a test. Only you got it, its link leads to a preview, and nothing can be answered with it.' },
};
