import type { Routes } from '@angular/router';
import { hasRole } from './session/guards';

/** One line an area; each area's own file lists its pages. */
export const routes: Routes = [
  { path: 'hr', canActivate: [hasRole('hr')], loadChildren: () => import('./hr/hr.routes').then((m) => m.hrRoutes) },
  { path: 'service', canActivate: [hasRole('service-manager')], loadChildren: () => import('./service/service.routes').then((m) => m.serviceRoutes) },
  { path: 'leader', canActivate: [hasRole('leader', 'hr')], loadChildren: () => import('./leader/leader.routes').then((m) => m.leaderRoutes) },
  { path: 'admin', canActivate: [hasRole('administrator')], loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes) },
  { path: 'gallery', title: 'Gallery', loadComponent: () => import('./ui/gallery/gallery').then((m) => m.Gallery) },
  { path: '', loadChildren: () => import('./employee/employee.routes').then((m) => m.employeeRoutes) },
  { path: '', loadChildren: () => import('./public/public.routes').then((m) => m.publicRoutes) },
];
