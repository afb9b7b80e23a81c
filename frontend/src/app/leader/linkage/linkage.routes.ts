import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { LinkageArea } from './linkage-area';

/** Pages of linkage. */
export const linkageRoutes: Routes = [
  {
    path: '',
    component: LinkageArea,
    children: [
      { path: '', pathMatch: 'full', title: 'Linkage', loadComponent: () => import('./link/link').then((m) => m.Link) },
      { path: 'drivers', title: 'Drivers', loadComponent: () => import('./drivers/drivers').then((m) => m.Drivers) },
      { path: 'all', title: 'Every link', loadComponent: () => import('./family/family').then((m) => m.Family) },
      { path: 'value', title: 'Money at stake', loadComponent: () => import('./value/value').then((m) => m.Value) },
      { path: 'questions', title: 'Registered questions', loadComponent: () => import('./questions/questions').then((m) => m.Questions) },
      {
        path: 'questions/new',
        title: 'Register a question',
        canDeactivate: [keepChanges],
        loadComponent: () => import('./questions/new-question').then((m) => m.NewQuestion),
      },
      { path: 'experiments', title: 'Did the action work', loadComponent: () => import('./experiments/experiments').then((m) => m.Experiments) },
      {
        path: 'experiments/new',
        title: 'Register an action',
        canDeactivate: [keepChanges],
        loadComponent: () => import('./experiments/new-experiment').then((m) => m.NewExperimentPage),
      },
      { path: 'experiments/:id', title: 'Action', loadComponent: () => import('./experiments/experiment').then((m) => m.ExperimentPage) },
    ],
  },
];
