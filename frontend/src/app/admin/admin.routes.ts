import type { Routes } from '@angular/router';
import { spoken, titled } from '../words/speaking';
import { adminWords } from './words/words';

/** Pages of administrators. The audience is checked where the area is mounted. */
export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'roles' },
  { path: 'roles', title: titled(() => adminWords().titles.roles), loadComponent: spoken(() => import('./roles/roles').then((m) => m.Roles)) },
  {
    path: 'organisation',
    title: titled(() => adminWords().titles.organisation),
    loadComponent: spoken(() => import('./organisation/organisation').then((m) => m.OrganisationPage)),
  },
  { path: 'audit', title: titled(() => adminWords().titles.audit), loadComponent: spoken(() => import('./audit/audit').then((m) => m.Audit)) },
];
