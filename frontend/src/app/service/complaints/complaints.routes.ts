import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.complaintWords);
const keep = { canDeactivate: [keepChanges] };

/** The register of complaints. The audience is checked where the area of service managers is mounted. */
export const complaintRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(words, (all) => all.title),
    loadComponent: spoken(() => import('./desk').then((m) => m.Desk)),
  },
  { path: 'new', title: titledBy(words, (all) => all.new), ...keep, loadComponent: spoken(() => import('./new-complaint').then((m) => m.NewComplaintPage)) },
  {
    path: 'import',
    title: titledBy(words, (all) => all.import),
    loadComponent: spoken(() => import('./complaint-import').then((m) => m.ComplaintImport)),
  },
  { path: 'returns', title: titledBy(words, (all) => all.returns), loadComponent: spoken(() => import('./register/returns').then((m) => m.Returns)) },
  {
    path: 'settings',
    title: titledBy(words, (all) => all.settings),
    ...keep,
    loadComponent: spoken(() => import('./register/settings').then((m) => m.ComplaintSettingsPage)),
  },
  { path: ':id', title: titledBy(words, (all) => all.one), ...keep, loadComponent: spoken(() => import('./complaint').then((m) => m.ComplaintPage)) },
];
