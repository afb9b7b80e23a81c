import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.eventWords);

/** Files of single events, for service managers. */
export const eventRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./events').then((m) => m.Events)),
  },
  {
    path: ':id',
    title: titledBy(words, (all) => all.one),
    loadComponent: spoken(() => import('./event-import').then((m) => m.EventImportPage)),
  },
];
