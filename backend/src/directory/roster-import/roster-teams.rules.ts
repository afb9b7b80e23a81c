import { folded, TeamFinder } from '../team/team-finder.rules.js';
import { DEEPEST_TREE } from '../team/team.rules.js';
import type { Report } from './roster-row.rules.js';

/** What a row says about its person's team; empty where it says nothing. `path` is the names from the top down to the team. */
export interface TeamMention {
  readonly line: number;
  readonly team: string;
  readonly teamKey: string;
  readonly path: readonly string[];
  readonly parent: string;
}

/** A team as it will be. */
export interface PlannedTeam {
  readonly id: string;
  readonly name: string;
  externalKey: string | null;
  parentId: string | null;
  readonly isNew: boolean;
  /** Whether an existing team gets another parent or key. */
  changed: boolean;
}

interface Node extends PlannedTeam {
  /** The first line that puts the team below a parent, and how it calls that parent. */
  declared?: { line: number; parent: string; parentId?: string };
  refused?: { line: number; reason?: string };
}

/** The teams of an organisation after a roster, and which row's person is in which. */
export interface TeamPlan {
  readonly teams: ReadonlyMap<string, PlannedTeam>;
  readonly teamOfLine: ReadonlyMap<number, string>;
}

interface KnownTeam {
  readonly id: string;
  readonly name: string;
  readonly externalKey: string | null;
  readonly parentId: string | null;
}

/**
 * Finds or plans the team of every row. A key names a team for good; a name names the only team that has it; a path names teams by their place. A
 * parent may be a team of the organisation or of the file. Reported, with the row refused: a name that several teams have, an unknown parent, two
 * parents of one team, teams that would stand above each other in a circle, two teams of one name in one place, a tree that is too deep.
 * @param existing the organisation's teams, its root among them
 * @param makeId an id for each new team
 */
export function planTeams(
  mentions: readonly TeamMention[],
  existing: readonly KnownTeam[],
  makeId: () => string,
  report: Report,
  column: (field: string) => string | null,
): TeamPlan {
  return new TeamPlanner(existing, makeId, report, column).plan(mentions);
}

class TeamPlanner {
  private readonly nodes = new Map<string, Node>();
  private readonly finder: TeamFinder;
  private readonly byPlace = new Map<string, Node>();
  private readonly byMention = new Map<string, Node | string>();
  private readonly root: Node;
  /** Where the teams of the organisation stand now. */
  private readonly parents: ReadonlyMap<string, string | null>;

  constructor(
    existing: readonly KnownTeam[],
    private readonly makeId: () => string,
    private readonly report: Report,
    private readonly column: (field: string) => string | null,
  ) {
    for (const { id, name, externalKey, parentId } of existing) this.register({ id, name, externalKey, parentId, isNew: false, changed: false });
    this.finder = new TeamFinder(existing);
    this.parents = new Map(existing.map((team) => [team.id, team.parentId]));
    this.root = [...this.nodes.values()].find((node) => node.parentId === null)!;
  }

  plan(mentions: readonly TeamMention[]): TeamPlan {
    const found = new Map<number, Node>();
    for (const mention of mentions) {
      const node = this.nodeOf(mention);
      if (typeof node === 'string') this.report(mention.line, this.column('team'), mention.team, node);
      else {
        found.set(mention.line, node);
        if (mention.path.length === 0 && mention.parent !== '') this.declare(node, mention);
      }
    }
    for (const node of this.nodes.values()) if (node.declared) this.settleParent(node, node.declared);
    for (const node of [...this.nodes.values()]) if (node.declared && !node.refused) this.refuseLoop(node);
    this.refuseTwins();
    this.refuseDeep();
    const teamOfLine = new Map<number, string>();
    for (const [line, node] of found) {
      const refused = this.refusedAbove(node);
      if (!refused) teamOfLine.set(line, node.id);
      else if (refused.line !== line) {
        this.report(
          line,
          this.column('team') ?? this.column('teamPath'),
          node.name,
          refused.reason ?? `The team "${node.name}" cannot be placed; line ${refused.line} says why.`,
        );
      }
    }
    return { teams: this.nodes, teamOfLine };
  }

  private register(node: Node): Node {
    this.nodes.set(node.id, node);
    if (node.parentId !== null) this.byPlace.set(place(node.parentId, node.name), node);
    return node;
  }

  private make(name: string, externalKey: string | null, parentId: string): Node {
    const node = this.register({ id: this.makeId(), name, externalKey, parentId, isNew: true, changed: false });
    this.finder.add(node);
    return node;
  }

  /** The team a row means, or the sentence why that cannot be told. Rows that say the same are asked once. */
  private nodeOf(mention: TeamMention): Node | string {
    const said = JSON.stringify([mention.team, mention.teamKey, mention.path]);
    const known = this.byMention.get(said);
    if (known !== undefined) return known;
    const node = mention.path.length > 0 ? this.atPath(mention) : this.named(mention);
    this.byMention.set(said, node);
    return node;
  }

