import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';
import { keepChanges } from '../ui/keep-changes';

const keep = { canDeactivate: [keepChanges] };

/** Pages of everybody who is signed in. */
export const employeeRoutes: Routes = [
  {
    path: 'nominate',
    title: 'Nominate',
    canActivate: [signedIn],
    ...keep,
    loadComponent: () => import('./nominations/nominations').then((m) => m.NominationsPage),
  },
  {
    path: 'nominate/:programmeId',
    title: 'Nominate',
    canActivate: [signedIn],
    ...keep,
    loadComponent: () => import('./nominate/nominate').then((m) => m.Nominate),
  },
  { path: 'account', title: 'Account', canActivate: [signedIn], loadComponent: () => import('./account/account').then((m) => m.Account) },
];
