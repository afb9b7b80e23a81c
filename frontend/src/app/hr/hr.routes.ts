import type { Routes } from '@angular/router';
import { keepChanges } from '../ui/keep-changes';
import { spoken, titledBy } from '../words/speaking';

const awards = () => import('./awards/words/words').then((m) => m.awardsWords);
const reveal = () => import('./reveal/words/words').then((m) => m.revealWords);
const comments = () => import('./comments/words/words').then((m) => m.commentWords);
const cycles = () => import('./cycles/words/words').then((m) => m.cyclesWords);
const packs = () => import('./packs/words/words').then((m) => m.packWords);
const recognition = () => import('./recognition/words/words').then((m) => m.recognitionWords);
const fairness = () => import('./fairness/words/words').then((m) => m.fairnessWords);
const people = () => import('./people/words/words').then((m) => m.peopleWords);
const questionnaires = () => import('./questionnaires/words/words').then((m) => m.questionnaireListWords);
const results = () => import('./results/words/words').then((m) => m.resultWords);
const rounds = () => import('./rounds/words/words').then((m) => m.roundWords);
const teams = () => import('./teams/words/words').then((m) => m.teamsWords);

const standing = () => import('./comment-words/words/words').then((m) => m.standingWords);

const keep = { canDeactivate: [keepChanges] };

