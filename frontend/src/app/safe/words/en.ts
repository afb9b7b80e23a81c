/** What the pages of safe persons say, in English: the comments apart, and the words by which they are told. */
export const en = {
  titles: { apart: 'Comments apart', words: 'Signal words' },

  apart: {
    lead: 'Comments that speak of danger. You read those of surveys that named you when they opened, since everybody who answers is told who reads them. Nobody knows who wrote them or when; please do not try to find out.',
    from: (cycle: string, team: string, language: string) => `${cycle}, from ${team}, in ${language}`,
    noAnswer: 'Whoever wrote this did not ask for an answer, so none can reach them.',
    passOn: 'Pass on to HR and leaders',
    none: 'Nothing waits here',
    noneText:
      'When a survey is counted, comments that speak of harassment, violence, harm to oneself, discrimination, fraud or danger at work are put here instead of into the list of HR and leaders.',
    first: 'First page',
    next: 'Next page',
    sure: 'Pass this comment on?',
    sureText: 'HR and the leaders of its team read it from then on, among the other comments.',
    forGood: 'It cannot be had back. Nothing shows that it came later, or from you.',
    act: 'Pass it on',
    keep: 'Keep it here',
    passed: 'The comment stands among the others now.',
  },

  words: {
    lead: 'A comment with one of these, in any language, is put apart when its survey is counted. A star stands for any ending. Rather a word too many: you can pass a comment on, but not call one back. A word that several lists have is looked for until it is off in each of them.',
    language: 'Language',
    fresh: 'New word or phrase',
    hint: 'One to six words, such as: cellar seven, or: unsafe*',
    add: 'Add it',
    own: 'Added here',
    blank: 'Write a word first.',
    tooLong: (most: string) => `Write at most ${most} characters.`,
    on: 'It is looked for from the next count of a survey on.',
    off: 'It is not looked for in surveys that open from now on. Those that are open go on looking for it.',
    elsewhere: (languages: string) => `It is still looked for, since it is on in ${languages} too.`,
  },
};

/** The entries of the catalogue. */
export type SafeWords = typeof en;
