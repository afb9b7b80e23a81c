import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { Session } from '../session/session';
import { spoken, titled, titledBy } from '../words/speaking';
import { leaderWords } from './words/words';

/** Leaders start on the mirror of the first team they lead; who leads none chooses from the list. */
const startOnOwnTeam: CanActivateFn = () => {
  const [router, first] = [inject(Router), inject(Session).me()?.leads[0]];
  return router.createUrlTree(first ? ['/leader/teams', first.teamId] : ['/leader/teams']);
};

/** Pages of leaders. The audience is checked where the area is mounted, the scope by the server. */
export const leaderRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [startOnOwnTeam], children: [] },
  { path: 'outcomes', loadChildren: () => import('../service/board/board.routes').then((m) => m.boardRoutes) },
  { path: 'teams', title: titled(() => leaderWords().titles.teams), loadComponent: spoken(() => import('./teams/teams').then((m) => m.Teams)) },
  {
    path: 'teams/:id',
    title: titled(() => leaderWords().titles.mirror),
    loadComponent: spoken(() => import('./team-mirror/team-mirror').then((m) => m.TeamMirrorPage)),
  },
  {
    path: 'results',
    title: titled(() => leaderWords().titles.results),
    loadComponent: spoken(() => import('./results/survey-results').then((m) => m.SurveyResults)),
  },
  {
    path: 'results/:id',
    title: titled(() => leaderWords().titles.results),
    data: { area: 'leader' },
    loadComponent: spoken(() => import('../hr/results/results').then((m) => m.Results)),
  },
  {
    path: 'results/:id/comments',
    title: titledBy(
      () => import('../hr/comments/words/words').then((m) => m.commentWords),
      (words) => words.title,
    ),
    data: { area: 'leader' },
    loadComponent: spoken(() => import('../hr/comments/comments').then((m) => m.Comments)),
  },
  {
    path: 'results/:id/comment-words',
    title: titledBy(
      () => import('../hr/comment-words/words/words').then((m) => m.standingWords),
      (words) => words.title,
    ),
    data: { area: 'leader' },
    loadComponent: spoken(() => import('../hr/comment-words/comment-words').then((m) => m.CommentWordsPage)),
  },
  { path: 'linkage', loadChildren: () => import('./linkage/linkage.routes').then((m) => m.linkageRoutes) },
];
