import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titled } from '../../words/speaking';
import { LinkageArea } from './linkage-area';
import { linkageWords, type LinkageTitle } from './words/words';

const title = (page: LinkageTitle) => titled(() => linkageWords().titles[page]);

/** Pages of linkage. */
export const linkageRoutes: Routes = [
  {
    path: '',
    component: LinkageArea,
    children: [
      { path: '', pathMatch: 'full', title: title('link'), loadComponent: spoken(() => import('./link/link').then((m) => m.Link)) },
      { path: 'drivers', title: title('drivers'), loadComponent: spoken(() => import('./drivers/drivers').then((m) => m.Drivers)) },
      { path: 'all', title: title('all'), loadComponent: spoken(() => import('./family/family').then((m) => m.Family)) },
      { path: 'value', title: title('value'), loadComponent: spoken(() => import('./value/value').then((m) => m.Value)) },
      { path: 'questions', title: title('questions'), loadComponent: spoken(() => import('./questions/questions').then((m) => m.Questions)) },
      {
        path: 'questions/new',
        title: title('newQuestion'),
        canDeactivate: [keepChanges],
        loadComponent: spoken(() => import('./questions/new-question').then((m) => m.NewQuestion)),
      },
      { path: 'experiments', title: title('experiments'), loadComponent: spoken(() => import('./experiments/experiments').then((m) => m.Experiments)) },
      {
        path: 'experiments/new',
        title: title('newExperiment'),
        canDeactivate: [keepChanges],
        loadComponent: spoken(() => import('./experiments/new-experiment').then((m) => m.NewExperimentPage)),
      },
      { path: 'experiments/:id', title: title('experiment'), loadComponent: spoken(() => import('./experiments/experiment').then((m) => m.ExperimentPage)) },
    ],
  },
];
