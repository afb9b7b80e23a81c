import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.motWords);
const keep = { canDeactivate: [keepChanges] };

/** Inspections of how complaints are handled. The audience is checked where the area of service managers is mounted. */
export const motRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./inspections').then((m) => m.InspectionsPage)),
  },
  { path: 'new', title: titledBy(words, (all) => all.newOne), loadComponent: spoken(() => import('./new-inspection').then((m) => m.NewInspection)) },
  { path: 'trials', title: titledBy(words, (all) => all.trials), ...keep, loadComponent: spoken(() => import('./trials').then((m) => m.Trials)) },
  { path: ':id', title: titledBy(words, (all) => all.one), loadComponent: spoken(() => import('./inspection').then((m) => m.InspectionPage)) },
];
