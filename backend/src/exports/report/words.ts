import type { ExportSubject, Language } from '@throughline/domain';
import { ARABIC } from './arabic-words.js';
import { FRENCH } from './french-words.js';
import { GERMAN } from './german-words.js';
import { SPANISH } from './spanish-words.js';

/** The words of files in one language. */
export interface ExportWords {
  /** Titles of subjects, and of the tables in them. */
  titles: Readonly<Record<ExportSubject | 'figures' | 'notes', string>>;
  columns: Readonly<Record<string, string>>;
  /** Cells that are one of a few words. */
  cells: Readonly<Record<string, string>>;
  facts: Readonly<
    Record<'cycle' | 'team' | 'teams' | 'everything' | 'closedOn' | 'smallest' | 'smallestComments' | 'madeOn' | 'rows' | 'checksum' | 'manifest', string>
  >;
  /** How figures are to be read, a sentence each. */
  method: readonly string[];
  checksumNote: string;
  /** What a chart of teams shows. */
  chart: string;
  /** Said when a chart has no room for all; `%n` of `%m` teams. */
  chartPart: string;
  /** What a chart of groups of a demographic shows. */
  chartGroups: string;
  /** Said when it has no room for all; `%n` of `%m` groups. */
  chartGroupsPart: string;
  /** Said of a presentation that has charts and no table. */
  slidesCharts: string;
  /** Said of a table that a presentation has no room for: `%n` of `%m` rows of the table `%t`. */
  slidesPart: string;
  /** Title of the slide that says so. */
  slidesLeftOut: string;
  /** Where the values of a chart stand in the notes of its slide. */
  chartNotes: string;
  /** Heading of the reasons why teams are not shown. */
  hidden: string;
  page: string;
}

const en: ExportWords = {
  titles: {
    results: 'Results',
    heatmap: 'Teams and drivers',
    distributions: 'Answers in shares',
    demographics: 'Results by demographics',
    'demographic-answers': 'Answers in shares, by demographics',
    comments: 'Comments',
    participation: 'Participation',
    trends: 'Trends',
    cycles: 'Surveys',
    questionnaire: 'Questionnaire',
    figures: 'All figures',
    notes: 'Notes',
  },
  columns: {
    team: 'Team',
    path: 'Place in the organisation',
    demographic: 'Demographic',
    value: 'Value',
    kind: 'Kind',
    measure: 'Measure',
    'size-band': 'People who answered',
    mean: 'Mean',
    low: '95 % interval, low',
    high: '95 % interval, high',
    favourable: 'Favourable, percent',
    note: 'Note',
    question: 'Question',
    comment: 'Comment',
    period: 'Period',
    cycle: 'Survey',
    participation: 'Participation',
    'as-of': 'As of',
    'closed-on': 'Closed on',
    'cycle-id': 'Id',
    number: 'Number',
    driver: 'Driver',
    answer: 'Answer',
    share: 'Share, percent',
    'mean-rank': 'Mean rank',
    score: 'Score',
    asked: 'Who was asked',
    answers: 'Answers',
  },
  cells: {
    promoters: 'Promoters (9 and 10)',
    passives: 'Passives (7 and 8)',
    detractors: 'Detractors (0 to 6)',
    'recommend-score': 'Recommend score',
    conditional: 'only some, by their answers before',
    question: 'Question',
    driver: 'Driver',
    low: 'a third or less',
    middle: 'between one and two thirds',
    high: 'two thirds or more',
  },
  facts: {
    cycle: 'Survey',
    team: 'Team, with all below it',
    teams: 'Teams',
    everything: 'All teams you may see',
    closedOn: 'Closed on',
    smallest: 'Smallest group a figure is about',
    smallestComments: 'Smallest group whose comments are shown',
    madeOn: 'Made on',
    rows: 'Rows',
    checksum: 'SHA-256 of the tables',
    manifest: 'SHA-256 of the survey’s manifest',
  },
  method: [
    'These are the published figures and comments, the same as on the pages. Drivers go from 0 to 100, questions have their own scale.',
    'Numbers of people are given in bands and shares are rounded, so that nobody can be counted back: 5 % means 5 % or less and 95 % means 95 % or more (10 and 90 % where fewer than 20 answered). A figure that is hidden here is hidden everywhere.',
    'Intervals are given for 20 people or more. Where intervals overlap widely, a difference may be chance.',
  ],
  checksumNote:
    'The checksum is of the tables as lines of text: cells in quotation marks where needed, commas between them, line feeds after each row, headings first.',
  chart: 'Mean of each team with a figure, from 0 to 100',
  chartPart: '%n of %m teams, those highest in the organisation. The others are in the tables of the PDF, Excel and CSV files.',
  chartGroups: 'Mean of each group with a figure, from 0 to 100',
  chartGroupsPart: '%n of %m groups, those of the teams highest in the organisation. The others are in the tables of the PDF, Excel and CSV files.',
  slidesCharts: 'These slides show charts. Every row is in the PDF, Excel and CSV files.',
  slidesPart: '“%t”: %n of %m rows are on these slides, the first ones. All are in the Excel and CSV files.',
  slidesLeftOut: 'What these slides leave out',
  chartNotes: 'Values with the people who answered and the 95 % interval:',
  hidden: 'Not shown',
  page: 'Page',
};

/** The words of files in every language of the product. */
export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en, de: GERMAN, fr: FRENCH, es: SPANISH, ar: ARABIC };
