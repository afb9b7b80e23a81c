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
    path: 'staffing',
    title: titledBy(words, (all) => all.staffing),
    loadComponent: spoken(() => import('./staffing').then((m) => m.Staffing)),
  },
  {
    path: 'import',
    title: titledBy(words, (all) => all.import),
    loadComponent: spoken(() => import('./plan-import').then((m) => m.PlanImport)),
  },
  {
    path: ':id',
    title: titledBy(words, (all) => all.plan),
    canDeactivate: [keepChanges],
    loadComponent: spoken(() => import('./plan').then((m) => m.PlanPage)),
  },
];
