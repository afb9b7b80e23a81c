import { Refusal } from '@throughline/domain';

/** What the rules need to know of a team. Only the root, which is the whole organisation, has no parent. */
export interface TeamNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Levels a tree may have, the root being the first. */
export const DEEPEST_TREE = 30;

const CHAIN_SHOWN = 12;

/**
 * The teams with parents before their children, and siblings in the order of their names.
 * Throws Refusal `team-loop` naming the teams on a loop, `unknown-parent`, `several-roots`, `no-root`, `tree-too-deep`.
 */
export function orderedTree<Team extends TeamNode>(teams: readonly Team[]): Team[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const children = new Map<string, Team[]>();
  const roots: Team[] = [];
  for (const team of teams) {
    if (team.parentId === null) roots.push(team);
    else if (!byId.has(team.parentId))
      throw new Refusal('invalid', 'unknown-parent', `The team above "${team.name}" does not exist; choose one of the organisation's teams.`);
    else append(children, team.parentId, team);
  }
  if (roots.length > 1) {
    const names = roots.slice(0, 3).map((team) => `"${team.name}"`);
    throw new Refusal(
      'invalid',
      'several-roots',
      `${roots.length} teams have no team above them (${names.join(', ')}${roots.length > 3 ? ', …' : ''}); only one may, the organisation itself.`,
    );
  }
  const ordered: Team[] = [];
  let level = byName(roots);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST_TREE)
      throw new Refusal('invalid', 'tree-too-deep', `"${level[0]!.name}" would be on level ${depth} of the tree; a tree may have ${DEEPEST_TREE} levels.`);
    ordered.push(...level);
    level = level.flatMap((team) => byName(children.get(team.id) ?? []));
  }
  if (ordered.length < teams.length) throw loopRefusal(teams, new Set(ordered.map((team) => team.id)));
  if (roots.length === 0) throw new Refusal('invalid', 'no-root', 'There is no team that stands for the whole organisation.');
  return ordered;
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function byName<Team extends TeamNode>(teams: readonly Team[]): Team[] {
  return teams.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

function loopRefusal(teams: readonly TeamNode[], reached: ReadonlySet<string>): Refusal {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const chain: TeamNode[] = [];
  // whoever is not reached from the root hangs on a loop: going up from there must come by some team twice
  for (let team = byName(teams).find((one) => !reached.has(one.id))!; ; team = byId.get(team.parentId!)!) {
    const first = chain.indexOf(team);
    if (first >= 0) return teamLoop(chain.slice(first).map((one) => one.name));
    chain.push(team);
  }
}

/** The refusal of a loop; `names` from a team upwards, each once. */
export function teamLoop(names: readonly string[]): Refusal {
  const shown = names.slice(0, CHAIN_SHOWN).map((name) => `"${name}"`);
  const rest = names.length > CHAIN_SHOWN ? [`… ${names.length - CHAIN_SHOWN} more`] : [];
  return new Refusal(
    'invalid',
    'team-loop',
    `The teams would stand above each other in a circle: ${[...shown, ...rest, `"${names[0]!}"`].join(' is below ')}. Choose another team above one of them.`,
  );
}

/**
 * Whether the tree stays one when a team is put under another. Throws Refusal `root-stays` for the root, and what `orderedTree` throws, with
 * a pointer to the field.
 */
export function mayStandUnder(teams: readonly TeamNode[], teamId: string, parentId: string): void {
  const team = teams.find((one) => one.id === teamId);
  if (team?.parentId === null) throw atParent(new Refusal('invalid', 'root-stays', `"${team.name}" is the whole organisation and stays at the top.`));
  try {
    orderedTree(teams.map((one) => (one.id === teamId ? { ...one, parentId } : one)));
  } catch (error) {
    // a refusal of the tree is about this one field of the request
    throw error instanceof Refusal ? atParent(error) : error;
  }
}

/** Refuses a second team of the same name (without case) under one parent. Throws Refusal `doubled-team`. */
export function mayBeNamed(teams: readonly TeamNode[], name: string, parentId: string | null, itself?: string): void {
  const twin = teams.find((team) => team.id !== itself && team.parentId === parentId && team.name.toLowerCase() === name.toLowerCase());
  if (twin) {
    const sentence = `There is a team "${twin.name}" in the same place already; choose another name.`;
    throw new Refusal('conflict', 'doubled-team', sentence, [{ pointer: '#/name', detail: sentence }]);
  }
}

function atParent(refusal: Refusal): Refusal {
  return new Refusal(refusal.kind, refusal.code, refusal.message, [{ pointer: '#/parentId', detail: refusal.message }]);
}
