import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../words/speaking';

/** Files of what one may see. The audience is checked where the area is mounted, the scope by the server. */
export const exportsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(
      () => import('./words/words').then((m) => m.exportWords),
      (words) => words.titles.files,
    ),
    loadComponent: spoken(() => import('./exports').then((m) => m.ExportsPage)),
  },
];
