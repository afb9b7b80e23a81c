import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';
import { keepChanges } from '../ui/keep-changes';
import { spoken, titled, titledBy } from '../words/speaking';
import { employeeWords } from './words/words';

const awards = () => import('./awards/words/words').then((m) => m.announcedAwardWords);
const kudos = () => import('./kudos/words/words').then((m) => m.kudosWords);

const keep = { canDeactivate: [keepChanges] };

/** Pages of everybody who is signed in. */
export const employeeRoutes: Routes = [
  {
    path: 'nominate',
    title: titled(() => employeeWords().titles.nominate),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./nominations/nominations').then((m) => m.NominationsPage)),
  },
  {
    path: 'nominate/:programmeId',
    title: titled(() => employeeWords().titles.nominate),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./nominate/nominate').then((m) => m.Nominate)),
  },
  {
    path: 'wall',
    title: titledBy(
      () => import('./wall/words/words').then((m) => m.wallWords),
      (words) => words.title,
    ),
    canActivate: [signedIn],
    loadComponent: spoken(() => import('./wall/wall').then((m) => m.Wall)),
  },
  {
    path: 'awards',
    title: titledBy(awards, (words) => words.titles.awards),
    canActivate: [signedIn],
    loadComponent: spoken(() => import('./awards/awards').then((m) => m.AnnouncedAwards)),
  },
  {
    path: 'awards/:id',
    title: titledBy(awards, (words) => words.titles.award),
    canActivate: [signedIn],
    loadComponent: spoken(() => import('./awards/award').then((m) => m.AnnouncedAward)),
  },
  {
    path: 'vote',
    title: titledBy(
      () => import('./vote/words/words').then((m) => m.voteWords),
      (words) => words.title,
    ),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./vote/vote').then((m) => m.VotePage)),
  },
  {
    path: 'kudos',
    title: titledBy(kudos, (words) => words.title),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./kudos/kudos').then((m) => m.KudosPage)),
  },
  {
    path: 'kudos/new',
    title: titledBy(kudos, (words) => words.compose.heading),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./kudos/new-kudos').then((m) => m.NewKudosPage)),
  },
  {
    path: 'kudos/:id',
    title: titledBy(kudos, (words) => words.title),
    canActivate: [signedIn],
    ...keep,
    loadComponent: spoken(() => import('./kudos/one-kudos').then((m) => m.OneKudosPage)),
  },
  { path: 'plans', canActivate: [signedIn], loadChildren: () => import('../service/plans/plans.routes').then((m) => m.planRoutes) },
  {
    path: 'account',
    title: titled(() => employeeWords().titles.account),
    canActivate: [signedIn],
    loadComponent: spoken(() => import('./account/account').then((m) => m.Account)),
  },
];
