import type { Routes } from '@angular/router';
import { keepChanges } from '../ui/keep-changes';
import { spoken, titled } from '../words/speaking';
import { serviceWords } from './words/words';

const keep = { canDeactivate: [keepChanges] };

/** Pages of service managers. The audience is checked where the area is mounted. */
export const serviceRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titled(() => serviceWords().titles.overview),
    loadComponent: spoken(() => import('./overview/overview').then((m) => m.Overview)),
  },
  { path: 'mot', loadChildren: () => import('./mot/mot.routes').then((m) => m.motRoutes) },
  { path: 'metrics', title: titled(() => serviceWords().titles.metrics), loadComponent: spoken(() => import('./metrics/metrics').then((m) => m.Metrics)) },
  {
    path: 'metrics/new',
    title: titled(() => serviceWords().titles.newMetric),
    ...keep,
    loadComponent: spoken(() => import('./metric/metric').then((m) => m.MetricPage)),
  },
  {
    path: 'metrics/:id',
    title: titled(() => serviceWords().titles.metric),
    ...keep,
    loadComponent: spoken(() => import('./metric/metric').then((m) => m.MetricPage)),
  },
  { path: 'complaints', loadChildren: () => import('./complaints/complaints.routes').then((m) => m.complaintRoutes) },
  { path: 'webhooks', loadChildren: () => import('./webhooks/webhooks.routes').then((m) => m.hookRoutes) },
  { path: 'board', loadChildren: () => import('./board/board.routes').then((m) => m.boardRoutes) },
  { path: 'quality', loadChildren: () => import('./quality/quality.routes').then((m) => m.qualityRoutes) },
  { path: 'agents', loadChildren: () => import('./agents/agents.routes').then((m) => m.agentRoutes) },
  { path: 'surveys', loadChildren: () => import('./surveys/surveys.routes').then((m) => m.surveyRoutes) },
  { path: 'import', title: titled(() => serviceWords().titles.imports), loadComponent: spoken(() => import('./imports/imports').then((m) => m.Imports)) },
  { path: 'import/:id', title: titled(() => serviceWords().titles.import), loadComponent: spoken(() => import('./import/import').then((m) => m.Import)) },
  {
    path: 'observations',
    title: titled(() => serviceWords().titles.observations),
    loadComponent: spoken(() => import('./observations/observations').then((m) => m.Observations)),
  },
  { path: 'sources', loadChildren: () => import('./sources/sources.routes').then((m) => m.sourceRoutes) },
  { path: 'events', loadChildren: () => import('./events/events.routes').then((m) => m.eventRoutes) },
];
