import { Refusal } from '@throughline/domain';

/** A thing of SurveyJS: an object whose keys nobody has checked. */
export type Thing = Readonly<Record<string, unknown>>;

const DEEPEST = 200;

/** How deep lists and objects stand in one another; brackets inside quotes are words. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}

/**
 * The survey in a text of JSON, as SurveyJS Creator saves it: with pages, or with elements alone. Throws Refusal `damaged-file` when it is no JSON (with what
 * is wrong), and `not-surveyjs` when it is something else.
 */
export function surveyJson(text: string): Thing {
  if (depthOf(text) > DEEPEST) throw new Refusal('invalid', 'too-deep', 'The file is nested deeper than any survey, so it was not read.');
  let read: unknown;
  // SyntaxError: whether a text is JSON is known when it was read to its end
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal('invalid', 'damaged-file', `The file is no whole JSON: ${error.message.slice(0, 200)}. Nothing was read. Export the survey again.`);
  }
  const survey = thing(read);
  const inner = survey && thing(survey['json']) ? thing(survey['json']) : survey;
  if (!inner || !(Array.isArray(inner['pages']) || Array.isArray(inner['elements']) || Array.isArray(inner['questions'])))
    throw new Refusal(
      'unsupported',
      'not-surveyjs',
      'This JSON is no survey of SurveyJS: it has neither pages nor elements. In the SurveyJS Creator open the JSON Editor and save what stands there.',
    );
  return inner;
}

/** The value as an object, if it is one. */
export function thing(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined;
}

/** The objects in a list; whatever else is in it is nothing that SurveyJS writes. */
export function things(value: unknown): Thing[] {
  return Array.isArray(value)
    ? value.flatMap((one: unknown): Thing[] => {
        const found = thing(one);
        return found ? [found] : [];
      })
    : [];
}

/** Text, number or yes and no as text; empty for everything else. */
export function said(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A whole number, if it is one. */
export function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** A list of choices or columns: values alone, or objects with value and text. */
export function itemsOf(value: unknown): { code: string; text: unknown; condition: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const item = thing(one);
    if (!item) return said(one) === '' ? [] : [{ code: said(one), text: said(one), condition: '' }];
    const code = said(item['value'] ?? item['name']);
    const text = item['text'] ?? item['title'];
    return code === '' ? [] : [{ code, text: text === undefined || text === '' ? code : text, condition: said(item['visibleIf']) }];
  });
}
