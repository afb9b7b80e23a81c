import type { Audience } from '@throughline/domain';
import type { ShellWords } from './words/en';

export interface Page {
  readonly link: string;
  /** What it is called, by its place in the catalogue. */
  readonly label: keyof ShellWords['pages'];
  /** Pages that are reached from this one and have no entry of their own: on them it is the present one. */
  readonly leadsTo?: readonly string[];
}

/** A part of the product for an audience: an entry in the top bar with its pages. */
export interface Area {
  readonly label: keyof ShellWords['areas'];
  readonly link: string;
  readonly audiences: readonly Audience[];
  readonly pages: readonly Page[];
}

/** The navigation, in the order it is shown. A new page is one line here and one in its area's routes. */
export const AREAS: readonly Area[] = [
  {
    label: 'home',
    link: '/',
    audiences: ['employee'],
    pages: [
      { link: '/', label: 'forMe' },
      { link: '/kudos', label: 'kudos' },
      { link: '/nominate', label: 'nominate' },
      { link: '/awards', label: 'awards' },
      { link: '/wall', label: 'wall' },
      { link: '/vote', label: 'vote' },
      { link: '/plans', label: 'plans' },
    ],
  },
  {
    label: 'hr',
    link: '/hr',
    audiences: ['hr'],
    pages: [
      { link: '/hr', label: 'overview' },
      { link: '/hr/cycles', label: 'cycles', leadsTo: ['/hr/calendar', '/hr/series', '/hr/comment-themes'] },
      { link: '/hr/questionnaires', label: 'questionnaires', leadsTo: ['/hr/questions', '/hr/move-in'] },
      { link: '/hr/people', label: 'people', leadsTo: ['/hr/attributes'] },
      { link: '/hr/teams', label: 'teams', leadsTo: ['/hr/team-history'] },
      { link: '/hr/roster-import', label: 'rosterImport' },
      { link: '/hr/awards', label: 'awards' },
      { link: '/hr/recognition', label: 'recognition', leadsTo: ['/hr/fairness'] },
      { link: '/hr/past-results', label: 'pastResults' },
    ],
  },
  {
    label: 'service',
    link: '/service',
    audiences: ['service-manager'],
    pages: [
      { link: '/service', label: 'overview' },
      { link: '/service/board', label: 'board' },
      { link: '/service/complaints', label: 'complaints' },
      { link: '/service/agents', label: 'agents' },
      { link: '/service/quality', label: 'quality' },
      { link: '/service/surveys', label: 'customerSurveys' },
      { link: '/service/metrics', label: 'metrics' },
      { link: '/service/events', label: 'events', leadsTo: ['/service/sources'] },
      { link: '/service/import', label: 'import' },
      { link: '/service/webhooks', label: 'webhooks' },
      { link: '/service/observations', label: 'observations' },
      { link: '/service/mot', label: 'mot' },
    ],
  },
  {
    label: 'leader',
    link: '/leader',
    audiences: ['leader', 'hr'],
    pages: [
      { link: '/leader/teams', label: 'mirror' },
      { link: '/leader/outcomes', label: 'board' },
      { link: '/leader/results', label: 'results' },
      { link: '/leader/linkage', label: 'linkage' },
      { link: '/exports', label: 'files' },
    ],
  },
  {
    label: 'judge',
    link: '/judge',
    audiences: ['judge'],
    pages: [{ link: '/judge', label: 'judging' }],
  },
  {
    label: 'safe',
    link: '/safe',
    audiences: ['safe-person'],
    pages: [
      { link: '/safe', label: 'apart' },
      { link: '/safe/words', label: 'signalWords' },
    ],
  },
  {
    label: 'admin',
    link: '/admin',
    audiences: ['administrator'],
    pages: [
      { link: '/admin/roles', label: 'roles' },
      { link: '/admin/organisation', label: 'organisation' },
      { link: '/admin/audit', label: 'audit' },
    ],
  },
];

/** The area an address lies in: of one of its pages, of what lies below it, or of the area; addresses of no area (account, mail) have none. */
export function areaOf(url: string, areas: readonly Area[] = AREAS): Area | undefined {
  const path = pathOf(url);
  return areas.find((area) => area.pages.some((page) => liesIn(path, page.link)) || (area.link !== '/' && liesIn(path, area.link)));
}

/** The entry of the navigation that an address belongs to: the page itself, or the one that leads to it. The first page of an area is only itself. */
export function pageOf(url: string, area: Area | undefined): Page | undefined {
  const path = pathOf(url);
  return area?.pages.find(({ link, leadsTo = [] }) => (link === area.link ? path === link : [link, ...leadsTo].some((start) => liesIn(path, start))));
}

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '';
const liesIn = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);
