import type { QuestionnaireDifference, QuestionnaireLineChange } from '@throughline/contract';
import { inLanguage } from '@throughline/domain';
import { saidOf, type VersionItem, type VersionText } from './questionnaire.rules.js';

type Numbered = VersionText & { readonly version: number };

/** What changed from one version to another, in the order of the later one; what was taken out comes last. */
export function versionDifference(one: Numbered, other: Numbered): QuestionnaireDifference {
  const placeIn = ({ items }: VersionText) => new Map(items.map(({ question: { id } }, place) => [id, place]));
  const [was, is] = [placeIn(one), placeIn(other)];
  const steady = inOrder(other.items.flatMap(({ question: { id } }) => was.get(id) ?? []));
  const language = other.languages[0] ?? 'en';
  const say = ({ question }: VersionItem): string => inLanguage(question.text, language);
  const lines = other.items.flatMap((item, place): QuestionnaireLineChange[] => {
    const { id } = item.question;
    const from = was.get(id);
    if (from === undefined) return [{ questionId: id, text: say(item), changes: ['added'], item: place }];
    const before = one.items[from]!;
    const changes = [...(steady.has(from) ? [] : ['moved' as const]), ...lineChanges(before, item)];
    if (changes.length === 0) return [];
    return [{ questionId: id, text: say(item), changes, item: place, was: from, ...(say(before) === say(item) ? {} : { before: say(before) }) }];
  });
  const takenOut = one.items.flatMap((item, place): QuestionnaireLineChange[] =>
    is.has(item.question.id) ? [] : [{ questionId: item.question.id, text: say(item), changes: ['taken-out'], was: place }],
  );
  return {
    from: one.version,
    to: other.version,
    lines: [...lines, ...takenOut],
    languages: {
      added: other.languages.filter((known) => !one.languages.includes(known)),
      takenOut: one.languages.filter((known) => !other.languages.includes(known)),
    },
    introduction: !same(one.introduction, other.introduction),
    sections: !same(one.sections, other.sections),
  };
}

function lineChanges(one: VersionItem, other: VersionItem): QuestionnaireLineChange['changes'] {
  const newMeaning = (one.question.meaning ?? 1) !== (other.question.meaning ?? 1);
  return [
    ...(newMeaning ? ['new-meaning' as const] : same(saidOf(one.question), saidOf(other.question)) ? [] : ['reworded' as const]),
    ...(one.mandatory === other.mandatory ? [] : ['mandatory' as const]),
    ...(same([one.show, one.jumps], [other.show, other.jumps]) ? [] : ['logic' as const]),
    ...(one.sectionId === other.sectionId ? [] : ['section' as const]),
  ];
}

/** Values are as the database gives them back, so what is the same has the same text when its keys are put in order. */
function same(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** The places of a longest part that rises: what stayed in order, when the rest was moved around it. */
function inOrder(places: readonly number[]): Set<number> {
  const best = places.map((place): number[] => [place]);
  places.forEach((place, at) => {
    for (let before = 0; before < at; before++) if (places[before]! < place && best[before]!.length >= best[at]!.length) best[at] = [...best[before]!, place];
  });
  return new Set(best.reduce<number[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []));
}
