import type { Routes } from '@angular/router';
import { keepChanges } from '../ui/keep-changes';

const keep = { canDeactivate: [keepChanges] };

/** Pages of service managers. The audience is checked where the area is mounted. */
export const serviceRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Customers', loadComponent: () => import('./overview/overview').then((m) => m.Overview) },
  { path: 'metrics', title: 'Metrics', loadComponent: () => import('./metrics/metrics').then((m) => m.Metrics) },
  { path: 'metrics/new', title: 'Add a metric', ...keep, loadComponent: () => import('./metric/metric').then((m) => m.MetricPage) },
  { path: 'metrics/:id', title: 'Metric', ...keep, loadComponent: () => import('./metric/metric').then((m) => m.MetricPage) },
  { path: 'import', title: 'Import outcomes', loadComponent: () => import('./imports/imports').then((m) => m.Imports) },
  { path: 'import/:id', title: 'Import', loadComponent: () => import('./import/import').then((m) => m.Import) },
  { path: 'observations', title: 'Observations', loadComponent: () => import('./observations/observations').then((m) => m.Observations) },
];
