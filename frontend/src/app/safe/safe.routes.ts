import type { Routes } from '@angular/router';

/** Pages of safe persons. The audience is checked where the area is mounted. */
export const safeRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Comments apart',
    loadComponent: () => import('./sensitive-comments/sensitive-comments').then((m) => m.SensitiveComments),
  },
  { path: 'words', title: 'Signal words', loadComponent: () => import('./signal-words/signal-words').then((m) => m.SignalWords) },
];
