import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { Session } from '../session/session';

/** Leaders start on the mirror of the first team they lead; who leads none chooses from the list. */
const startOnOwnTeam: CanActivateFn = () => {
  const [router, first] = [inject(Router), inject(Session).me()?.leads[0]];
  return router.createUrlTree(first ? ['/leader/teams', first.teamId] : ['/leader/teams']);
};

/** Pages of leaders. The audience is checked where the area is mounted, the scope by the server. */
export const leaderRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [startOnOwnTeam], children: [] },
  { path: 'teams', title: 'Teams', loadComponent: () => import('./teams/teams').then((m) => m.Teams) },
  { path: 'teams/:id', title: 'Team mirror', loadComponent: () => import('./team-mirror/team-mirror').then((m) => m.TeamMirrorPage) },
  { path: 'results', title: 'Survey results', loadComponent: () => import('./results/survey-results').then((m) => m.SurveyResults) },
  { path: 'results/:id', title: 'Survey results', data: { area: 'leader' }, loadComponent: () => import('../hr/results/results').then((m) => m.Results) },
  { path: 'results/:id/comments', title: 'Comments', data: { area: 'leader' }, loadComponent: () => import('../hr/comments/comments').then((m) => m.Comments) },
  { path: 'linkage', loadChildren: () => import('./linkage/linkage.routes').then((m) => m.linkageRoutes) },
];
