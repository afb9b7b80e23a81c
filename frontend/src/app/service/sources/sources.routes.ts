import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.sourceWords);

/** The systems that events come from. The audience is checked where the area of service managers is mounted. */
export const sourceRoutes: Routes = [
  { path: '', pathMatch: 'full', title: titledBy(words, (all) => all.title), loadComponent: spoken(() => import('./sources').then((m) => m.Sources)) },
  {
    path: ':id',
    title: titledBy(words, (all) => all.one),
    canDeactivate: [keepChanges],
    loadComponent: spoken(() => import('./source').then((m) => m.SourcePage)),
  },
];