  private named({ team, teamKey }: TeamMention): Node | string {
    const byKey = this.finder.findKey(teamKey);
    if (byKey) return this.nodes.get(byKey.id)!;
    const found = this.finder.find(team);
    if (teamKey !== '') {
      if (found && 'team' in found && found.team.externalKey === null) return this.withKey(this.nodes.get(found.team.id)!, teamKey);
      return this.make(team || teamKey, teamKey, this.root.id);
    }
    if (!found) return this.make(team, null, this.root.id);
    return 'team' in found ? this.nodes.get(found.team.id)! : `${found.ambiguous} teams have this name; write the key or the path of the one that is meant.`;
  }

  private atPath({ path, team, teamKey }: TeamMention): Node {
    const names = folded(path[0]!) === folded(this.root.name) ? path.slice(1) : [...path];
    if (team !== '' && folded(names.at(-1) ?? this.root.name) !== folded(team)) names.push(team);
    let node = this.root;
    for (const name of names) node = this.byPlace.get(place(node.id, name)) ?? this.make(name, null, node.id);
    return teamKey !== '' && node.externalKey === null && !this.finder.findKey(teamKey) ? this.withKey(node, teamKey) : node;
  }

  private withKey(node: Node, key: string): Node {
    node.externalKey = key;
    node.changed = !node.isNew;
    this.finder.add(node);
    return node;
  }

  private declare(node: Node, { line, parent }: TeamMention): void {
    if (!node.declared) node.declared = { line, parent };
    else if (folded(node.declared.parent) !== folded(parent)) {
      this.report(
        line,
        this.column('parentTeam'),
        parent,
        `Line ${node.declared.line} puts the team "${node.name}" below "${node.declared.parent}"; a team has one parent.`,
      );
    }
  }

  private settleParent(node: Node, declared: NonNullable<Node['declared']>): void {
    const found = this.finder.find(declared.parent);
    const sentence = !found
      ? 'There is no team with this key or name, in the organisation or in the file. Correct it, or add a row for somebody in that team.'
      : 'ambiguous' in found
        ? `${found.ambiguous} teams have this name; write the key of the one that is meant.`
        : node === this.root
          ? `"${node.name}" is the whole organisation and has no parent.`
          : undefined;
    if (sentence) {
      this.report(declared.line, this.column('parentTeam'), declared.parent, sentence);
      node.refused = declared;
      return;
    }
    const parentId = (found as { team: { id: string } }).team.id;
    if (parentId === node.parentId) return;
    declared.parentId = node.parentId ?? undefined; // what to go back to when this turns out to close a circle
    node.parentId = parentId;
    node.changed = !node.isNew;
  }

  private refuseLoop(start: Node): void {
    const chain: Node[] = [];
    for (let node: Node | undefined = start; node && !node.refused; node = node.parentId === null ? undefined : this.nodes.get(node.parentId)) {
      const first = chain.indexOf(node);
      if (first >= 0) {
        const loop = chain.slice(first);
        const names = [...loop, node].map((one) => `"${one.name}"`).join(' is below ');
        for (const one of loop.filter((each) => each.declared)) {
          this.report(
            one.declared!.line,
            this.column('parentTeam'),
            one.declared!.parent,
            `The teams would stand above each other in a circle: ${names}. Choose another parent for one of them.`,
          );
          one.refused = one.declared;
          if (!one.isNew) Object.assign(one, { parentId: one.declared!.parentId ?? one.parentId, changed: false });
        }
        return;
      }
      chain.push(node);
    }
  }

  /** Two teams of one name in one place can't be told apart, and the directory refuses every change of them. */
  private refuseTwins(): void {
    const places = new Map<string, Node[]>();
    for (const node of this.nodes.values()) {
      if (node.parentId === null || node.refused) continue;
      const at = place(node.parentId, node.name);
      places.set(at, [...(places.get(at) ?? []), node]);
    }
    for (const twins of places.values()) {
      const arrived = twins.filter((node) => this.parents.get(node.id) !== node.parentId);
      const stays = twins.length > arrived.length ? undefined : (arrived.find((node) => !node.declared) ?? arrived[0]);
      for (const node of arrived) {
        if (node === stays) continue;
        const above = this.nodes.get(node.parentId!)!.name;
        node.refused = { line: 0, reason: `There is another team "${node.name}" below "${above}" already; a name stands for one team in a place.` };
        if (!node.isNew) Object.assign(node, { parentId: this.parents.get(node.id), changed: false });
      }
    }
  }

  private refuseDeep(): void {
    for (const node of this.nodes.values()) {
      let depth = 1;
      for (let above: Node | undefined = node; above && above.parentId !== null && depth <= DEEPEST_TREE + 1; above = this.nodes.get(above.parentId)) depth++;
      if (depth > DEEPEST_TREE && !node.refused)
        node.refused = { line: 0, reason: `The team "${node.name}" would be deeper than ${DEEPEST_TREE} levels, which is as deep as a tree may be.` };
    }
  }

  private refusedAbove(node: Node): Node['refused'] {
    const seen = new Set<Node>();
    for (let above: Node | undefined = node; above && !seen.has(above); above = above.parentId === null ? undefined : this.nodes.get(above.parentId)) {
      seen.add(above);
      if (above.refused && (above === node || above.isNew)) return above.refused;
    }
    return undefined;
  }
}

const place = (parentId: string, name: string): string => `${parentId} ${folded(name)}`;
