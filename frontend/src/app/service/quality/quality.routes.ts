import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../../words/speaking';

/** How far what came in can be relied on. */
export const qualityRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(
      () => import('./words/words').then((m) => m.qualityWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./quality').then((m) => m.Quality)),
  },
];
