import type { Routes } from '@angular/router';
import { keepChanges } from '../../ui/keep-changes';
import { spoken, titledBy } from '../../words/speaking';

const words = () => import('./words/words').then((m) => m.surveyWords);
const keep = { canDeactivate: [keepChanges] };

/** Surveys of customers. The audience is checked where the area of service managers is mounted. */
export const surveyRoutes: Routes = [
  { path: '', pathMatch: 'full', title: titledBy(words, (all) => all.title), loadComponent: spoken(() => import('./surveys').then((m) => m.Surveys)) },
  { path: 'new', title: titledBy(words, (all) => all.new), ...keep, loadComponent: spoken(() => import('./survey-form').then((m) => m.SurveyForm)) },
  { path: ':id', title: titledBy(words, (all) => all.one), loadComponent: spoken(() => import('./survey').then((m) => m.SurveyPage)) },
  {
    path: ':id/settings',
    title: titledBy(words, (all) => all.settings),
    ...keep,
    loadComponent: spoken(() => import('./survey-form').then((m) => m.SurveyForm)),
  },
];
