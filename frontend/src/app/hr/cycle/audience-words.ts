import type { AudienceCondition, AudienceRules } from '@throughline/domain';

/** Whether a thing on record matters for who is asked. */
export type Mode = 'any' | 'only' | 'except';

/** How a thing on record stands in the rules. */
export function modeOf(rules: AudienceRules, id: string): Mode {
  if (rules.where?.some((one) => one.id === id)) return 'only';
  return rules.exceptWhere?.some((one) => one.id === id) ? 'except' : 'any';
}

/** The rules with a thing on record in another mode: what was ticked stays ticked, and at first `first` is. */
export function withMode(rules: AudienceRules, id: string, mode: Mode, first: string | undefined): AudienceRules {
  const values = [...(rules.where ?? []), ...(rules.exceptWhere ?? [])].find((one) => one.id === id)?.values ?? (first === undefined ? [] : [first]);
  const bare = { ...rules, where: without(rules.where, id), exceptWhere: without(rules.exceptWhere, id) };
  if (mode === 'any' || values.length === 0) return tidy(bare);
  const kind = mode === 'only' ? 'where' : 'exceptWhere';
  return tidy({ ...bare, [kind]: [...bare[kind], { id, values }] });
}

/** The rules with a value ticked or not any more; when none is left, the thing does not matter. */
export function withValue(rules: AudienceRules, id: string, value: string): AudienceRules {
  const turned = (all: readonly AudienceCondition[] = []): AudienceCondition[] =>
    all.flatMap((one) => {
      if (one.id !== id) return [one];
      const values = one.values.includes(value) ? one.values.filter((other) => other !== value) : [...one.values, value];
      return values.length ? [{ id, values }] : [];
    });
  return tidy({ ...rules, where: turned(rules.where), exceptWhere: turned(rules.exceptWhere) });
}

/** The rules with other teams; none is no rule. */
export function withTeams(rules: AudienceRules, field: 'teamIds' | 'exceptTeamIds', ids: readonly string[]): AudienceRules {
  return tidy({ ...rules, [field]: ids });
}

/** Whether there is no rule. What a series asks for by itself is none of HR's. */
export function isEmpty({ happened: _, ...rules }: AudienceRules): boolean {
  return Object.keys(tidy(rules)).length === 0;
}

/** The rules as they are sent: without empty ones, and without what only the series says. */
export function sentRules({ happened: _, ...rules }: AudienceRules): AudienceRules {
  return tidy(rules);
}

function tidy(rules: AudienceRules): AudienceRules {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

const without = (all: readonly AudienceCondition[] = [], id: string): AudienceCondition[] => all.filter((one) => one.id !== id);
