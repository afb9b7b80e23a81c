import type { Routes } from '@angular/router';

/** Pages of HR. The audience is checked where the area is mounted. */
export const hrRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Overview', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'cycles', title: 'Cycles', loadComponent: () => import('./cycles/cycles').then((m) => m.Cycles) },
  { path: 'cycles/new', title: 'New cycle', loadComponent: () => import('./cycle/new-cycle').then((m) => m.NewCyclePage) },
  { path: 'cycles/:id', title: 'Cycle', loadComponent: () => import('./cycle/cycle').then((m) => m.CyclePage) },
  { path: 'cycles/:id/results', title: 'Results', loadComponent: () => import('./results/results').then((m) => m.Results) },
  { path: 'questionnaires', title: 'Questionnaires', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'people', title: 'People', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'teams', title: 'Teams', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'roster-import', title: 'Roster import', loadComponent: () => import('./roster-import/roster-import').then((m) => m.RosterImport) },
  { path: 'awards', title: 'Awards', loadComponent: () => import('../public/soon/soon').then((m) => m.Soon) },
  { path: 'past-results', title: 'Past results', loadComponent: () => import('./past-results/past-results').then((m) => m.PastResults) },
];
