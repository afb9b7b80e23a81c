import type { ThemeChoice } from '../../ui/theme';

/** What the frame around every page says, in English. The other languages have the same entries, or they do not compile. */
export const en = {
  skip: 'Skip to the content',
  fictional: 'Fictional demo organisation',
  nothingReal: ': no real people, no real answers',
  menu: 'Menu',
  allPages: 'All pages',
  logo: 'Throughline, home',
  areasLabel: 'Areas',
  language: 'Language',
  languageFailed: 'This language could not be loaded. Nothing is lost: try again when there is a connection.',
  accountOf: (person: string) => `Account of ${person}`,
  goTo: (organisation: string) => `Go to ${organisation}`,
  account: 'Account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  stillSignedIn: (reason: string) => `You are still signed in. ${reason}`,
  signedOut: 'You are signed out.',
  signedOutEverywhere: 'You are signed out on every device.',
  sessionEnded: 'Your session has ended. Sign in to go on.',
  theme: (now: ThemeChoice, next: ThemeChoice) => `Theme: ${themes[now]}. Change to ${themes[next]}.`,
  closeMessage: 'Close this message',
  home: 'Home',
  areas: {
    home: 'Home',
    hr: 'Surveys and awards',
    service: 'Customers',
    leader: 'Teams',
    safe: 'Comments apart',
    admin: 'Administration',
  },
  pages: {
    forMe: 'For me',
    nominate: 'Nominate',
    overview: 'Overview',
    cycles: 'Cycles',
    questionnaires: 'Questionnaires',
    people: 'People',
    teams: 'Teams',
    rosterImport: 'Roster import',
    awards: 'Awards',
    pastResults: 'Past results',
    metrics: 'Metrics',
    import: 'Import',
    observations: 'Observations',
    mirror: 'Team mirror',
    results: 'Survey results',
    linkage: 'Linkage',
    files: 'Files',
    apart: 'Comments',
    signalWords: 'Signal words',
    roles: 'Roles',
    organisation: 'Organisation',
    audit: 'Audit log',
  },
};

const themes: Readonly<Record<ThemeChoice, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** The entries of the catalogue. */
export type ShellWords = typeof en;
