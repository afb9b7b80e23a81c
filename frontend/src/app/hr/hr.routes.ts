import type { Routes } from '@angular/router';

/** Pages of HR. The audience is checked where the area is mounted. */
export const hrRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'cycles' },
  { path: 'cycles', title: 'Cycles', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'cycles/:id', title: 'Cycle', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'questionnaires', title: 'Questionnaires', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'people', title: 'People', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'teams', title: 'Teams', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'roster-import', title: 'Roster import', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'awards', title: 'Awards', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'past-results', title: 'Past results', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
];
