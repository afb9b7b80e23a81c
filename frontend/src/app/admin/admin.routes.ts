import type { Routes } from '@angular/router';

/** Pages of administrators. The audience is checked where the area is mounted. */
export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'roles' },
  { path: 'roles', title: 'Roles', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'organisation', title: 'Organisation', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
];
