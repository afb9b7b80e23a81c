import type { Routes } from '@angular/router';

/** Pages of anyone, and what is said when an address leads nowhere. */
export const publicRoutes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignInPage) },
  { path: 'sign-up', title: 'Start an organisation', loadComponent: () => import('./sign-up/sign-up').then((m) => m.SignUpPage) },
  { path: 'verify', title: 'Confirm your address', loadComponent: () => import('./verify/verify').then((m) => m.Verify) },
  { path: 'sign-in-link', title: 'Signing in', loadComponent: () => import('./sign-in-link/sign-in-link').then((m) => m.SignInLink) },
  { path: 'trustee', title: 'Trustees', loadComponent: () => import('./trustee/trustee').then((m) => m.Trustee) },
  { path: 'mail', title: 'Mail', loadComponent: () => import('./mail/mail').then((m) => m.Mail) },
  { path: 'manifest/:cycle', title: 'The rules of a survey', loadComponent: () => import('./survey-rules/survey-rules').then((m) => m.SurveyRules) },
  { path: 'how-it-is-anonymous', title: 'How we know it is anonymous', loadComponent: () => import('./anonymity/anonymity').then((m) => m.Anonymity) },
  { path: 'forbidden', title: 'Not for your role', loadComponent: () => import('./refusals/forbidden').then((m) => m.Forbidden) },
  { path: 'unavailable', title: 'Not reachable', loadComponent: () => import('./refusals/unavailable').then((m) => m.Unavailable) },
  { path: '**', title: 'No such page', loadComponent: () => import('./refusals/no-such-page').then((m) => m.NoSuchPage) },
];
