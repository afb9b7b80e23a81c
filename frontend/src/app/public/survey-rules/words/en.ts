import { b, link, name } from '../../../words/marks';

const people = (n: number): string => `${n} people`;
const groups = (n: number): string => `${n} ${n === 1 ? 'group' : 'groups'}`;

/** What the public page with the rules of a survey says, in English. */
export const en = {
  heading: 'The rules of a survey',
  headingOf: (survey: string) => `The rules of “${survey}”`,
  reading: 'Reading them and checking them in this browser.',
  checking: 'Checking the rules',
  lead: 'They were fixed when the survey opened and are the same for everybody. Nobody can change them. You need no account to read them.',
  failed: (n: number) =>
    `${b(n === 1 ? 'One check does not hold.' : `${n} checks do not hold.`)} Do not answer this survey. Show this page to your works council or to HR.`,
  allHold: (n: number) => `${b(`All ${n} checks hold.`)} Your browser did them just now, with what anybody can read.`,
  none: 'There is no survey at this address',
  noneText: 'It has not opened yet, or the address is not complete. Open it again from your invitation, or from the poster.',
  answered: (status: number) => `The server answered ${status}. Try again in a minute.`,
  unreachable: 'The server cannot be reached. Look at your connection and try again.',
  marks: { holds: 'Holds', fails: 'Does not hold', unseen: 'Not looked at' },

  same: {
    heading: 'Is it the same for everybody?',
    text: 'These words are the fingerprint of the rules. Compare them with your invitation, with the poster, with a colleague’s screen, or with the page of your works council. Everybody must see the same words; whoever sees others was given another survey.',
    told: 'The words that you were told',
    other: 'These are not the words of this survey. Check what you typed, then ask.',
    few: 'The same so far. Three words or more say enough.',
    equal: (n: number) => `The same ${n} words.`,
  },

  checks: {
    heading: 'What this browser checked',
    program:
      'The program that checks came from the same server. If you would rather not trust that, check with a program of your own: see the end of this page.',
    link: 'The rules are the ones that your link names.',
    spelling: 'They are served in their one spelling, so every copy has the same fingerprint.',
    shape: 'The rules have every part, in the right form.',
    key: 'The key that signs ballots has at least 3072 bits and is proven to hide who collected which ballot.',
    sealed: 'Answers are sealed to one key for everybody, in envelopes of three sizes only, and so are replies to comments.',
    smallest: (k: number, comments: number) => `No figure is about fewer than ${k} people, no comment comes from a group of fewer than ${comments}.`,
    cohort: 'No group that stands on a ballot is smaller than that.',
    claim: 'Nothing that people may let travel with their answers is shared by fewer of them.',
    twice: 'No group is listed twice.',
    sum: 'The groups together are the people invited.',
    reissues: 'No group may be given more than one ballot in fifty again for lost devices, or one.',
    dates: 'It closes no earlier than it opens.',
    everythingElse: 'Everything else that a device demands of rules before it takes part.',
    thisSurvey: 'They are the rules of this survey and of no other.',
    questions: 'The questions are the ones that were fixed when the survey opened.',
    log: 'The public log of the organisation is whole: every line names the one before it, back to the first.',
    listed: 'These rules stand in that log.',
    board: (n: number) => `The list of the ${n} counted ballots adds up, and none stands in it twice.`,
    secondTime: 'No more ballots were handed out a second time than the rules allow.',
    most: 'No more ballots were counted than could be handed out.',
    tooMany: (counted: number, most: number) => `${counted} were counted, and at most ${most} could be handed out.`,
    oneSet: 'All of them answer these rules.',
    manySets: (n: number) => `They name ${n} different ones.`,
    destroyed: 'That sealed ballots and keys were destroyed is signed with the key of these rules.',
    sameList: 'The list of counted ballots is still the one that was final then.',
  },

  promise: {
    heading: 'What is promised',
    figures: 'Figures',
    figuresText: (k: number) => `No figure, and no difference between figures, is about fewer than ${b(people(k))}.`,
    comments: 'Comments',
    commentsText: (k: number) => `Shown word for word, and only from groups in which at least ${b(people(k))} answered.`,
    stricter: 'Made stricter',
    stricterText: (k: number, comments: number, day: string) =>
      `The rules began with ${k} people for figures and ${comments} for comments. Since ${day} the larger numbers above hold. They can be raised, never lowered.`,
    between: 'Between surveys',
    betweenText: 'How a group moved since an earlier survey is told from rounded figures only, and of fewer than 20 people only as up, the same or down.',
    strict: (k: number) => `Where few people joined or left a group in between, fewer than ${k}, it is not told at all.`,
    asked: 'Who is asked',
    askedText: (invited: number, cohorts: number) => `${b(people(invited))} in ${groups(cohorts)}. Each has one ballot.`,
    cards: (n: number) => `${n} of them hold a printed card instead of an invitation.`,
    extra: (n: number) => `For lost devices, at most ${n} more may be handed out.`,
    when: 'When',
    whenText: (from: string, until: string) =>
      `From ${from} to ${until}. Until it closes, answers can be changed or taken back; afterwards nobody can find them.`,
    box: 'Who can open the box',
    trustee: (who: string) => `${b(name(who))}, in whose browser the key was made. The platform cannot open it.`,
    trustees: (who: string, threshold: number) =>
      `${b(name(who))}, any ${threshold} of them together. The key was made in their browser. The platform cannot open it.`,
    platform: 'The platform, once, after the survey has closed. Its key is kept outside the database.',
    answers: 'Answers to comments',
    answersText: (days: number) =>
      `Whoever asked for an answer to a comment can read it and write back, unknown, until ${days} days after the close. Then the messages and the key for replies are deleted.`,
    destroyed: 'What is destroyed',
    destroyedOn: (day: string) => `The sealed ballots and the keys that opened them were destroyed on ${day}.`,
    destroyedAfter: (days: number) => `The sealed ballots and the keys that open them, ${days} days after the count. The public log then says so.`,
    outside: (n: number) => `What stands on the outside of a ballot: one of ${groups(n)}`,
    people,
    larger: (n: number) => `And ${n} larger ones, all of them in the file below.`,
    both: (facet: string) => `${name(facet)}: results may be shown by both together`,
    sealed: (facet: string) => `${name(facet)}: travels sealed, unless the person removes it`,
    questions: (n: number) => `What is asked: ${n} questions`,
  },

  count: {
    heading: 'The count',
    counted: (n: number) => `${b(n)} ballots were counted.`,
    extra: (n: number) =>
      `At most ${n} extra ${n === 1 ? 'ballot' : 'ballots'}: so many were handed out a second time for lost devices, and so many people may have voted twice.`,
    noExtra: 'No extra ballots: none was handed out a second time.',
    not: (n: number) => `${n} lay in the box and could not be counted; the list says which and why.`,
    receipt: `With a receipt, anybody can see that her own is among them. ${link('The list')}`,
    notYet: 'The box is not counted yet. After the survey has closed, the list of counted ballots appears here.',
  },

  yourself: {
    heading: 'Check it yourself, with nothing of ours',
    bytes: 'Save the exact bytes of the rules. The sha256sum of the file must be:',
    inInvitations: 'In invitations the same number is written:',
    save: 'Save the rules',
    log: (lines: number) =>
      `${link('The public log')} has every survey this organisation ever opened, a line each, ${lines} so far. Keep a copy: nothing in it may ever change.`,
    program: `The file ${b('tools/verify-cycle.mjs')} of the source does all of it and more. It needs Node and no package, and uses no code of this page:`,
    anonymous: 'How we know it is anonymous, and what could still go wrong',
  },
};

/** The entries of the catalogue. */
export type RulesWords = typeof en;
