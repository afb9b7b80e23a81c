import type { Routes } from '@angular/router';

/** Pages of leaders. The audience is checked where the area is mounted, the scope by the server. */
export const leaderRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Teams', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'teams/:id', title: 'Team mirror', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'linkage', title: 'Linkage', loadComponent: () => import('./linkage/linkage').then((m) => m.Linkage) },
];