/** Pages of HR. The audience is checked where the area is mounted. */
export const hrRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: titledBy(cycles, (words) => words.titles.overview),
    loadComponent: spoken(() => import('./overview/overview').then((m) => m.Overview)),
  },
  { path: 'cycles', title: titledBy(cycles, (words) => words.titles.cycles), loadComponent: spoken(() => import('./cycles/cycles').then((m) => m.Cycles)) },
  {
    path: 'calendar',
    title: titledBy(cycles, (words) => words.titles.calendar),
    loadComponent: spoken(() => import('./calendar/calendar').then((m) => m.Calendar)),
  },
  {
    path: 'series',
    title: titledBy(cycles, (words) => words.titles.series),
    loadComponent: spoken(() => import('./series/series-list').then((m) => m.SeriesListPage)),
  },
  {
    path: 'series/new',
    title: titledBy(cycles, (words) => words.titles.newSeries),
    ...keep,
    loadComponent: spoken(() => import('./series/new-series').then((m) => m.NewSeriesPage)),
  },
  {
    path: 'series/:id',
    title: titledBy(cycles, (words) => words.titles.series),
    loadComponent: spoken(() => import('./series/series').then((m) => m.SeriesPage)),
  },
  {
    path: 'cycles/new',
    title: titledBy(cycles, (words) => words.titles.newCycle),
    ...keep,
    loadComponent: spoken(() => import('./cycle/new-cycle').then((m) => m.NewCyclePage)),
  },
  {
    path: 'cycles/:id',
    title: titledBy(cycles, (words) => words.titles.cycle),
    ...keep,
    loadComponent: spoken(() => import('./cycle/cycle').then((m) => m.CyclePage)),
  },
  {
    path: 'cycles/:id/cards/:cohort',
    title: titledBy(cycles, (words) => words.titles.cards),
    ...keep,
    loadComponent: spoken(() => import('./cards/cards').then((m) => m.Cards)),
  },
  {
    path: 'cycles/:id/mail',
    title: titledBy(cycles, (words) => words.titles.mail),
    ...keep,
    loadComponent: spoken(() => import('./cycle-mail/cycle-mail').then((m) => m.CycleMailPage)),
  },
  {
    path: 'cycles/:id/poster',
    title: titledBy(cycles, (words) => words.titles.poster),
    loadComponent: spoken(() => import('./poster/poster').then((m) => m.Poster)),
  },
  {
    path: 'cycles/:id/comment-words',
    title: titledBy(standing, (words) => words.title),
    loadComponent: spoken(() => import('./comment-words/comment-words').then((m) => m.CommentWordsPage)),
  },
  {
    path: 'cycles/:id/comments',
    title: titledBy(comments, (words) => words.title),
    loadComponent: spoken(() => import('./comments/comments').then((m) => m.Comments)),
  },
  {
    path: 'comment-themes',
    title: titledBy(comments, (words) => words.dictionary.title),
    ...keep,
    loadComponent: spoken(() => import('./comment-themes/comment-themes').then((m) => m.CommentThemes)),
  },
  {
    path: 'cycles/:id/results',
    title: titledBy(results, (words) => words.title),
    loadComponent: spoken(() => import('./results/results').then((m) => m.Results)),
  },
  {
    path: 'questionnaires',
    title: titledBy(questionnaires, (words) => words.titles.questionnaires),
    loadComponent: spoken(() => import('./questionnaires/questionnaires').then((m) => m.Questionnaires)),
  },
  {
    path: 'questionnaires/new',
    title: titledBy(questionnaires, (words) => words.titles.new),
    ...keep,
    loadComponent: spoken(() => import('./questionnaire/questionnaire').then((m) => m.QuestionnairePage)),
  },
  {
    path: 'questionnaires/:id',
    title: titledBy(questionnaires, (words) => words.titles.questionnaire),
    ...keep,
    loadComponent: spoken(() => import('./questionnaire/questionnaire').then((m) => m.QuestionnairePage)),
  },
  {
    path: 'questionnaires/:id/versions',
    title: titledBy(questionnaires, (words) => words.titles.versions),
    loadComponent: spoken(() => import('./questionnaire/versions/versions').then((m) => m.Versions)),
  },
  {
    path: 'questions',
    title: titledBy(questionnaires, (words) => words.titles.bank),
    ...keep,
    loadComponent: spoken(() => import('./questions/questions').then((m) => m.Questions)),
  },
  {
    path: 'move-in',
    title: titledBy(questionnaires, (words) => words.titles.moveIn),
    loadComponent: spoken(() => import('./move-in/move-in').then((m) => m.MoveIn)),
  },
  { path: 'people', title: titledBy(people, (words) => words.titles.people), loadComponent: spoken(() => import('./people/people').then((m) => m.People)) },
  {
    path: 'people/new',
    title: titledBy(people, (words) => words.titles.newPerson),
    ...keep,
    loadComponent: spoken(() => import('./person/new-person').then((m) => m.NewPersonPage)),
  },
  {
    path: 'people/:id',
    title: titledBy(people, (words) => words.titles.person),
    ...keep,
    loadComponent: spoken(() => import('./person/person').then((m) => m.PersonPage)),
  },
  {
    path: 'attributes',
    title: titledBy(people, (words) => words.titles.attributes),
    loadComponent: spoken(() => import('./attributes/attributes').then((m) => m.Attributes)),
  },
  { path: 'teams', title: titledBy(teams, (words) => words.teams), ...keep, loadComponent: spoken(() => import('./teams/teams').then((m) => m.Teams)) },
  {
    path: 'team-history',
    title: titledBy(
      () => import('./team-history/words/words').then((m) => m.teamHistoryWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./team-history/team-history').then((m) => m.TeamHistory)),
  },
  {
    path: 'roster-import',
    title: titledBy(people, (words) => words.titles.roster),
    loadComponent: spoken(() => import('./roster-import/roster-import').then((m) => m.RosterImport)),
  },
  { path: 'awards', title: titledBy(awards, (words) => words.titles.awards), loadComponent: spoken(() => import('./awards/awards').then((m) => m.Awards)) },
  {
    path: 'awards/new',
    title: titledBy(awards, (words) => words.titles.newAward),
    ...keep,
    loadComponent: spoken(() => import('./award/new-award').then((m) => m.NewAwardPage)),
  },
  {
    path: 'awards/:id/candidates',
    title: titledBy(
      () => import('./candidates/words/words').then((m) => m.candidatesWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./candidates/candidates').then((m) => m.CandidatesPage)),
  },
  {
    path: 'awards/:id',
    title: titledBy(awards, (words) => words.titles.award),
    ...keep,
    loadComponent: spoken(() => import('./award/award').then((m) => m.AwardPage)),
  },
  {
    path: 'awards/:id/log',
    title: titledBy(
      () => import('./award-log/words/words').then((m) => m.awardLogWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./award-log/award-log').then((m) => m.AwardLogView)),
  },
  {
    path: 'awards/:id/secretary',
    title: titledBy(
      () => import('./award-secretary/words/words').then((m) => m.secretaryWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./award-secretary/award-secretary').then((m) => m.AwardSecretaryPage)),
  },
  {
    path: 'awards/:id/packs',
    title: titledBy(packs, (words) => words.title),
    loadComponent: spoken(() => import('./packs/packs').then((m) => m.PacksPage)),
  },
  {
    path: 'awards/:id/packs/:candidateId',
    title: titledBy(packs, (words) => words.title),
    ...keep,
    loadComponent: spoken(() => import('./packs/pack').then((m) => m.PackPage)),
  },
  {
    path: 'awards/:id/reveal',
    title: titledBy(reveal, (words) => words.titles.reveal),
    loadComponent: spoken(() => import('./reveal/reveal').then((m) => m.RevealPage)),
  },
  {
    path: 'awards/:id/event',
    title: titledBy(reveal, (words) => words.titles.event),
    loadComponent: spoken(() => import('./reveal/event').then((m) => m.EventPage)),
  },
  {
    path: 'awards/:id/rounds',
    title: titledBy(rounds, (words) => words.title),
    loadComponent: spoken(() => import('./rounds/rounds').then((m) => m.RoundsPage)),
  },
  {
    path: 'recognition',
    title: titledBy(recognition, (words) => words.title),
    ...keep,
    loadComponent: spoken(() => import('./recognition/recognition').then((m) => m.RecognitionPage)),
  },
  {
    path: 'fairness',
    title: titledBy(fairness, (words) => words.title),
    loadComponent: spoken(() => import('./fairness/fairness').then((m) => m.FairnessPage)),
  },
  {
    path: 'fairness/:id',
    title: titledBy(fairness, (words) => words.title),
    loadComponent: spoken(() => import('./fairness/fairness').then((m) => m.FairnessPage)),
  },
  {
    path: 'reports',
    title: titledBy(
      () => import('../exports/words/words').then((m) => m.exportWords),
      (words) => words.titles.reports,
    ),
    loadComponent: spoken(() => import('./reports/reports').then((m) => m.Reports)),
  },
  {
    path: 'past-results',
    title: titledBy(
      () => import('./past-results/words/words').then((m) => m.pastResultWords),
      (words) => words.title,
    ),
    loadComponent: spoken(() => import('./past-results/past-results').then((m) => m.PastResults)),
  },
];
