import { type Language, languageOfTag } from '@throughline/domain';

/** The language to speak: the one asked for, else the one that the browser likes best of those offered, else the first offered. `accepted`: the header Accept-Language. */
export function spokenLanguage(offered: readonly Language[], asked: string | undefined, accepted: string | undefined): Language {
  const wished = languageOfTag(asked ?? null);
  if (wished && offered.includes(wished)) return wished;
  const liked = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, i) => {
      const [tag, ...parameters] = part.split(';');
      const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(parameters[0] ?? '')?.[1] ?? 1);
      return { language: languageOfTag(tag ?? null), weight: Number.isFinite(weight) ? weight : 0, i };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0 && offered.includes(language))
    .sort((a, b) => b.weight - a.weight || a.i - b.i);
  return liked[0]?.language ?? offered[0] ?? 'en';
}
