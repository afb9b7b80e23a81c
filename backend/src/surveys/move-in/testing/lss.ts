type Columns = Readonly<Record<string, string | number>>;

const cell = (value: string | number): string => (value === '' ? '' : `<![CDATA[${String(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);

/** A survey structure as LimeSurvey writes it, from its tables: columns in CDATA, rows in `<rows>`. */
export function lss(tables: Readonly<Record<string, readonly Columns[]>>, dbVersion = 640): string {
  const table = ([name, rows]: [string, readonly Columns[]]): string => {
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((field) => `<fieldname>${field}</fieldname>`).join('');
    const body = rows
      .map(
        (row) =>
          `   <row>\n${Object.entries(row)
            .map(([key, value]) => `    <${key}>${cell(value)}</${key}>\n`)
            .join('')}   </row>\n`,
      )
      .join('');
    return ` <${name}>\n  <fields>${fields}</fields>\n  <rows>\n${body}  </rows>\n </${name}>\n`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>${dbVersion}</DBVersion>\n${Object.entries(tables).map(table).join('')}</document>\n`;
}

/** A question of a small survey, with its texts in English or by language. */
export interface SmallQuestion {
  code: string;
  type: string;
  text: string | Readonly<Record<string, string>>;
  help?: string;
  mandatory?: 'Y' | 'N' | 'S';
  relevance?: string;
  other?: 'Y';
  parts?: readonly (readonly [string, string | Readonly<Record<string, string>>, number?])[];
  answers?: readonly (readonly [string, string | Readonly<Record<string, string>>, number?])[];
  attributes?: Readonly<Record<string, string>>;
}

/** A survey of one group or several, in the tables that LimeSurvey has from version 4 on. */
export function smallSurvey(
  questions: readonly (SmallQuestion | readonly SmallQuestion[])[],
  {
    languages = ['en'],
    grelevance = [] as readonly string[],
    more = {},
  }: { languages?: readonly string[]; grelevance?: readonly string[]; more?: Parameters<typeof lss>[0] } = {},
): string {
  const groups = questions.some((one) => Array.isArray(one)) ? (questions as readonly (readonly SmallQuestion[])[]) : [questions as readonly SmallQuestion[]];
  const tables: Record<string, Columns[]> = {
    answers: [],
    answer_l10ns: [],
    groups: [],
    group_l10ns: [],
    questions: [],
    subquestions: [],
    question_l10ns: [],
    question_attributes: [],
  };
  let id = 100;
  const local = (table: string, column: string, owner: Columns, text: SmallQuestion['text']): void => {
    const texts = typeof text === 'string' ? { [languages[0]!]: text } : text;
    for (const [language, words] of Object.entries(texts)) tables[table]!.push({ id: ++id, ...owner, [column]: words, language });
  };
  groups.forEach((group, g) => {
    tables['groups']!.push({ gid: g + 1, sid: 1, group_order: g + 1, randomization_group: '', grelevance: grelevance[g] ?? '' });
    local('group_l10ns', 'group_name', { gid: g + 1, description: '' }, `Group ${g + 1}`);
    group.forEach((question, order) => {
      const qid = ++id;
      const { code, type, mandatory = 'N', relevance = '1', other = 'N' } = question;
      tables['questions']!.push({
        qid,
        parent_qid: 0,
        sid: 1,
        gid: g + 1,
        type,
        title: code,
        other,
        mandatory,
        question_order: order + 1,
        scale_id: 0,
        relevance,
      });
      local('question_l10ns', 'question', { qid, help: question.help ?? '' }, question.text);
      question.parts?.forEach(([title, text, scale = 0], place) => {
        const own = ++id;
        tables['subquestions']!.push({
          qid: own,
          parent_qid: qid,
          sid: 1,
          gid: g + 1,
          type: 'T',
          title,
          question_order: place,
          scale_id: scale,
          relevance: '1',
        });
        local('question_l10ns', 'question', { qid: own, help: '' }, text);
      });
      question.answers?.forEach(([answer, text, scale = 0], place) => {
        const aid = ++id;
        tables['answers']!.push({ aid, qid, code: answer, sortorder: place, assessment_value: 0, scale_id: scale });
        local('answer_l10ns', 'answer', { aid }, text);
      });
      for (const [attribute, value] of Object.entries(question.attributes ?? {})) tables['question_attributes']!.push({ qid, attribute, value, language: '' });
    });
  });
  return lss({
    ...tables,
    surveys: [{ sid: 1, language: languages[0]!, additional_languages: languages.slice(1).join(' ') }],
    surveys_languagesettings: languages.map((language) => ({
      surveyls_survey_id: 1,
      surveyls_language: language,
      surveyls_title: `Survey ${language}`,
      surveyls_welcometext: `Welcome ${language}`,
    })),
    ...more,
  });
}
