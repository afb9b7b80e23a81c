import { SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { b } from '../../../words/marks';

/** How we know it is anonymous, in English: for somebody who has to decide whether to trust it. What stands here must be true of the program. */
export const en = {
  heading: 'How we know it is anonymous',
  lead: 'Part by part: what protects your answers, what could still go wrong, and how you can check it yourself.',
  intro:
    'Nobody is asked to believe. Somebody who holds the whole database, every log and every backup must not be able to tell who gave which answer. These are the parts that see to it.',
  wrong: 'What could still go wrong',
  check: 'Check it yourself',
  whoCouldTry: 'Who could try, and how far they get',
  remainsIntro: 'The last line of each is the risk that remains. None of these lines is left out because it is uncomfortable.',
  sees: 'Sees',
  cannot: 'Cannot',
  remains: 'What remains',
  outside: 'Check a survey from outside',
  outsideText: `Every survey has a public page of its rules, which its first page links to. That page checks keys, groups, questions and the public log in your browser. The source holds a second, separate program for the same, ${b('tools/verify-cycle.mjs')}, and guides for employees, works councils and operators in the folder ${b('docs')}.`,

  /** The protection part by part, in the order in which an answer meets them: how it works, what could still go wrong (every part has something), and how to see for oneself that it is so. */
  parts: [
    {
      heading: 'One ballot a person, signed blindfolded',
      how:
        'When you press Start, your device draws a random number, puts it into a sealed cover and asks for a signature on the cover. The server sees who asks and signs once a person. It ' +
        'cannot see the number. Later the number comes back with its signature: the server knows that the ballot is genuine, and cannot tell to which cover it belonged. That is ' +
        'mathematics, and holds however much computing power somebody has.',
      wrong:
        'It is noted that you have collected a ballot, since everybody gets one. Whoever reads the database therefore learns who collected one. A key that was made wrongly on purpose ' +
        'could see through the cover, so every survey publishes a proof that its key was not, and your device demands it.',
      check: 'The page of rules of your survey says whether the proof holds. The script of the verification guide computes it again, without our program.',
    },
    {
      heading: 'Answers that are sealed on your device',
      how:
        'Your answers are encrypted before they leave the device, to a key that is kept outside the database. The envelopes come in three sizes, so their length says next to nothing. ' +
        'Without that key nobody can read one, not the operator of the database and not a thief of a backup.',
      wrong:
        'Software on the device can see what you type before it is sealed: a monitored computer of your employer, a browser extension, somebody behind you. The program of the page comes ' +
        'from the server each time, so whoever controls the server could send one person a dishonest page. Answer on your own device where you can.',
      check:
        'Open the network view of your browser (F12) while you send: what leaves is one long unreadable text, a one-time number with its signature, and the name of your group.',
    },
    {
      heading: 'A door that does not want to know you',
      how:
        'The sealed ballot goes to a door of its own. It refuses cookies and sign-ins, so that your session cannot come along by mistake. It writes no log line, no time, no address and ' +
        'counts nothing. The program behind it may read nothing about people, which the database enforces.',
      wrong:
        'Your internet address reaches every server that you visit. The product does not store it, but whoever runs the server and changes its program, or watches its network, could note when a ballot was ' +
        'collected and when one was cast, and compare the two. Collect your ballot at one time and send your answers at another, or from another network, and there is little to compare.',
      check: 'In the network view, the request that sends the ballot has no cookie, no authorization and no referrer.',
    },
    {
      heading: 'An order that is thrown away',
      how:
        'A database keeps rows in the order in which they came, even when no time is written down. So once a day and at the close, the list of who collected and the box of sealed ballots are both ' +
        'written anew in random order.',
      wrong:
        'Between two such nights the order of that day exists in the database and in its backups. With it one may guess which sealed ballot is whose. Sealed it stays: the guess says that you ' +
        'took part, not what you answered, as long as the key is safe.',
      check: 'Your works council may run the attack program, which looks for this order in the whole database of a survey and says what it finds.',
    },
    {
      heading: `Figures about ${SMALLEST_K} people or more, whatever you subtract`,
      how:
        `After the close the box is opened in memory and counted, once. What is kept are figures of groups, never a row of answers. No figure is about fewer than ${SMALLEST_K} people, and neither is any sum or ` +
        'difference of figures: that is computed for all published groups at once, and without this certificate nothing is shown. Answers of a team that is too small are counted one level up. ' +
        `Comments come from groups in which at least ${SMALLEST_K_COMMENTS} people answered. Where everybody in a group gave the same answer, one of them is moved by a step before counting, so that even that cannot be known.`,
      wrong:
        'If several people of a group put their own answers together, they can subtract them: two colleagues who do so leave three others. If everybody knows that a team is unhappy, figures will ' +
        'not hide it. Who joined a team between two surveys can be guessed at when all others answered as before; rounding and size bands blunt that, and do not end it. What you write in a comment may tell who you are.',
      check:
        'The rules of each survey name its smallest groups, and your device refuses a survey below these numbers. They can be raised while a survey runs, never lowered.',
    },
    {
      heading: 'The same rules for everybody, in public',
      how:
        'Questions, groups, smallest numbers, dates and keys are fixed when a survey opens and put into a public file. Its fingerprint stands in words in every invitation. Every survey of an organisation stands ' +
        'in one public log in which each line names the one before, so nobody can change the past without changing every later line.',
      wrong:
        'A fingerprint protects only if people compare it. If nobody does, a dishonest server could show one person a survey of her own. It would have to stand in the public log too, where it would be seen.',
      check:
        'Read the words in your invitation to a colleague, or compare them with the poster or the page of your works council. Keep a copy of the public log.',
    },
    {
      heading: 'A key that your own people may hold',
      how:
        'HR may choose before the opening that a survey is counted with trustees, such as the works council: one person, or three of whom two are enough. The key that opens ballots is then made in their ' +
        'browser and locked with their passphrases. The platform keeps locked parts that are of no use without these, and cannot open a ballot. The trustees count in their own browser, with the same program.',
      wrong:
        'Trustees can be persuaded or ordered, and together they could open ballots, though none that they could connect with a person. A forgotten passphrase cannot be reset: when too few are left, there are no results. ' +
        'The page on which they type it comes from the server, as all pages do.',
      check: 'The rules of your survey name those who hold the key, or say that the platform does.',
    },
    {
      heading: 'An answer to your comment, from somebody who does not know you',
      how:
        'You may ask for an answer to a comment. Your device then makes a mailbox that nobody can connect with you, nor with your other comments. Answers are sealed to it. To look for them, your device ' +
        'downloads the messages of everybody, so the server does not learn which are yours. What you write back waits sealed until the night, and is delivered with all others in random order. A code opens the conversation on any device.',
      wrong:
        'The more you write, the more your style and your story say about you. Whoever finds your code can read, and write in your place. The platform has the key for these replies and can read them, as those who ' +
        'answer you do, without knowing whose they are.',
      check:
        'Look for answers on a device that never saw the survey: in the network view, what comes is the same file for everybody, and the request has no cookie.',
    },
    {
      heading: 'Printed cards for people without an address',
      how:
        `HR can print cards with codes, in packs of at least ${SMALLEST_K} for one group, shuffled. Everybody draws one by hand. The server knows a code only by its hash, and nobody knows who drew which. With ` +
        'the code you have every right that others have. A shared device keeps nothing: a minute after the last touch it asks whether somebody is there, and then forgets everything.',
      wrong:
        'Whoever prints the cards could copy a code and vote with it before you do; you are then told that the ballot was collected already. Cards that are handed out by name instead of drawn are no longer anonymous. On a shared device somebody may stand behind you, and its owner can have put a program of his own on it.',
      check: 'Draw your card yourself, from a pack that is face down and complete. Compare the words on it with those on the screen.',
    },
    {
      heading: 'A receipt, and an end',
      how:
        'Your receipt lets you change or take back your answers until the survey closes, and find your sealed ballot among those counted. It does not say what you answered, so nobody can ' +
        'demand it as a proof. Some days after the count, 14 unless the rules of the survey say otherwise, all sealed ballots and the keys that open them are destroyed, and the public log says so.',
      wrong:
        'A backup that was made before, together with a key that was stolen before, could still be opened. Keys and backups belong into different hands, and backups of that time should not be kept. A receipt on a ' +
        'device that others use shows them that you took part.',
      check: 'After the close, press “Check that I am counted” on your receipt. The page of rules shows when the box was destroyed.',
    },
  ],

  /** The threat model, for people: somebody who might want to know, how far she gets, and what remains, stated plainly. docs/operators.md has the same in the words of operators. */
  threats: [
    {
      who: 'A colleague',
      sees: 'What is published, and her own answers.',
      cannot: 'Learn the answers of one person.',
      remains: `Several colleagues who put their answers together make the others fewer: where a figure is about ${SMALLEST_K} people, two of them know what the other three gave together.`,
    },
    {
      who: 'Your leader',
      sees: 'Figures of her own teams, and comments of groups that are large enough.',
      cannot: 'See who answered, or any figure about fewer people than the rules allow.',
      remains: 'How a comment is written may give its author away. When a whole team answers alike, the figure says so.',
    },
    {
      who: 'HR and the administrator',
      sees: 'All published figures, and how many took part, rounded and once a day.',
      cannot: 'See who answered, lower the smallest group after the opening, or open the box.',
      remains: 'They form the teams before a survey opens. The rules show every group with its size, so everybody can see what they did.',
    },
    {
      who: 'Whoever reads your work mail',
      sees: 'The link in your invitation.',
      cannot: 'Learn what you answered.',
      remains: 'She can use the link before you and take your vote. You are then told that your ballot was collected already: report it.',
    },
    {
      who: 'The operator, who reads the database and changes nothing',
      sees: 'Who has collected a ballot; sealed ballots with their group.',
      cannot: 'Read an answer, or tell whose a sealed ballot is once the order was thrown away.',
      remains: 'Until the next night, the order of the day may tell whose a sealed ballot is. It stays sealed.',
    },
    {
      who: 'The operator, who changes the program or reads its memory',
      sees: 'During the survey, the times and addresses of collecting and casting; at the count, the answers.',
      cannot: 'Do so once the keys are destroyed, nor for a survey of the past.',
      remains:
        'Such an operator can connect people with answers. This is the largest risk that remains. Sending a dishonest page to one person is a part of it, and no web page can prevent that. With trustees who hold the key, the times connect people with sealed ballots only.',
    },
    {
      who: 'Somebody who listens on the network',
      sees: 'That a device talks to the server, when, and how much in three sizes.',
      cannot: 'Read anything of it.',
      remains: 'At a small site, the moment may tell who answers. It does not tell what.',
    },
    {
      who: 'A thief of a backup',
      sees: 'What the operator who reads the database sees.',
      cannot: 'Open a ballot without the key, which is in no backup of the database.',
      remains: 'With the key too, all ballots of that survey. After the destruction there is no key, and the backup holds nothing that can be opened.',
    },
    {
      who: 'A court',
      sees: 'What a thief would.',
      cannot: 'Get what no longer exists: after the destruction, the published figures and comments are all there is.',
      remains: 'Before that the key exists, and who holds it can be ordered to use it.',
    },
  ],
};

/** The entries of the catalogue. */
export type AnonymityWords = typeof en;
