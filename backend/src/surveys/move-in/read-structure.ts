import { openArchive } from './archive.js';
import type { ForeignLine, ForeignSurvey } from './foreign-survey.js';
import { limeSurvey } from './limesurvey.rules.js';
import { lssTables } from './lss-tables.js';
import { kindOfFile, structureText } from './structure-file.rules.js';
import { mustHaveFewConditions } from './structure-room.rules.js';
import { surveyJson } from './surveyjs-json.rules.js';
import { jsSurvey } from './surveyjs.rules.js';

/** The survey in an uploaded file of any kind we read. Throws what its readers throw; nothing of the file is kept. */
export async function readStructure(bytes: Buffer): Promise<ForeignSurvey> {
  const survey = await surveyIn(bytes);
  mustHaveFewConditions(survey.groups);
  return storable(survey);
}

async function surveyIn(bytes: Buffer): Promise<ForeignSurvey> {
  const kind = kindOfFile(bytes);
  if (kind === 'json') return jsSurvey(surveyJson(structureText(bytes)));
  if (kind === 'lss') return limeSurvey(lssTables(structureText(bytes)));
  const { structure, unread } = await openArchive(bytes);
  const survey = limeSurvey(lssTables(structureText(structure)));
  return { ...survey, lines: [...unopened(unread), ...survey.lines] };
}

/** The survey without halves of characters and NULs, which no text in the database can have. */
function storable(survey: ForeignSurvey): ForeignSurvey {
  return JSON.parse(JSON.stringify(survey), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  ) as ForeignSurvey;
}

/** What else an archive holds, and what became of it. */
const INSIDE: readonly (readonly [RegExp, string, string])[] = [
  [
    /_responses?\.|\.lsr$|\.lsi$/i,
    'Answers that people gave. They were not opened and are not kept: they were given under another promise.',
    'Bring in results of teams as past results, from a CSV file.',
  ],
  [/_tokens\.|\.lst$/i, 'The list of participants. It was not opened and is not kept.', 'Bring in people with the roster.'],
  [/_timings\.|\.lsti$/i, 'How long people took. It was not opened and is not kept.', 'Nothing to do: nobody is timed here.'],
];

function unopened(names: readonly string[]): ForeignLine[] {
  const told = INSIDE.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, what, instead]): ForeignLine => ({
    group: '',
    code: '',
    kind: 'left-out',
    what,
    instead,
  }));
  const others = names.filter((name) => !name.endsWith('/') && !INSIDE.some(([pattern]) => pattern.test(name)));
  if (others.length === 0) return told;
  const original = others.join('\n').slice(0, 4000);
  return [
    ...told,
    {
      group: '',
      code: '',
      kind: 'left-out',
      what: 'Other files in the archive. They were not opened.',
      instead: 'Nothing to do, unless they are pictures that questions need.',
      original,
    },
  ];
}
