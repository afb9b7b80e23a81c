import { b, link, name } from '../../words/marks';
import type { StopWords } from './stops/stop-words';

const people = (n: number): string => `${n} people`;

/** What the respondent's first screens say, in English; what the later ones say is beside it. The other languages have the same entries, or they do not compile. */
export const en = {
  /** For dates. */
  locale: 'en-GB',
  language: 'Language',
  /** Beside the choice of language. */
  notWritten: (chosen: string, base: string) => `This survey is not written in ${name(chosen)}. Its questions are shown in ${name(base)}.`,
  languageFailed: 'This language could not be loaded. Nothing is lost: try again when there is a connection.',
  /** A label as it stands within a sentence. */
  within: (label: string) => label.toLowerCase(),
  /** How a stop is said in this language; in English as whoever threw it did. */
  stops: undefined as StopWords | undefined,
  tryAgain: 'Try again',
  oneMoment: 'One moment…',
  back: 'Back',
  copy: 'Copy',
  print: 'Print',
  qrTooLong: 'This does not fit a QR code.',

  titles: {
    loading: 'Your survey',
    stopped: 'Your survey',
    device: 'Surveys on this device',
    welcome: 'Before you start',
    questions: 'Questions',
    review: 'Review and send',
    thanks: 'Receipt',
    code: 'The code of your card',
    moving: 'Go on on another device',
    answers: 'Answers to your comments',
  },
  promise:
    'Your answers are sealed on this device and leave it without your name: no database, log or backup can tell which are yours. Nobody sees single answers: what comes out are figures about groups, and comments from groups that are large enough.',
  yourSurvey: 'Your survey',
  checking: 'Checking the rules of this survey…',
  fictional: 'A fictional organisation, to look around in. These are not real people.',
  test: 'This is a test. What you answer is never counted, and it is thrown away before the survey opens. Whoever prepares it may be able to tell which answers are yours.',
  keepsNothing: 'This browser keeps nothing on the device (a private window, or no space). Please finish without closing the page, and save your receipt.',

  welcome: {
    asked: 'What is asked',
    askedText: (questions: number, topics: string, minutes: number) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'} about ${topics}; about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. You may leave any of them unanswered.`,
    askedUpTo: (questions: number, topics: string, minutes: number) =>
      `Up to ${questions} questions about ${topics}; at most about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Which ones depends on your answers. You may leave any of them unanswered.`,
    ownWords: 'what you say in your own words',
    sees: 'Who sees what',
    seesText: (k: number, comments: number) =>
      `HR and leaders see figures that stand for ${b(`at least ${people(k)}`)}, and comments, word for word, only from groups in which at least ${comments} answered.`,
    namesText: 'Names of colleagues, addresses and phone numbers are taken out of comments before anybody reads them.',
    dangerText: (who: string, gone: boolean) =>
      who
        ? `A comment that speaks of danger, such as harassment, violence or fraud, is shown first to ${name(who)}, and to HR and leaders only if they pass it on.`
        : gone
          ? 'Those who were named to read comments that speak of danger, such as harassment, violence or fraud, are no longer there: in this survey nobody reads them. Tell somebody whom you trust.'
          : 'Nobody was named to read comments that speak of danger, such as harassment, violence or fraud: in this survey nobody reads them. Tell somebody whom you trust.',
    raised: (day: string) => `These numbers were raised on ${day}.`,
    anonymous: 'How it is anonymous',
    anonymousText: (k: number) =>
      `Your right to answer is signed blindfolded, so nobody knows which ballot is yours. Your answers are sealed on this device, and what opens them is kept outside the database. They are counted once, all together, and no answer is stored by itself. No figure, and no difference between figures, is about fewer than ${people(k)}.`,
    attached: 'What is attached',
    attachedGroup: (k: number) => `The name of your group, which at least ${people(k)} share.`,
    attachedCard: (what: string) =>
      `Nobody knows who holds your card. Before you send, you may say of yourself, sealed with your answers: ${name(what)}; or leave it open.`,
    attachedKnown: (what: string) => `Sealed with your answers travels what is known about you here: ${name(what)}.`,
    attachedSeen: 'You see all of it before anything is sent.',
    attachedSeenAndTaken: 'You see all of it before anything is sent, and can take off what is sealed.',
    until: 'Until when',
    untilText: (day: string) => `${day}. Until then you can change your answers or take them back; afterwards nobody can find them, not even you.`,
    next: 'What happens next',
    nextOwn: 'You answer on this device, with pauses if you like.',
    nextShared: 'You answer on this device, in one go: left alone, it forgets.',
    nextText: `${b('Nothing is sent until you press Send at the end.')} You get a receipt. After the survey has closed, all answers are counted together and the results come out once.`,
    start: 'Start',
    goOn: 'Continue',
    ballot: 'Start collects your ballot: the right to answer once. It is drawn blindly, so it cannot be recognised when it comes back.',
    notedCard: 'It is noted that a ballot of your group’s cards was collected, not by whom, and not whether it was answered.',
    noted: 'It is noted that you have collected one, which ends reminders; it is not noted whether you answered.',
    rules: 'The rules of this survey, checked in public',
    howItIs: 'How we know it is anonymous, and what could still go wrong',
    check: 'Check this for yourself',
    checkWords: 'Everybody in this survey gets the same rules. Their fingerprint in words, to compare with your colleagues or with the poster:',
    checked: (k: number) =>
      `This page has checked that the rules are the ones your link names, that their keys hide you, and that no group has fewer than ${people(k)}.`,
    cannot: 'What no survey can promise: whoever can watch your screen sees what you type, and a comment may give you away by how it is written.',
    notReminded: 'You will not be reminded of this survey again. Until it closes, your link still lets you answer.',
    rather: 'Would you rather not take part?',
    doNotRemind: 'Do not remind me again',
  },

  stopped: {
    nothingSent: `${b('Nothing was sent just now.')} Tell your works council or HR, and show them this page. The check that failed is called`,
    keptThere: 'Your answers so far are kept on that device, encrypted, and nowhere else.',
    another:
      'You get another ballot, once. Use it only if you cannot get at the first one: how many were handed out a second time is published, and only a few of each group can be.',
    yesAnother: 'Yes, give me another ballot',
    no: 'No',
    lost: 'That device is lost',
    signIn: `${link('Sign in')} and open the survey from your home page, or use the link in your mail.`,
    anotherCode: 'Type in another code',
  },

  drivers: {
    engagement: 'Engagement',
    'role-clarity': 'Role clarity',
    'strategy-clarity': 'Strategy clarity',
    training: 'Training',
    'manager-support': 'Manager support',
    recognition: 'Recognition',
    voice: 'Voice',
    resources: 'Resources',
    wellbeing: 'Wellbeing',
    fairness: 'Fairness',
    growth: 'Growth',
    teamwork: 'Teamwork',
    'service-climate': 'Service climate',
    'own-words': 'In your own words',
  },
};

/** The entries of a catalogue. */
export type Words = typeof en;
