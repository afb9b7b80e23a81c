import { countText } from '../../../words/numbers';
import type { CandidatesWords } from './en';

/** What the page of candidates says, in French. */
export const fr: CandidatesWords = {
  title: 'Candidatures',
  heading: 'Candidatures',
  lead: 'Toutes les personnes proposées, chacune une fois, avec tout ce qui a été dit pour elles. Le nombre de propositions n’est pas une note : le jury ne le voit pas.',
  programme: 'Programme de prix',
  search: 'Chercher par nom',
  category: 'Catégorie',
  all: 'Toutes',
  comma: ', ',
  state: 'État',
  states: { standing: 'en lice', declined: 'préfère que non', removed: 'retirée' },
  kinds: { group: 'groupe', team: 'équipe' },
  voices: (count) => `${countText(count)} ${count < 2 ? 'proposition' : 'propositions'}`,
  none: 'Aucune candidature',
  noneText: 'Personne n’a encore été proposé, ou rien ne correspond à votre recherche.',
  pages: 'Pages',
  first: 'Première page',
  next: 'Page suivante',
  by: (nominator, day) => `Proposé par ${nominator}, le ${day}.`,
  thanks: (colleague, day) => `Merci de ${colleague}, ${day}`,
  figure: (metric, team, period, figure, base) => `${metric} de ${team} en ${period} : ${figure}${base ? `, sur ${base} avis ou contacts` : ''}`,
  standsBy: (colleague) => `${colleague} soutient :`,
  because: {
    left: 'Hors lice, car plus personne n’y travaille ici.',
    ineligible: 'Hors lice, car les règles de la catégorie ne le permettent pas.',
    withdrawn: 'Hors lice, car toutes les propositions ont été retirées.',
    secretary: 'Retirée par les RH :',
  },
  reason: 'Pourquoi ce n’est pas possible',
  remove: 'Retirer',
  removed: 'La candidature est retirée, et le journal le dit.',
  bringBack: 'Remettre en lice',
  returned: 'La candidature est de nouveau en lice.',
};
