import type { Routes } from '@angular/router';
import { hasRole, someoneIsSignedIn } from './session/guards';
import { shellWords } from './shell/words/words';
import { spoken, titled } from './words/speaking';

/** One line an area; each area's own file lists its pages. The home page stands here because who is signed in decides which it is. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titled(() => shellWords().home),
    canMatch: [someoneIsSignedIn],
    loadComponent: spoken(() => import('./employee/home/home').then((m) => m.Home)),
  },
  { path: '', pathMatch: 'full', loadComponent: spoken(() => import('./public/landing/landing').then((m) => m.Landing)) },
  { path: 'hr', canActivate: [hasRole('hr')], loadChildren: () => import('./hr/hr.routes').then((m) => m.hrRoutes) },
  { path: 'service', canActivate: [hasRole('service-manager')], loadChildren: () => import('./service/service.routes').then((m) => m.serviceRoutes) },
  { path: 'leader', canActivate: [hasRole('leader', 'hr')], loadChildren: () => import('./leader/leader.routes').then((m) => m.leaderRoutes) },
  { path: 'exports', canActivate: [hasRole('leader', 'hr')], loadChildren: () => import('./exports/exports.routes').then((m) => m.exportsRoutes) },
  { path: 'admin', canActivate: [hasRole('administrator')], loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes) },
  { path: 'judge', canActivate: [hasRole('judge')], loadChildren: () => import('./judge/judge.routes').then((m) => m.judgeRoutes) },
  { path: 'safe', canActivate: [hasRole('safe-person')], loadChildren: () => import('./safe/safe.routes').then((m) => m.safeRoutes) },
  { path: 'gallery', title: 'Gallery', loadComponent: () => import('./ui/gallery/gallery').then((m) => m.Gallery) },
  { path: '', loadChildren: () => import('./employee/employee.routes').then((m) => m.employeeRoutes) },
  { path: '', loadChildren: () => import('./public/public.routes').then((m) => m.publicRoutes) },
];
