import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../../words/speaking';

/** Customer outcomes by team, for service managers and for leaders alike. */
export const boardRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(
      () => import('./words/words').then((m) => m.boardWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./board').then((m) => m.Board)),
  },
];
