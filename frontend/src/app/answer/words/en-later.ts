import { b, link, name } from '../../words/marks';

const people = (n: number): string => `${n} people`;
const answers = (n: number): string => (n === 1 ? '1 answer' : `${n} answers`);

/** What the pages say from the first question on, in English. */
export const enLater = {
  question: {
    missed: 'Please pick an answer, or “Prefer not to say”.',
    declined: 'Prefer not to say',
    hint: 'Comments are shown word for word. Names, dates or a particular event may tell others who wrote it.',
    left: (n: number) => `${n} ${n === 1 ? 'character' : 'characters'} left`,
    cut: (limit: number) => `Only ${limit} characters fit here. What came after them was cut off.`,
    wish: 'I would like an answer (nobody will know who I am)',
    several: 'You can pick several.',
    most: (n: number) => `You can pick up to ${n}.`,
    mostReached: (n: number) => `You have picked ${n}, which is all that can be picked. To pick another one, take one back first.`,
    rank: 'Pick what comes first, then what comes second, and so on. The arrows move it up and down.',
    rankMost: (n: number) => `Pick up to ${n}: first what matters most. The arrows move it up and down.`,
    ranked: 'Your order',
    unranked: 'Still to put in order',
    up: (label: string) => `Move up: ${label}`,
    down: (label: string) => `Move down: ${label}`,
    out: (label: string) => `Take out of your order: ${label}`,
    rankedAt: (label: string, place: number, of: number) => `${label} is now number ${place} of ${of}.`,
    rankedOut: (label: string) => `${label} is no longer in your order.`,
  },

  questions: {
    progress: 'Questions dealt with',
    of: (at: number, all: number) => `${at} of ${all}`,
    ofAbout: (at: number, all: number) => `${at} of about ${all}`,
    next: 'Next',
    review: 'Review',
    done: (done: number, all: number) => `${done} of ${all} done.`,
    kept: 'Kept on this device, encrypted; nothing is sent yet.',
    offline: 'No connection at the moment. You can go on: nothing but sending needs one.',
    move: 'Go on on another device',
    staysSent: 'What you sent before stays until you send again.',
    leaveSent: 'Leave it as it was',
    group: (members: number, group: string) =>
      `You answer as one of ${b(people(members))} in ${b(name(group))}. That is all that will stand on the outside of your sealed answers.`,
  },

  claims: {
    heading: 'What goes with your answers',
    text: (k: number) =>
      `Results may also be shown by what stands here, always for groups of at least ${people(k)}. What you switch off never leaves this device.`,
    shared: (members: number) => `, shared by ${members} of the people asked`,
    removed: ' (removed)',
    sayHeading: 'What you may say of yourself',
    sayText: (k: number) =>
      `Nobody knows who holds your card, so nothing of this is known. Results may also be shown by it, always for groups of at least ${people(k)}. Beside each stands how many of the people who were invited by name share it. What you leave open is not sent.`,
    open: 'I leave this open',
    value: (label: string, members: number) => `${label} (${people(members)})`,
  },

  review: {
    heading: 'Review and send',
    all: 'This is all that leaves your device.',
    travels: 'What travels',
    inside: 'Inside the sealed envelope',
    insideText: (n: number) => `Your ${answers(n)} below, and the fingerprint of the rules. It is opened once, with all others, after the survey closes.`,
    insideKept: (n: number) =>
      `Your ${answers(n)} below, what you leave switched on, and the fingerprint of the rules. It is opened once, with all others, after the survey closes.`,
    insideSaid: (n: number) =>
      `Your ${answers(n)} below, what you choose to say of yourself, and the fingerprint of the rules. It is opened once, with all others, after the survey closes.`,
    outside: 'On the outside',
    outsideText: (group: string, members: number) =>
      `Your group: ${b(name(group))}, which ${b(people(members))} share; and a one-time number that was drawn on this device and that nobody else can connect with you.`,
    notSent: 'Not sent',
    notSentText: 'Your name, your mail address, your sign-in, your language, the time, how long you took.',
    answers: 'Your answers',
    notAnswered: 'Not answered',
    mailbox: 'With a sealed mailbox that was drawn on this device, so that an answer can reach you and nobody knows who you are.',
    change: 'Change',
    changeTo: (question: string) => `Change the answer to: ${question}`,
    untilHere: (day: string) =>
      `Until ${b(day)} you can change your answers or take them back, on this device. After that day they are only part of group numbers and can no longer be found, by anyone.`,
    untilShared: (day: string) =>
      `Until ${b(day)} you can change your answers or take them back, with your receipt from any device. After that day they are only part of group numbers and can no longer be found, by anyone.`,
    missing: 'One question still waits for an answer or “Prefer not to say”.',
    goTo: 'Go to it',
    waiting: `${b('No connection.')} Your sealed answers are kept on this device and will be sent when you are back online. You may also close this page and open it later.`,
    tryNow: 'Try now',
    sending: 'Sealing and sending…',
    sendChanged: 'Send the changed answers',
    send: 'Send',
  },

  thanks: {
    heading: 'Thank you. Your answers are in.',
    own: 'They lie sealed in the box until the survey closes. What you answered is no longer kept on this device; this receipt is. The receipt says that your ballot is in the box, not what is in it.',
    shared:
      'They lie sealed in the box until the survey closes. What you answered is no longer kept on this device. The receipt says that your ballot is in the box, not what is in it.',
    lastTime: 'What we did last time',
    receipt: 'Receipt',
    survey: 'Survey',
    ballot: 'Ballot',
    envelope: 'Envelope',
    save: 'Save as a file',
    closedBefore: 'The survey closed before your receipt came',
    closedBeforeText:
      'Your sealed answers were sent, but the connection broke before the box could answer, and the survey has closed since. Whether they arrived in time shows after the count: this page then looks for your envelope among those that were counted.',
    sealed: 'Sealed answers',
    takenBack: 'Your answers are taken back',
    takenBackText: (day: string) => `Nothing of them is in the box. If you change your mind, you can answer again until ${day}.`,
    counted: (n: number) => `Your sealed ballot is among the ${n} that were counted.`,
    notCounted:
      'Your sealed ballot is in the box but could not be counted. Show your receipt to your works council or HR: the list of the box names the kind of reason, and the people who run the installation must look into it.',
    tooLate: (n: number) => `Your sealed answers are not among the ${n} on the board: they did not arrive before the survey closed, and are not counted.`,
    missing: (n: number) =>
      `Your sealed ballot is not among the ${n} on the board. Show your receipt to your works council or HR: it proves that your ballot was in the box.`,
    wrongSum: 'The board does not add up: its sum is not that of its ballots. Tell your works council or HR.',
    forged:
      'The public log says that the sealed ballots were destroyed, but that line is not genuine: it is not signed with the key of your receipt, or speaks of another box. Tell your works council or HR.',
    destroyed: (day: string) => `On ${day} the sealed ballots and every copy of the keys that opened them were destroyed: nobody can open yours again.`,
    genuine: 'The public log says so, signed with the same key as your receipt.',
    unsigned: 'The public log says so, without a signature: the key to sign with was gone already.',
    unchecked: 'The public log says so. This browser is too old to check its signature.',
    next: 'What happens next',
    untilHere: (day: string) =>
      `Until ${b(day)} you can change your answers or take them back, in this browser. After that day they are only part of group numbers and can no longer be found, by anyone.`,
    untilShared: (day: string) =>
      `Until ${b(day)} you can change your answers or take them back, with your receipt from any device. After that day they are only part of group numbers and can no longer be found, by anyone.`,
    change: 'Change my answers',
    again: 'Answer again',
    yesTakeBack: 'Yes, take them back',
    leaveIn: 'Leave them in',
    takeBack: 'Take my answers back',
    afterwards:
      'After the survey has closed, all ballots are counted together. The hashes of the counted envelopes are then published, and this page can look for yours among them. The whole list is read, so nobody learns which one you look for.',
    check: 'Check that I am counted',
    elsewhere: 'Keep it on another device',
    others: 'Others use this device?',
    clearReceipt:
      'Clear the survey from it. Save the receipt first: without it and this browser you can no longer change, take back or check your ballot. It stays counted.',
    clearReceiptAndCode:
      'Clear the survey from it. Save the receipt and the code for answers first: without it and this browser you can no longer change, take back or check your ballot. It stays counted.',
    clearUnconfirmed: 'Clear the survey from it. Look for your envelope first: afterwards this browser no longer knows it.',
    clearWithdrawn: 'Clear the survey from it. Afterwards you can no longer answer it again from here.',
    yesClear: 'Yes, clear this device',
    keep: 'Keep it',
    clear: 'Clear this device',
    copied: 'The receipt is copied.',
    noCopy: 'This browser does not let a page copy. Save the receipt as a file instead.',
    saved: 'The receipt is saved as survey-receipt.txt.',
    reading: 'Reading the board…',
  },

  /** The receipt as a text file. */
  receipt: {
    heading: 'Receipt for a sealed ballot',
    labels: ['Organisation', 'Survey', 'Cycle', 'Rules', 'Ballot', 'Envelope', 'Signature'] as readonly string[],
    openUntil: (survey: string, day: string, year: string) => `${survey}, open until ${day} ${year}`,
    board: 'After the survey has closed, the hash of the envelope stands on the public board of the survey:',
    signature: [
      'The signature is Ed25519, under the receipt key in the rules of the survey, over the text',
      'receipt-v1|<cycle>|<ballot>|<envelope>.',
    ] as readonly string[],
    change: 'To change or take back the answers before the survey closes, open the survey again in the browser that sent them.',
  },

  claim: {
    heading: 'Your code for answers',
    asked: (n: number) =>
      `You asked for an answer to ${n === 1 ? 'your comment' : `${n} of your comments`}. Whoever answers does not learn who you are, and no message is sent to you about it: look for answers yourself, here or on any other device, with this code.`,
    words: 'The two words name the survey and are the same for everybody who answered it. The rest is yours alone.',
    secret: 'Keep it to yourself. Whoever has it can read the answers and write back in your place, but can neither find nor change your ballot.',
    lostShared:
      'Nothing stays on this device: write it down, or take the receipt below along, which leads to it too. Once both are lost, nobody can restore it.',
    lost: 'It is kept nowhere but on this device: once lost, nobody can restore it.',
    days: (n: number) =>
      `Answers can be read until ${n} days after the survey has closed, if your comment is from a group that is large enough to show comments.`,
    copy: 'Copy the code',
    qr: 'QR code',
    look: 'Look for answers',
    qrLabel: 'QR code that opens the answers to your comments',
    page: (address: string) => `The page for other devices: ${address}`,
    copied: 'The code is copied.',
    noCopy: 'This browser does not let a page copy. Write the code down instead.',
  },

  answers: {
    heading: 'Answers to your comments',
    found: (survey: string, organisation: string) =>
      `${name(`${survey}, ${organisation}.`)} This device has read all messages of the survey, as everybody’s does, and opened here those that are for you. Nobody can tell which.`,
    nothingKept: 'Nothing of this is kept on this device. Close the page when you have finished.',
    intro: 'With the code from your receipt you read here what was answered, and write back. You do not sign in, and nobody learns who you are.',
    code: 'Your code',
    codeHint: 'Two words and seven groups of four signs, as on your receipt. The words name the survey and are the same for everybody who answered it.',
    looking: 'Looking…',
    look: 'Look for answers',
    backToReceipt: 'Back to the receipt',
    none: 'No answer has come to what you wrote here. One can come only if you asked for it and your group is large enough to show comments.',
    ended: 'You have ended this conversation.',
    writeBack: 'Write back',
    sealedHint: 'Sealed on this device and sent without your name. Names, dates or a particular event may tell others who you are.',
    send: 'Send the reply',
    yesEnd: 'Yes, end it',
    yesDown: 'Yes, take it down',
    leave: 'Leave it as it is',
    end: 'End the conversation',
    down: 'Take my comment down',
    you: 'You',
    by: (who: string, role: 'hr' | 'leader' | 'safe-person' | undefined) =>
      `${name(who)} (${role === 'safe-person' ? 'safe person' : role === 'leader' ? 'leader' : 'HR'})`,
    sent: {
      reply: 'Your reply is in. It is delivered tonight, together with those of others; until then another one takes its place.',
      close: 'The conversation ends tonight. Nothing more will reach you about this comment.',
      withdraw: 'Your comment and everything written about it are taken down tonight.',
    },
  },

  elsewhere: {
    rightHeading: 'Take your right to answer along',
    rightText: 'Nothing stays on this device. Scan this with your own telephone, or print it, if you may want to answer again later. Show it to nobody else.',
    receiptHeading: 'Take your receipt along',
    receiptText:
      'Nothing stays on this device. Scan this with your own telephone, or print it: with it you can change your answers, take them back and check that they are counted, from any device. Show it to nobody else.',
    qr: 'QR code with your receipt',
    done: 'Done, forget me here',
  },

  move: {
    heading: 'Go on on another device',
    lead: 'Scan this with the other device. It takes up your survey where you are, with the answers you have given so far.',
    qr: 'QR code that carries your ballot to another device',
    warning: `${b('Show it to nobody.')} Whoever has this code has your ballot. It goes from this screen to your other device and to no server.`,
    orCopy: 'Or copy the link',
    link: 'Link that carries your ballot',
    once: 'Once the other device shows your survey, let this one forget it. Two devices with one ballot overwrite each other’s answers.',
    yesForget: 'Yes, forget it here',
    keepHere: 'Keep it here',
    hasIt: 'The other device has it',
    forgotten: 'Forgotten here, the survey can only be gone on with, changed or taken back from the other device.',
  },

  card: {
    heading: 'Type in the code of your card',
    lead: 'The code stands for one ballot of your group and for nobody’s name: who drew which card is known to nobody. Your answers are sealed on this device before they leave it.',
    code: 'Code',
    hint: 'Four groups of five signs. Capitals, spaces and dashes do not matter.',
    open: 'Open the survey',
    shared:
      'Several people use this device. Nothing is kept on it: after a minute without a touch it asks whether you are still there, and then forgets everything.',
    stillThere: 'Are you still there?',
    forgets: 'What you entered is forgotten so that nobody after you sees it.',
    here: 'I am still here',
  },

  kept: {
    goOnWhere: 'Go on where you left',
    onDevice: 'Kept on this device',
    none: 'This page opens from the link in your invitation. On this device there is nothing to go on with.',
    noMail: `No mail? ${link('Sign in')}: a survey that waits for you stands on your home page.`,
    askedAnswer: `You asked for an answer to a comment? ${link('Look for answers')} with the code from your receipt.`,
    openReceipt: 'Open receipt',
    open: 'Open',
    goOn: 'Continue',
    yesClear: 'Yes, clear it',
    keep: 'Keep it',
    clear: 'Clear',
    clearNamed: (survey: string) => `Clear ${survey}`,
    cleared: 'Cleared, it cannot be answered, changed or taken back from this device any more. What was sent stays counted.',
    waiting: (day: string) => `sealed, not sent yet, until ${day}`,
    sent: 'sent',
    unconfirmed: 'sent, without a receipt',
    withdrawn: (day: string) => `taken back, until ${day}`,
    begun: (day: string) => `begun, until ${day}`,
    notBegun: (day: string) => `not begun, until ${day}`,
  },
};

/** The entries of what comes later. */
export type WordsLater = typeof enLater;
