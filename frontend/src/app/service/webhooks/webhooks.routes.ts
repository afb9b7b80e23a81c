import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.hookWords);

/** What helpdesks send as it happens. */
export const hookRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./hooks').then((m) => m.Hooks)),
  },
  {
    path: ':id',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./hook').then((m) => m.HookPage)),
  },
];
