import type { Routes } from '@angular/router';
import { spoken, titled } from '../words/speaking';
import { publicWords } from './words/words';

/** Pages of anyone, and what is said when an address leads nowhere. */
export const publicRoutes: Routes = [
  { path: 'sign-in', title: titled(() => publicWords().titles.signIn), loadComponent: spoken(() => import('./sign-in/sign-in').then((m) => m.SignInPage)) },
  { path: 'sign-up', title: titled(() => publicWords().titles.signUp), loadComponent: spoken(() => import('./sign-up/sign-up').then((m) => m.SignUpPage)) },
  { path: 'verify', title: titled(() => publicWords().titles.verify), loadComponent: spoken(() => import('./verify/verify').then((m) => m.Verify)) },
  {
    path: 'sign-in-link',
    title: titled(() => publicWords().titles.signInLink),
    loadComponent: spoken(() => import('./sign-in-link/sign-in-link').then((m) => m.SignInLink)),
  },
  { path: 'trustee', title: titled(() => publicWords().titles.trustees), loadComponent: spoken(() => import('./trustee/trustee').then((m) => m.Trustee)) },
  { path: 'mail', title: titled(() => publicWords().titles.mail), loadComponent: spoken(() => import('./mail/mail').then((m) => m.Mail)) },
  {
    path: 'manifest/:cycle',
    title: titled(() => publicWords().titles.rules),
    loadComponent: spoken(() => import('./survey-rules/survey-rules').then((m) => m.SurveyRules)),
  },
  {
    path: 'how-it-is-anonymous',
    title: titled(() => publicWords().titles.anonymity),
    loadComponent: spoken(() => import('./anonymity/anonymity').then((m) => m.Anonymity)),
  },
  {
    path: 'forbidden',
    title: titled(() => publicWords().titles.forbidden),
    loadComponent: spoken(() => import('./refusals/forbidden').then((m) => m.Forbidden)),
  },
  {
    path: 'unavailable',
    title: titled(() => publicWords().titles.unavailable),
    loadComponent: spoken(() => import('./refusals/unavailable').then((m) => m.Unavailable)),
  },
  {
    path: '**',
    title: titled(() => publicWords().titles.noSuchPage),
    loadComponent: spoken(() => import('./refusals/no-such-page').then((m) => m.NoSuchPage)),
  },
];
