import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.planWords);

/** Plans of customers, for everybody who works here. */
export const planRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./plans').then((m) => m.Plans)),
  },
  {
    path: ':id',
    title: titledBy(words, (all) => all.plan),
    canDeactivate: [keepChanges],
    loadComponent: spoken(() => import('./plan').then((m) => m.PlanPage)),
  },
];
