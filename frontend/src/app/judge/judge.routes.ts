import type { Routes } from '@angular/router';
import { spoken, titledBy } from '../words/speaking';

const words = () => import('./words/words').then((m) => m.judgeWords);

/** Pages of judges. The audience is checked where the area is mounted. */
export const judgeRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, ({ title }) => title),
    loadComponent: spoken(() => import('./rounds/judged-rounds').then((m) => m.JudgedRounds)),
  },
  {
    path: ':id',
    title: titledBy(words, ({ roundTitle }) => roundTitle),
    loadComponent: spoken(() => import('./round/judged-round').then((m) => m.JudgedRound)),
  },
];
