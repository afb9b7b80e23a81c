// A pack of benchmarks from the organisation scores of the UK Civil Service People Survey, as github mattkerlogue/csps-data has them (raw data: Crown copyright, Open Government Licence v3; the processed
// data: CC BY 4.0). The figures are those of its own "Civil Service benchmark", since 2014 the median of the organisations that took part.
import { csvLines } from './benchmark-file.mjs';
import { OpsError } from './ops-error.mjs';

/** How each measure of the survey stands to ours. `find`: the beginning of its name, without its code. */
const MAPPING = [
  ['driver', 'engagement', 'average', 'same-theme', 'Employee engagement index'],
  ['driver', 'strategy-clarity', 'favourable', 'same-theme', 'Organisational objectives and purpose theme score'],
  ['driver', 'manager-support', 'favourable', 'same-theme', 'My manager theme score'],
  ['driver', 'teamwork', 'favourable', 'same-theme', 'My team theme score'],
  ['driver', 'training', 'favourable', 'same-theme', 'Learning and development theme score'],
  ['driver', 'fairness', 'favourable', 'same-theme', 'Inclusion and fair treatment theme score'],
  ['driver', 'resources', 'favourable', 'same-theme', 'Resources and workload theme score'],
  ['question', 'engagement-pride', 'favourable', 'similar-question', 'I am proud when I tell others I am part of'],
  ['question', 'role-clarity-expected', 'favourable', 'similar-question', 'I have clear work objectives'],
  ['question', 'strategy-clarity-direction', 'favourable', 'similar-question', "I believe that [my organisation]'s senior leaders have a clear vision"],
  ['question', 'strategy-clarity-own-part', 'favourable', 'similar-question', 'I understand how my work contributes to'],
  ['question', 'recognition-noticed', 'favourable', 'similar-question', 'My manager recognises when I have done my job well'],
  ['question', 'manager-support-feedback', 'favourable', 'similar-question', 'I receive regular feedback on my performance'],
  ['question', 'resources-tools', 'favourable', 'similar-question', 'I have the tools I need to do my job effectively'],
  ['question', 'resources-information', 'favourable', 'similar-question', 'I get the information I need to do my job well'],
  ['question', 'wellbeing-workload', 'favourable', 'similar-question', 'I have an acceptable workload'],
  ['question', 'wellbeing-hours-fit', 'favourable', 'similar-question', 'I achieve a good balance between my work life and my private life'],
  ['question', 'teamwork-help', 'favourable', 'similar-question', 'The people in my team can be relied upon to help'],
  ['question', 'fairness-respect', 'favourable', 'similar-question', 'I am treated with respect by the people I work with'],
  ['question', 'fairness-pay', 'favourable', 'similar-question', 'I feel that my pay adequately reflects my performance'],
  ['question', 'voice-asked', 'favourable', 'similar-question', 'I have the opportunity to contribute my views before decisions are made'],
  ['question', 'voice-safe', 'favourable', 'similar-question', 'I think it is safe to challenge the way things are done'],
];

/** The pack of a year from the text of scores_long.csv (year, dept_group, organisation, org_code, measure, value). Without a year the latest. */
export function packFromCsps(text, asked) {
  const [head, ...lines] = csvLines(text);
  const at = (name) => {
    const place = head?.cells.indexOf(name) ?? -1;
    if (place < 0) throw new OpsError(`The file has no column "${name}": it is not scores_long.csv of the Civil Service People Survey.`);
    return place;
  };
  const [year, organisation, measure, value] = ['year', 'organisation', 'measure', 'value'].map(at);
  const chosen = asked ?? lines.reduce((latest, { cells }) => (cells[year] > latest ? cells[year] : latest), '');
  const ofYear = lines.filter(({ cells }) => cells[year] === chosen);
  if (ofYear.length === 0) throw new OpsError(`The file has no scores of ${chosen}.`);
  const benchmark = ofYear.filter(({ cells }) => /^Civil Service (\d{4} )?benchmark( \(median\))?$/i.test(cells[organisation]));
  const organisations = new Set(ofYear.map(({ cells }) => cells[organisation]).filter((name) => !/^Civil Service|^All /i.test(name))).size;
  const figures = MAPPING.flatMap(([kind, ours, unit, match, words]) => {
    const found = benchmark.find(({ cells }) => cells[measure].replace(CODE, '').toLowerCase().startsWith(words.toLowerCase()));
    const figure = found && Number(found.cells[value]);
    // what somebody of the source has not stated is no figure of ours
    return figure === undefined || !Number.isFinite(figure) || found.cells[value] === ''
      ? []
      : [{ kind, measure: ours, unit, value: Math.round(figure), item: found.cells[measure].replace(CODE, ''), match }];
  });
  if (figures.length === 0) throw new OpsError(`The file has no Civil Service benchmark of ${chosen} that names our measures.`);
  return {
    id: `uk-civil-service-${chosen}`,
    name: `UK Civil Service ${chosen}`,
    source: `Civil Service People Survey ${chosen}, Cabinet Office; processed by Matt Kerlogue (csps-data)`,
    year: Number(chosen),
    licence: 'Open Government Licence v3.0 (raw data), CC BY 4.0 (processed data)',
    country: 'GB',
    base: `Civil Service benchmark over ${organisations} organisations`,
    figures,
  };
}

/** "B47 ", "op_ts ", "EES ": what stands before the wording since 2021. */
const CODE = /^(?:[A-Z]\d{2}[A-Z]?(?:_\w+)?|[a-z]{2}_ts|EES)\s+/;
