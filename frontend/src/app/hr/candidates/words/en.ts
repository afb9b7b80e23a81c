import { countText } from '../../../words/numbers';

/** What the page of candidates says, in English. */
export const en = {
  title: 'Candidates',
  heading: 'Candidates',
  lead: 'Everybody who was nominated, each once, with all that was said for them. How often somebody was nominated is no score: judges do not see the number.',
  programme: 'Award programme',
  search: 'Search by name',
  category: 'Category',
  all: 'All',
  comma: ', ',
  state: 'State',
  states: { standing: 'stands', declined: 'would rather not', removed: 'taken out' },
  kinds: { group: 'group', team: 'team' },
  voices: (count: number) => `${countText(count)} ${count === 1 ? 'nomination' : 'nominations'}`,
  none: 'No candidate',
  noneText: 'Nobody was nominated yet, or nobody fits what you look for.',
  pages: 'Pages',
  first: 'First page',
  next: 'Next page',
  by: (nominator: string, day: string) => `Nominated by ${nominator}, on ${day}.`,
  thanks: (colleague: string, day: string) => `Thanks from ${colleague}, ${day}`,
  figure: (metric: string, team: string, period: string, figure: string, base: string) =>
    `${metric} of ${team} in ${period}: ${figure}${base ? `, from ${base} ratings or contacts` : ''}`,
  complaint: (number: string, category: string, outcome: string, day: string) => `Complaint ${number} (${category}), resolved on ${day}: ${outcome}`,
  outcomes: { upheld: 'upheld', 'partly-upheld': 'partly upheld', 'not-upheld': 'not upheld' },
  praise: (team: string, month: string) => `A customer about ${team}, ${month}`,
  standsBy: (colleague: string) => `${colleague} stands by it:`,
  because: {
    left: 'Out, because nobody of it works here any more.',
    ineligible: 'Out, because the rules of the category do not allow it.',
    withdrawn: 'Out, because every nomination was withdrawn.',
    secretary: 'Taken out by HR:',
  },
  reason: 'Why it cannot stand',
  remove: 'Take it out',
  removed: 'The candidate is taken out, and the log says so.',
  bringBack: 'Bring it back',
  returned: 'The candidate stands again.',
};

/** The entries of the catalogue. */
export type CandidatesWords = typeof en;
