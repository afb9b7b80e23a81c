import { countText } from '../../../words/numbers';

/** What the pages on which a cycle is planned say, in English: the form, whom it asks, its checklist, the test run, the trustees. */
export const en = {
  fresh: {
    lead: 'It is saved as a draft. Nothing is sent before you open it.',
    act: 'Save the draft',
    leave: 'Leave without saving',
    noQuestionnaire: 'No questionnaire yet',
    noQuestionnaireYet: 'A cycle asks a questionnaire. Start from a template, or pick questions from the bank.',
    make: 'Make a questionnaire',
    done: 'The draft is saved. Check it, then open it.',
  },

  form: {
    save: 'Save',
    name: 'Name',
    nameExample: 'Autumn 2026',
    nameHint: 'People read it in the invitation.',
    questionnaire: 'Questionnaire',
    chooseOne: 'Choose one',
    option: (title: string, version: number, questions: number, minutes: number) =>
      `${title}, version ${version} (${questions} questions, about ${minutes} min)`,
    first: 'First day',
    last: 'Last day',
    lastHint: 'People can answer until the end of this day.',
    withoutMail: 'People without an e-mail address',
    cards: { no: 'They are not asked by mail', yes: 'They draw printed cards with a code each' },
    cardsHint: 'Cards are printed once the cycle is open, in packs for each group.',
    smallest: 'Smallest groups that are shown',
    figures: 'For figures',
    figuresHint: 'A team with fewer answers is counted one level up.',
    comments: 'For comments',
    commentsHint: 'Never smaller than for figures.',
    trends: 'How a team moved since an earlier survey',
    trendKinds: {
      no: 'Shown; of fewer than 20 people only as up, the same or down',
      yes: 'Strict: also hidden where few people joined or left the team',
    },
    trendsHint: "Strict is for organisations whose people fear that a newcomer's answers could be told from two surveys. It holds for this cycle for good.",
    reminders: 'Reminders',
    remindersText: 'Mailed only to those who have not taken part. Who that is, nobody can look up.',
    reminder: (number: number) => `Reminder ${number}`,
    takeOut: 'Take out',
    takeReminder: (number: number) => `Take out reminder ${number}`,
    addReminder: 'Add a reminder',
    lastTime: 'What you did last time',
    lastTimeText: 'People read it with their receipt and on their home page. Say what changed because of their answers, and what will not change and why.',
    lastTimeIn: (language: string) => `What we did last time, in ${language}`,
    opens: 'Who opens the ballots',
    countedBy: 'Counted by',
    counters: {
      platform: 'The platform, by itself after the close',
      one: 'One trustee, with a passphrase',
      three: 'Three trustees, of whom two are enough',
    },
    trusteesText: 'They make the key in their own browser before the cycle opens, and count after it has closed. Nobody else can open an answer.',
    withoutOne: 'Without the passphrase there are no results.',
    withoutTwo: 'Without two of the three there are no results.',
    trusteeName: (number: number) => `Name of trustee ${number}`,
    trusteeExample: 'Works council',
    trusteeAddress: (number: number) => `Address of trustee ${number}`,
  },

  rules: {
    atMost: (characters: number) => `At most ${characters} characters.`,
    questionnaire: 'Choose the questionnaire that is asked.',
    first: 'Choose the first day.',
    last: 'Choose the last day.',
    tooEarly: (day: string) => `The last day is before the first; choose ${day} or later.`,
    tooLong: (days: number) => `A cycle stays open for at most ${days} days.`,
    trustees: 'Write a name and an address for every trustee below.',
    reminder: 'Choose a day, or take this reminder out.',
    reminderBetween: (from: string, until: string) => `Choose a day after ${from} and not after ${until}.`,
    twice: 'This day is there twice.',
    number: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
    team: 'Tick at least one team below.',
    rule: 'Choose at least one rule below.',
  },

  audience: {
    label: 'Who is asked',
    kinds: { everyone: 'Everyone', teams: 'Some teams, with all teams below them', rules: 'By rules: site, role, years here, teams' },
    teams: 'Teams that are asked',
    someTeams: 'Only some teams',
    onlyTeams: 'Only these teams',
    notSomeTeams: 'Not some teams',
    notTeams: 'Not these teams',
    matters: (attribute: string) => `Whether ${attribute} matters`,
    modes: { any: 'Does not matter', only: 'Only those ticked', except: 'All but those ticked' },
    fewerThan: (people: number) => `fewer than ${people}`,
    joinedBefore: 'Joined before',
    nobodyAlone: 'Single people cannot be named, to be asked or to be left out: two surveys that differ by one person would give her answers away.',
    tryOut: 'Try these rules',
    shown: (teams: number) => `If everybody answers, ${teams} ${teams === 1 ? 'team is shown by itself' : 'teams are shown by themselves'}.`,
  },

  demographics: {
    heading: 'Results besides teams',
    text: 'Where enough people answer, results are shown by these too. People see what is on record about them and may remove it before they send. It is fixed when the cycle opens. Each one more makes the groups that can be shown larger.',
    most: (most: number) => `At most ${most} of them.`,
    gone: (attribute: string) => `${attribute} (not kept any more)`,
    crossed: (one: string, other: string) => `${one} crossed with ${other.toLowerCase()}`,
  },

  draft: {
    heading: 'The draft',
    save: 'Save changes',
    delete: 'Delete this draft',
    before: 'Before it opens',
    mail: 'What the mails say, and from which hour they go out',
    open: 'Open the cycle',
    opening: 'Opening …',
    saveFirst: 'Save the changes first: what opens is what is saved.',
    missing: 'What is marked above as missing keeps it from opening.',
    saved: 'The draft is saved.',
    sure: (cycle: string) => `Open ${cycle}?`,
    invitations: (mails: number) =>
      `Invitations go to ${countText(mails)} ${mails === 1 ? 'person' : 'people'}. This cannot be taken back, and from then on these stay as they are:`,
    opened: 'The cycle is open. Invitations are on their way.',
    sureDelete: 'Delete this draft?',
    sureDeleteText: 'It cannot be had back. The questionnaire stays.',
    deleteIt: 'Delete the draft',
    deleted: 'The draft is deleted.',
  },

  checklist: {
    levels: { blocking: 'missing', warning: 'look at this', ok: 'in order' },
    level: (level: string) => `${level}: `,
    unchangeable: 'Becomes unchangeable',
    expected: 'What results can be expected to show',
    all: (teams: number) => `All ${teams} of them`,
    into: (team: string, into: string) => `${team}: counted in ${into}`,
    nowhere: (team: string) => `${team}: counted nowhere`,
    shown: (teams: number) => `If everybody answers, ${teams} ${teams === 1 ? 'team is shown by itself' : 'teams are shown by themselves'}.`,
    noneSmall: (k: number) => `No team has fewer than ${k} people.`,
    small: (teams: number, k: number) => `${teams} ${teams === 1 ? 'team has' : 'teams have'} fewer than ${k} people.`,
    above: (some: number, all: number) => `${counted(some, all)} counted one level up.`,
    allAbove: (all: number) => `${counted(all, all)} counted one level up: no answer is lost.`,
    lost: (some: number, all: number) => `${counted(some, all)} counted nowhere, because no team above is large enough either.`,
  },

  detail: {
    heading: 'By demographic',
    estimate: (percent: number, people: number) =>
      `An estimate for ${percent} % of the ${countText(people)} people taking part, from what is on record about them.`,
    teams: (teams: number) => `The ${teams} teams`,
    perhaps: (team: string) => `${team} (perhaps)`,
    none: (attribute: string) => `${attribute} will probably not be shown: too few people share its values.`,
    one: (attribute: string, team: string) => `${attribute} will be shown for ${team} as a whole.`,
    some: (attribute: string, teams: number) => `${attribute} will be shown for ${teams} teams.`,
  },

  test: {
    heading: 'Test run',
    none: 'Answer the saved draft as people will, and see what its results would look like. Test ballots have keys of their own and are never counted. All of it is destroyed when the cycle opens.',
    testers: 'Addresses of colleagues who try it too',
    testersHint: 'One in each line. They are mailed a link for one try.',
    start: 'Start a test run',
    open: 'It asks what was saved when it began. Each link is for one try; get as many as you like.',
    getLink: 'Get a link to try it yourself',
    throwAway: 'Throw the test away',
    answer: 'Answer as a test person',
    newTab: ', in a new tab.',
    madeUp: 'Made-up answers, percent of those invited',
    madeUpHint: 'Drawn by chance, so that there is enough to show. 0 for none.',
    count: 'End the test and show its results',
    counting: 'The test ballots are being counted.',
    percent: 'Write a whole number from 0 to 100.',
    gone: 'The test is thrown away.',
    mark: 'TEST',
    results: 'Results of the test run',
    caption: 'TEST: points of 0 to 100 by team and driver',
    team: 'Team',
    answers: 'Answers',
    notShown: 'not shown',
    comments: 'Comments are never shown in a test: of so few test people, they would tell who wrote them.',
    counted: (sent: number) => `Counted from ${sent} test ${sent === 1 ? 'ballot' : 'ballots'}, ${byTheRules}`,
    countedToo: (sent: number, madeUp: number) =>
      `Counted from ${sent} test ${sent === 1 ? 'ballot' : 'ballots'} and ${countText(madeUp)} made-up ${madeUp === 1 ? 'one' : 'ones'}, ${byTheRules}`,
    nothing: 'Nothing is shown: too few answered.',
    into: (team: string) => `Too few answered to be shown by themselves. They are counted in ${team}.`,
  },

  trustees: {
    heading: 'Trustees',
    mail: 'Mail the trustees their links',
    text: 'Everybody gets a link of her own. You cannot see the links, and earlier ones go on working.',
    twoOf: (names: string) => `two of ${names}`,
    waiting: (who: string) => `Waiting for ${who}. They alone can open the ballots; the results appear when they have counted.`,
    keyMade: (who: string) => `They have made the key. After the close ${who} will open and count the ballots.`,
    noKey: 'They have not made the key yet that the answers are sealed to. Until then the cycle cannot open.',
    mailed: 'The trustees have their links in the mail.',
  },
};

const byTheRules = 'by the rules that hold for real answers. The figures mean nothing; what is shown and what is not is what the real results would do.';

/** The beginning of a sentence about so many of the small teams: 'It is', 'They are', '2 of them are'. */
function counted(some: number, all: number): string {
  if (some === all) return all === 1 ? 'It is' : 'They are';
  return `${some} of them ${some === 1 ? 'is' : 'are'}`;
}

/** The entries of the catalogue. */
export type CycleWords = typeof en;
