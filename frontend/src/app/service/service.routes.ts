import type { Routes } from '@angular/router';

/** Pages of service managers. The audience is checked where the area is mounted. */
export const serviceRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'metrics' },
  { path: 'metrics', title: 'Metrics', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'import', title: 'Import outcomes', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
];
