import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';

/** Pages of everybody who is signed in. */
export const employeeRoutes: Routes = [
  { path: 'nominate', title: 'Nominate', canActivate: [signedIn], loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'account', title: 'Account', canActivate: [signedIn], loadComponent: () => import('./account/account').then((m) => m.Account) },
];
