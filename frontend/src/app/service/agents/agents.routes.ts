import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.agentWords);

/** Which agent or group worked for which team. */
export const agentRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./agents').then((m) => m.Agents)),
  },
  {
    path: 'import',
    title: titledBy(words, (all) => all.import),
    loadComponent: spoken(() => import('./agent-import').then((m) => m.AgentImport)),
  },
  {
    path: ':id',
    title: titledBy(words, (all) => all.agent),
    canDeactivate: [keepChanges],
    loadComponent: spoken(() => import('./agent').then((m) => m.AgentPage)),
  },
];
