import type { Routes } from '@angular/router';

/** Pages of administrators. The audience is checked where the area is mounted. */
export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'roles' },
  { path: 'roles', title: 'Roles', loadComponent: () => import('./roles/roles').then((m) => m.Roles) },
  { path: 'organisation', title: 'Organisation', loadComponent: () => import('./organisation/organisation').then((m) => m.OrganisationPage) },
  { path: 'audit', title: 'Audit log', loadComponent: () => import('./audit/audit').then((m) => m.Audit) },
];
