import { b, link, name } from '../../words/marks';

/** What the pages of anyone say, in English: landing page, signing in and up, and addresses that lead nowhere. */
export const en = {
  titles: {
    signIn: 'Sign in',
    signUp: 'Start an organisation',
    verify: 'Confirm your address',
    signInLink: 'Signing in',
    anonymity: 'How we know it is anonymous',
    trustees: 'Trustees',
    mail: 'Mail',
    rules: 'The rules of a survey',
    forbidden: 'Not for your role',
    unavailable: 'Not reachable',
    noSuchPage: 'No such page',
  },
  email: 'E-mail',
  password: 'Password',
  working: 'Working …',
  passwordLength: (least: number) => `At least ${least} characters; a sentence is easy to remember.`,
  brokenLink: 'This link is not whole. Open it again from the mail.',

  landing: {
    heading: 'How people feel at work, how customers are served, and the line between the two.',
    lead: 'Throughline runs anonymous staff surveys and peer recognition, brings in each team’s customer outcomes, and says honestly whether and how they move together.',
    signIn: 'Sign in',
    signUp: 'Start an organisation',
    demo: 'Look around with the demo organisation',
    promises: [
      {
        heading: 'Answers that nobody can trace',
        text: 'Ballots are sealed on your own device and signed without being seen. Whoever holds the whole database still cannot tell who gave which answers.',
      },
      {
        heading: 'Numbers that say how sure they are',
        text: 'Every figure carries its interval and its base. A figure about too few people is not shown, and the reason is given in one sentence.',
      },
      {
        heading: 'A line, only where there is one',
        text: 'Engagement and customer satisfaction stand side by side for each team. When the data cannot tell, Throughline says so.',
      },
    ],
    anonymous: 'How we know it is anonymous',
  },

  signIn: {
    heading: 'Sign in',
    ended: 'Your session has ended. Sign in and you are back where you were.',
    mailed: (address: string) => `If ${name(address)} belongs to an account, a link is on its way there. It signs you in once, for the next 15 minutes.`,
    other: 'Use another address',
    mailLink: 'Mail me a link',
    withPassword: 'Use a password',
    act: 'Sign in',
    mailInstead: 'Mail me a link instead',
    noAccount: `No account yet? Your organisation’s administrator invites you, or you ${link('start an organisation')}.`,
  },

  demo: {
    roles: {
      HR: 'HR',
      Leader: 'Leader',
      Employee: 'Employee',
      'Service manager': 'Service manager',
      Judge: 'Judge',
      Administrator: 'Administrator',
    } as Readonly<Record<string, string>>,
    heading: 'Look around',
    lead: 'A fictional organisation with two years of surveys, awards and customer outcomes. Enter as one of its people:',
    byHand: (password: string) => `By hand: any of these addresses with the password ${b(name(password))}.`,
  },

  signUp: {
    heading: 'Start an organisation',
    lead: 'You become its first administrator. Everything can be changed later.',
    mailed: (address: string) =>
      `A mail is on its way to ${name(address)}. Open the link in it to confirm the address and to choose a password; your organisation is made then.`,
    organisation: 'Organisation',
    name: 'Your name',
    act: 'Start',
    haveAccount: 'I have an account',
  },

  verify: {
    heading: 'Confirm your address',
    lead: 'Choose a password, and your organisation is made.',
    newMail: 'Ask for a new mail',
    act: 'Confirm and enter',
    staysOld: 'If this address has a password here already, that one stays.',
    done: 'Your address is confirmed and your organisation is made.',
  },

  byLink: { heading: 'Welcome back', newLink: 'Ask for a new link', act: 'Sign in', busy: 'Signing in …' },

  forbidden: {
    heading: 'Not for your role',
    what: 'You are signed in, but this page is for others',
    sentence: 'An administrator of your organisation grants roles under Administration. Ask them if you need this page for your work.',
    home: 'Go to your home page',
  },
  noSuchPage: {
    heading: 'No such page',
    what: 'This address leads nowhere',
    sentence: 'It may be mistyped, or the page has moved. Nothing was changed.',
    home: 'Go to the home page',
  },
  unavailable: {
    heading: 'Not reachable',
    what: 'The server cannot be reached',
    sentence: 'Nothing that was saved is lost. Check the connection, then try again; the page you wanted will open.',
  },
};

/** The entries of the catalogue. */
export type PublicWords = typeof en;
