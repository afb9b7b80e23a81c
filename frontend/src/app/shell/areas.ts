import type { Audience } from '@throughline/domain';

export interface Page {
  readonly link: string;
  readonly label: string;
}

/** A part of the product for an audience: an entry in the top bar with its pages. */
export interface Area {
  readonly label: string;
  readonly link: string;
  readonly audiences: readonly Audience[];
  readonly pages: readonly Page[];
}

/** The navigation, in the order it is shown. A new page is one line here and one in its area's routes. */
export const AREAS: readonly Area[] = [
  {
    label: 'Home',
    link: '/',
    audiences: ['employee'],
    pages: [
      { link: '/', label: 'For me' },
      { link: '/nominate', label: 'Nominate' },
    ],
  },
  {
    label: 'Surveys and awards',
    link: '/hr',
    audiences: ['hr'],
    pages: [
      { link: '/hr', label: 'Overview' },
      { link: '/hr/cycles', label: 'Cycles' },
      { link: '/hr/questionnaires', label: 'Questionnaires' },
      { link: '/hr/people', label: 'People' },
      { link: '/hr/teams', label: 'Teams' },
      { link: '/hr/roster-import', label: 'Roster import' },
      { link: '/hr/awards', label: 'Awards' },
      { link: '/hr/past-results', label: 'Past results' },
    ],
  },
  {
    label: 'Customers',
    link: '/service',
    audiences: ['service-manager'],
    pages: [
      { link: '/service', label: 'Overview' },
      { link: '/service/metrics', label: 'Metrics' },
      { link: '/service/import', label: 'Import' },
      { link: '/service/observations', label: 'Observations' },
    ],
  },
  {
    label: 'Teams',
    link: '/leader',
    audiences: ['leader', 'hr'],
    pages: [
      { link: '/leader/teams', label: 'Team mirror' },
      { link: '/leader/results', label: 'Survey results' },
      { link: '/leader/linkage', label: 'Linkage' },
      { link: '/exports', label: 'Files' },
    ],
  },
  {
    label: 'Administration',
    link: '/admin',
    audiences: ['administrator'],
    pages: [
      { link: '/admin/roles', label: 'Roles' },
      { link: '/admin/organisation', label: 'Organisation' },
      { link: '/admin/audit', label: 'Audit log' },
    ],
  },
];

/** The area an address lies in; addresses of no area (account, mail) have none. */
export function areaOf(url: string, areas: readonly Area[] = AREAS): Area | undefined {
  const path = url.split(/[?#]/)[0] ?? '';
  return areas.find((area) => area.pages.some((page) => page.link === path) || (area.link !== '/' && (path === area.link || path.startsWith(`${area.link}/`))));
}
