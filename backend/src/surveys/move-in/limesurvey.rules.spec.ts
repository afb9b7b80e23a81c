import { LIMITS } from '@throughline/domain';
import type { CarriedOver } from './carried-over.rules.js';
import { LIME_TYPES } from './limesurvey-question.js';
import { lss, smallSurvey, type SmallQuestion } from './testing/lss.js';
import { BANK, carriedLss, EVERY_TYPE, mustBeSavable, saidOf, typesIn } from './testing/everything.js';

const one = (question: Partial<SmallQuestion>): CarriedOver =>
  carriedLss(
    smallSurvey([
      {
        code: 'Q1',
        type: 'L',
        text: 'Where do you work?',
        answers: [
          ['A1', 'Office'],
          ['A2', 'Road'],
        ],
        ...question,
      },
    ]),
  );
describe('a survey of LimeSurvey with every type', () => {
  const result = carriedLss(EVERY_TYPE);

  it('has every type that LimeSurvey has, and one it does not have yet', () => {
    const types = new Set([...EVERY_TYPE.matchAll(/<type><!\[CDATA\[(.)\]\]><\/type>/g)].map(([, type]) => type!));
    expect(Object.keys(LIME_TYPES).filter((type) => !types.has(type))).toEqual([]);
    expect(types.has('?')).toBe(true);
  });

  it('becomes a questionnaire that can be saved as it is', () => mustBeSavable(result));

  it('has each question in the nearest form that we have', () => {
    expect(typesIn(result)).toEqual({
      Five: 'scale5',
      Shift: 'single-choice',
      Shift_other_text: 'short-text',
      Place: 'single-choice',
      Reason: 'single-choice',
      Reason_comment: 'text',
      Trained: 'single-choice',
      Gender: 'single-choice',
      ArrFive: 'matrix',
      ArrTen_SQ001: 'single-choice',
      ArrTen_SQ002: 'single-choice',
      ArrYes_SQ001: 'single-choice',
      ArrYes_SQ002: 'single-choice',
      ArrMore_SQ001: 'single-choice',
      ArrMore_SQ002: 'single-choice',
      ArrAgree: 'matrix',
      ArrOften_SQ001: 'single-choice',
      ArrOften_SQ002: 'single-choice',
      ArrColumn: 'matrix',
      Dual_SQ001_0: 'single-choice',
      Dual_SQ001_1: 'single-choice',
      Dual_SQ002_0: 'single-choice',
      Dual_SQ002_1: 'single-choice',
      Ticks_SQ001: 'multiple-choice',
      Ticks_SQ002: 'multiple-choice',
      Several: 'multiple-choice',
      Several_other_text: 'short-text',
      Commented: 'multiple-choice',
      Commented_comment: 'text',
      Order: 'ranking',
      Short: 'short-text',
      Long: 'text',
      Huge: 'text',
      Lines_L1: 'short-text',
      Lines_L2: 'short-text',
      Recommend: 'recommend',
      Amounts_K1: 'single-choice',
      Amounts_K2: 'single-choice',
      Slider: 'short-text',
      Day: 'short-text',
      Flexible: 'single-choice',
      FlexRadio: 'single-choice',
    });
  });

  it('loses no question without a line that says where, what and what to do instead', () => {
    const codes = [...EVERY_TYPE.matchAll(/<parent_qid><!\[CDATA\[0\]\]>.*?<title><!\[CDATA\[(.*?)\]\]>/g)].map(([, code]) => code!);
    const made = result.questions.map(({ code }) => code);
    const silent = codes.filter((code) => !made.some((one) => one === code || one.startsWith(`${code}_`)) && !result.lines.some((line) => line.code === code));
    expect([codes.length, silent]).toEqual([35, []]);
    expect(result.lines.filter(({ what, instead }) => what === '' || instead === '')).toEqual([]);
    expect(result.lines.filter(({ kind, code }) => kind === 'left-out' && code !== '').map(({ code }) => code)).toEqual([
      'Language',
      'Numbers',
      'Texts',
      'Upload',
      'Sum',
      'Strange',
    ]);
    expect(result.lines.filter(({ code, group }) => code === '' && group === '').map(({ what }) => what)).toEqual([
      'The texts in nl: questionnaires can be in English, Deutsch, Français, Español, العربية.',
      'Quotas that stop when enough people have answered.',
    ]);
  });

  it('keeps languages, codes, help, what is mandatory, and says its conditions in our way', () => {
    expect(result.text.languages).toEqual(['en', 'de']);
    const five = result.questions[0]!;
    expect([five.question.text, five.mandatory, five.question.wordingNote]).toEqual([
      { en: 'I am proud to work here.', de: 'Ich arbeite gern hier.' },
      true,
      'LimeSurvey: Five, 5 point choice. Help: Think of the last month.',
    ]);
    const idOf = (code: string): string => result.questions.find((question) => question.code === code)!.question.id;
    const showOf = (code: string) => result.text.items.find(({ questionId }) => questionId === idOf(code))!.show;
    expect(showOf('Place')).toEqual({
      any: [
        { question: idOf('Shift'), is: 'none-of', values: ['choice-3'] },
        { question: idOf('Shift'), is: 'not-answered' },
      ],
    });
    expect(showOf('Shift_other_text')).toEqual({ question: idOf('Shift'), is: 'any-of', values: ['choice-4'] });
    expect(showOf('Short')).toEqual({
      any: [
        { question: idOf('Several'), is: 'any-of', values: ['choice-2'] },
        { question: idOf('Shift'), is: 'not-answered' },
      ],
    });
    expect(result.text.sections!.map(({ show }) => show)).toEqual([undefined, undefined, { question: idOf('Five'), is: 'at-least', value: 2 }]);
    expect(saidOf(result, 'Huge')).toEqual(['changed: It was shown under a condition; now everybody is asked, since it uses the function count().']);
  });
});

