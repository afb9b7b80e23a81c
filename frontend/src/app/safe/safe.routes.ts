import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../words/speaking';

const words = () => import('./words/words').then((m) => m.safeWords);

/** Pages of safe persons. The audience is checked where the area is mounted. */
export const safeRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, ({ titles }) => titles.apart),
    loadComponent: spoken(() => import('./sensitive-comments/sensitive-comments').then((m) => m.SensitiveComments)),
  },
  {
    path: 'words',
    title: titledBy(words, ({ titles }) => titles.words),
    loadComponent: spoken(() => import('./signal-words/signal-words').then((m) => m.SignalWords)),
  },
];
