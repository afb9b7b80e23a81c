import type { QuestionnaireWarning } from '@throughline/contract';
import { asksTwoThings, isComment, isTooLong, type LocalText, minutesToAnswer, unknownPlaceholders } from '@throughline/domain';
import { languageName, missingTexts } from './missing-texts.rules.js';
import { questionCount, saidOf, typesOf, type VersionItem, type VersionText } from './questionnaire.rules.js';

const LONG = 60;
const MANY_COMMENTS = 4;
const MANY_ROWS = 8;
const LONG_INTRODUCTION = 1200;

/** A version that was asked before, by whose questions new ones are measured. */
export type AskedBefore = Pick<VersionText, 'items'> & { readonly version: number };

/**
 * What should be looked at before asking this; none of it forbids it. First what is about the whole, then what is about a section, then line by line. `before`
 * is the version that was launched last.
 */
export function questionnaireWarnings(version: VersionText, before?: AskedBefore): QuestionnaireWarning[] {
  const { sections, items } = version;
  const missing = missingTexts(version);
  return [
    ...aboutTheWhole(version),
    ...missing.filter(({ item, section }) => item === undefined && section === undefined),
    ...sections.flatMap(({ id, title, text }, section) => [
      ...(items.some(({ sectionId }) => sectionId === id)
        ? []
        : [{ code: 'empty-section' as const, sentence: `Section ${section + 1} has no question, so nobody will see it.`, section }]),
      ...placeholders(version, `section ${section + 1}`, text ? [title, text] : [title]).map((warning) => ({ ...warning, section })),
      ...missing.filter((warning) => warning.section === section),
    ]),
    ...items.flatMap((_, item) => [
      ...aboutLine(version, item, before).map((warning) => ({ ...warning, item })),
      ...missing.filter((warning) => warning.item === item),
    ]),
  ];
}

function aboutTheWhole(version: VersionText): QuestionnaireWarning[] {
  const { items, introduction, languages } = version;
  const comments = items.filter(({ question }) => isComment(question)).length;
  const count = questionCount(items);
  const warnings: QuestionnaireWarning[] = [];
  if (!items.some(({ question }) => question.driver === 'engagement' && !isComment(question)))
    warnings.push({
      code: 'no-engagement-question',
      sentence: 'No question measures engagement, so the results have no outcome to set the drivers and the customers’ figures against.',
    });
  if (count > LONG)
    warnings.push({
      code: 'long',
      sentence: `${count} questions take about ${minutesToAnswer(typesOf(items))} minutes. Beyond ${LONG} questions many people stop before the end.`,
    });
  if (comments > MANY_COMMENTS)
    warnings.push({ code: 'many-comments', sentence: `${comments} open questions are many: people write less in each, and leave more of them empty.` });
  const longest = Math.max(0, ...languages.map((language) => introduction[language]?.length ?? 0));
  if (longest > LONG_INTRODUCTION)
    warnings.push({ code: 'long-wording', sentence: `The introduction has ${longest} characters. Most people read the first ${LONG_INTRODUCTION} at most.` });
  return [...warnings, ...placeholders(version, 'the introduction', [introduction])];
}

function aboutLine(version: VersionText, place: number, before: AskedBefore | undefined): QuestionnaireWarning[] {
  const item = version.items[place]!;
  const { question, mandatory } = item;
  const line = `Line ${place + 1}`;
  const warnings: QuestionnaireWarning[] = [];
  if (question.retired)
    warnings.push({ code: 'retired-question', sentence: `${line} asks a question that was retired. It can stay; once taken out it cannot be added again.` });
  const asked = before?.items.find((other) => other.question.id === question.id)?.question;
  if (before && asked && (asked.meaning ?? 1) !== (question.meaning ?? 1))
    warnings.push({
      code: 'new-meaning',
      sentence: `${line} asks something else than in version ${before.version}, so its figures begin anew and are not compared with those before.`,
    });
  if (mandatory && isComment(question))
    warnings.push({
      code: 'mandatory-comment',
      sentence: `${line} is a comment that must be written before the answers can be sent. People who fear to be recognised by their words will not answer at all.`,
    });
  const scaleBefore = neighbouringScale(version.items, place);
  const scale = scaleOfLine(item);
  if (scale && scaleBefore && scale !== scaleBefore)
    warnings.push({
      code: 'mixed-scales',
      sentence: `${line} has ${points(scale)} points where the question before it has ${points(scaleBefore)}. People miss the change and answer on the wrong scale.`,
    });
  const rows = question.rows?.length ?? 0;
  if (rows > MANY_ROWS)
    warnings.push({
      code: 'long-matrix',
      sentence: `${line} has ${rows} statements on one scale. Beyond ${MANY_ROWS} many people tick down a column without reading.`,
    });
  return [...warnings, ...wording(version, line, item), ...placeholders(version, `line ${place + 1}`, saidOf(question))];
}

/** The bank keeps to laws of wording; what the organisation wrote itself is looked at in every language that it is asked in. */
function wording({ languages }: VersionText, line: string, { question }: VersionItem): QuestionnaireWarning[] {
  if (question.source === 'bank') return [];
  const sentences = [question.text, ...(question.rows ?? []).map(({ text }) => text)];
  return languages.flatMap((language): QuestionnaireWarning[] => {
    const words = sentences.flatMap((text) => text[language] ?? []);
    const twofold = words.find((said) => asksTwoThings(said, language));
    const long = words.find((said) => isTooLong(said, language));
    const name = languageName(language);
    return [
      ...(twofold
        ? [
            {
              code: 'two-in-one' as const,
              sentence: `${line} may ask two things at once in ${name}: "${shortened(twofold)}" Who feels differently about the two cannot answer; better ask one by one.`,
              language,
            },
          ]
        : []),
      ...(long
        ? [
            {
              code: 'long-wording' as const,
              sentence: `${line} is long in ${name}, with ${long.length} characters. Shorter questions are read with more care.`,
              language,
            },
          ]
        : []),
    ];
  });
}

function placeholders({ languages }: VersionText, where: string, texts: readonly LocalText[]): QuestionnaireWarning[] {
  return languages.flatMap((language) => {
    const unknown = texts.flatMap((text) => unknownPlaceholders(text[language] ?? ''));
    if (unknown.length === 0) return [];
    const sentence = `In ${where}, people will read "{${unknown[0]!}}" as it stands there${languages.length > 1 ? ` in ${languageName(language)}` : ''}: only {team} is filled in.`;
    return [{ code: 'unknown-placeholder' as const, sentence, language }];
  });
}

const points = (scale: 'scale5' | 'scale7'): string => (scale === 'scale5' ? 'five' : 'seven');

function scaleOfLine({ question: { type, scale } }: VersionItem): 'scale5' | 'scale7' | undefined {
  if (type === 'scale5' || type === 'scale7') return type;
  return scale ?? undefined;
}

/** The points of agreement of the line before, when both are in one section. */
function neighbouringScale(items: readonly VersionItem[], place: number): 'scale5' | 'scale7' | undefined {
  const before = items[place - 1];
  return before && before.sectionId === items[place]!.sectionId ? scaleOfLine(before) : undefined;
}

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 77)}…` : words);