describe('a question of LimeSurvey', () => {
  it('is taken from structures before version 4 too, where each row is there once a language', () => {
    const row = (language: string, question: string) => ({
      qid: 7,
      parent_qid: 0,
      sid: 1,
      gid: 1,
      type: 'L',
      title: 'Old',
      question,
      help: '',
      other: 'N',
      mandatory: 'Y',
      question_order: 1,
      language,
      scale_id: 0,
      relevance: '1',
    });
    const answer = (language: string, code: string, text: string, sortorder: number) => ({ qid: 7, code, answer: text, sortorder, language, scale_id: 0 });
    const text = lss(
      {
        groups: [
          { gid: 1, group_name: 'Work', group_order: 1, description: '', language: 'en' },
          { gid: 1, group_name: 'Arbeit', group_order: 1, description: '', language: 'de' },
        ],
        questions: [row('en', 'Which shift?'), row('de', 'Welche Schicht?')],
        answers: [answer('en', 'B', 'Late', 2), answer('en', 'A', 'Early', 1), answer('de', 'A', 'Früh', 1), answer('de', 'B', 'Spät', 2)],
        surveys: [{ sid: 1, language: 'en', additional_languages: 'de' }],
      },
      178,
    );
    const { questions, text: made } = carriedLss(text);
    expect(questions).toHaveLength(1);
    expect(questions[0]!.question).toMatchObject({
      text: { en: 'Which shift?', de: 'Welche Schicht?' },
      options: [{ label: { en: 'Early', de: 'Früh' } }, { label: { en: 'Late', de: 'Spät' } }],
    });
    expect(made.sections![0]!.title).toEqual({ en: 'Work', de: 'Arbeit' });
  });

  it('has its text as words, whatever markup, script or entity was in it', () => {
    const { questions, lines } = one({
      text: '<p onclick="x()">Do you <b>like</b> &amp; trust us?<script>alert(1)</script><br/>&lt;img src=x onerror=y&gt; &#128077;</p><img src="a.png">',
    });
    expect(questions[0]!.question.text).toEqual({ en: 'Do you like & trust us? <img src=x onerror=y> 👍' });
    expect(lines[0]).toMatchObject({ code: 'Q1', kind: 'changed', what: 'The question had more than words (script, img); only the words came over.' });
  });

  it('is cut between words and never inside an emoji, and the whole text is in the report', () => {
    const long = `${'Wie zufrieden 👩‍👩‍👧‍👦 sind Sie '.repeat(20)}?`;
    const { questions, lines } = one({ text: long });
    const text = questions[0]!.question.text.en!;
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toMatch(/(Wie|zufrieden|👩‍👩‍👧‍👦|sind|Sie)…$/u);
    expect(lines.find(({ what }) => what.includes('longer than 300'))!.original).toBe(long.replace(/ +/g, ' '));
  });

  it('keeps mixed scripts and writing from the right, and loses only marks that turn the direction', () => {
    const { questions } = one({ text: 'هل أنت راضٍ عن فريق «Alpha» ؟\u202e 日本語 =1+1' });
    expect(questions[0]!.question.text.en).toBe('هل أنت راضٍ عن فريق «Alpha» ؟ 日本語 =1+1');
  });

  it('becomes points of agreement whichever way round they stand, in any of our languages, without the point that is none', () => {
    const labels: [string, string[], number | undefined][] = [
      ['de', ['Stimme voll und ganz zu', 'Stimme eher zu', 'Teils, teils', 'Stimme eher nicht zu', 'Stimme überhaupt nicht zu', 'Weiß nicht'], 5],
      ['fr', ['Pas du tout d’accord', 'Plutôt pas d’accord', 'Neutre', 'Plutôt d’accord', 'Tout à fait d’accord'], 5],
      ['es', ['Totalmente en desacuerdo', 'En desacuerdo', 'Ni de acuerdo ni en desacuerdo', 'De acuerdo', 'Totalmente de acuerdo'], 5],
      ['ar', ['لا أوافق بشدة', 'لا أوافق', 'محايد', 'أوافق', 'أوافق بشدة'], 5],
      ['en', ['Strongly disagree', 'Disagree', 'Slightly disagree', 'Neither agree nor disagree', 'Slightly agree', 'Agree', 'Strongly agree'], 7],
      ['en', ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'], undefined],
    ];
    for (const [language, words, points] of labels) {
      const answers = words.map((label, i) => [`A${i + 1}`, { [language]: label }] as const);
      const survey = smallSurvey(
        [
          { code: 'Q1', type: 'L', text: { [language]: 'Was?' }, answers },
          { code: 'Q2', type: 'T', text: { [language]: 'Und?' }, relevance: 'Q1 == "A1"' },
        ],
        { languages: [language] },
      );
      const { questions, text } = carriedLss(survey);
      expect([language, questions[0]!.question.type]).toEqual([language, points ? `scale${points}` : 'single-choice']);
      // the first choice of the file: the highest point where it agrees
      if (points) expect(text.items[1]!.show).toMatchObject({ values: [language === 'de' ? 5 : 1] });
    }
  });

  it('that is hidden, or whose condition never holds, is left out with a line', () => {
    expect(saidOf(one({ attributes: { hidden: '1' } }), 'Q1')).toEqual(['left-out: It was hidden from people.']);
    expect(saidOf(one({ relevance: '0' }), 'Q1')).toEqual(['left-out: Nobody was ever asked it: its condition never holds.']);
  });

  it('gives labels that are there twice a number, fills in those that are empty, and takes twenty choices at most', () => {
    const { questions, lines } = one({
      answers: [['A1', 'Other'], ['A2', 'other'], ['A3', ''], ...Array.from({ length: 25 }, (_, i) => [`B${i}`, `Choice ${i}`] as const)],
    });
    expect(questions[0]!.question.options!.slice(0, 3).map(({ label }) => label.en)).toEqual(['Other', 'other (2)', 'A3']);
    expect(questions[0]!.question.options).toHaveLength(20);
    expect(lines.find(({ what }) => what.includes('28 choices'))!.original).toBe(Array.from({ length: 8 }, (_, i) => `Choice ${i + 17}`).join('\n'));
  });

  it('with one choice is left out, and a matrix of one row is that row', () => {
    expect(saidOf(one({ answers: [['A1', 'Only']] }), 'Q1')).toEqual(['left-out: It has fewer than two choices.']);
    expect(typesIn(one({ type: 'A', parts: [['S1', 'It is good here.']] }))).toEqual({ Q1_S1: 'scale5' });
  });

  it('of forty-one rows is three matrices, and conditions still find each row', () => {
    const parts = Array.from({ length: 41 }, (_, i) => [`S${i + 1}`, `Statement number ${i + 1}`] as const);
    const { questions, text } = carriedLss(
      smallSurvey([
        { code: 'Q1', type: 'A', text: 'Agree?', parts },
        { code: 'Q2', type: 'T', text: 'Why?', relevance: 'Q1_S41.NAOK == 1' },
      ]),
    );
    expect(questions.map(({ question }) => question.rows?.length)).toEqual([14, 14, 13, undefined]);
    expect(text.items[3]!.show).toMatchObject({ is: 'any-of', values: [1] });
  });

  it('says settings that made a difference, those nobody knows, and none that say how it looks', () => {
    const lines = saidOf(one({ attributes: { cssclass: 'wide', array_filter: 'Q0', brand_new_thing: 'on', hide_tip: '1' } }), 'Q1');
    expect(lines).toEqual([
      'changed: Only rows that were picked in another question were shown; all are shown now.',
      'look: It had settings that we do not know.',
    ]);
  });
});

describe('a survey that is too long', () => {
  const many = Array.from({ length: 300 }, (_, i): SmallQuestion => ({ code: `Q${i + 1}`, type: 'T', text: `What about thing number ${i + 1}?` }));

  it('of three hundred questions has the first that there is room for, and the others in the report', () => {
    const result = carriedLss(smallSurvey(many));
    mustBeSavable(result);
    expect([result.count, result.text.items.length]).toEqual([LIMITS.questionsPerQuestionnaire, LIMITS.questionsPerQuestionnaire]);
    expect(
      result.lines.filter(({ kind, what }) => kind === 'left-out' && what.startsWith('A questionnaire asks at most 120 questions')).map(({ code }) => code),
    ).toEqual(many.slice(120).map(({ code }) => code));
  });

  it('has other questions when somebody chooses them', () => {
    const result = carriedLss(smallSurvey(many), { drivers: [], leftOut: many.slice(0, 200).map(({ code }) => code) });
    expect([result.count, result.questions.find(({ taken }) => taken)!.code]).toEqual([100, 'Q201']);
  });

  it('of more sections than there may be has the last ones in one', () => {
    const result = carriedLss(smallSurvey(many.slice(0, 40).map((question) => [question])));
    mustBeSavable(result);
    expect(result.text.sections).toHaveLength(30);
    expect(result.lines.filter(({ what }) => what.startsWith('There can be 30 sections')).map(({ group }) => group)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Group ${i + 31}`),
    );
  });
});

describe('what is there already', () => {
  it('is asked again where it says the same, with its own driver, and is said to be the same otherwise', () => {
    const [bank] = [...BANK.values()];
    const survey = (type: string) =>
      smallSurvey([
        { code: 'Q1', type, text: bank!.text.en! },
        { code: 'Q2', type: 'T', text: 'And why?' },
        { code: 'Q3', type: 'T', text: 'And why?' },
      ]);
    const same = carriedLss(survey('5'));
    expect(same.questions[0]).toMatchObject({ there: true, driver: bank!.driver, question: { id: bank!.id } });
    const other = carriedLss(survey('T'));
    expect(other.questions[0]).toMatchObject({ there: false, question: { origin: bank!.id } });
    expect(saidOf(other, 'Q1')[0]).toContain('Another question has the same words');
    expect(saidOf(other, 'Q3')[0]).toContain('Another question has the same words');
    mustBeSavable(other);
  });
});
