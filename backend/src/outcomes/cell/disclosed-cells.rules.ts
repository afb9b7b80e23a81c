import type { HiddenFigure } from '@throughline/domain';

/** Why the figure of a place is not shown; empty when it is. */
export type Hidden = '' | HiddenFigure;

/** From so many agents on it does not matter who they are: no setting asks for more. */
export const MOST_LISTED = 10;

/** What was handled in a team itself in a month, by one channel (where figures are told by category: of one category) or (channel '') by all: how many events, how many of them name no agent, and who the agents are as far as they are few. */
export interface OwnPlace {
  readonly teamId: string;
  readonly channel: string;
  readonly n: number;
  readonly unnamed: number;
  /** Distinct agents. */
  readonly agents: number;
  /** Null from MOST_LISTED on. */
  readonly agentIds: readonly string[] | null;
}

/** What may be shown of a month of a metric. */
export interface Disclosed {
  /** Of each team with all below it, and how many distinct agents there are at least. */
  readonly tree: Map<string, { hidden: Hidden; agents: number }>;
  /** Of what is handled in each team itself. */
  readonly own: Map<string, Hidden>;
  /** Of each channel of what is handled in a team itself, by team: whether it is counted in figures of that channel. */
  readonly channels: Map<string, Map<string, boolean>>;
}

interface Crowd {
  readonly ids: ReadonlySet<string>;
  /** Agents that there are at least, where not all are listed. */
  readonly atLeast: number;
  readonly n: number;
  readonly unnamed: number;
}

/** What is in the figure of a place and in none of the figures below it that are shown, and in which teams it was handled. */
interface Block {
  readonly crowd: Crowd;
  readonly teams: string[];
}

/** A figure that is shown, with its block and the highest of the shown figures below it. */
interface Shown {
  readonly scope: 'own' | 'tree';
  readonly teamId: string;
  readonly n: number;
  readonly block: Block;
  readonly below: readonly Shown[];
}

/** What has come up to a team from those below it. */
interface Waiting {
  readonly block: Block;
  readonly shown: Shown[];
  readonly all: Crowd;
}

type Enough = (crowd: Crowd) => boolean;

const NOBODY: Crowd = { ids: new Set(), atLeast: 0, n: 0, unnamed: 0 };
const nothing = (): Waiting => ({ block: { crowd: NOBODY, teams: [] }, shown: [], all: NOBODY });

/**
 * Decides which figures of one metric and month may be shown, so that no sum or difference of any of them, over teams, channels and months, is about fewer than `smallest` agents.
 *
 * What happened is cut into blocks. Going up the tree, a team's block is what is in its figure and in none of the figures below it that are shown. It must be empty or of enough agents; where it is
 * not, the smallest of the figures below is hidden and falls into the block, until it is. A team below which nothing is left to hide is hidden itself, and its block falls to the team above. So each
 * figure that is shown is made of whole blocks, each combination of such figures too, and each block is of enough agents. Within each block the same is done with channels: those of enough agents are
 * told, and what is not told, events without a channel among it, must be of enough agents or nothing, since it is what all channels less the told ones come to.
 *
 * Enough are `smallest` distinct agents, or no fewer events that name no agent than events that do: nobody can say whose those are. Only numbers of events and agents decide, never a value.
 * What is said of channels holds of categories where figures are told by those. It holds of one partition: of two of the same events, differences of sums could be about fewer agents, so that all metrics of an organisation are told by the same.
 * `tree`: parents before their children, the root first. `places`: those of the same team once for each channel, and once for '', all of them together.
 */
export function disclose(tree: readonly { id: string; parentId: string | null }[], places: readonly OwnPlace[], smallest: number): Disclosed {
  const enough: Enough = ({ ids, atLeast, n, unnamed }) => n === 0 || Math.max(ids.size, atLeast) >= smallest || (unnamed > 0 && unnamed >= n - unnamed);
  const byTeam = Map.groupBy(places, ({ teamId }) => teamId);
  const result: Disclosed = { tree: new Map(), own: new Map(), channels: new Map() };
  const waiting = new Map<string, Waiting>();
  for (const { id, parentId } of tree.toReversed()) {
    const found = waiting.get(id) ?? nothing();
    waiting.delete(id);
    const own = byTeam.get(id)?.find(({ channel }) => channel === '');
    const all = own ? both(found.all, crowdOf(own)) : found.all;
    if (all.n === 0) continue;
    const settled = settle(withOwn(found, own, enough, result), enough, result);
    const isShown = enough(settled.block.crowd);
    result.tree.set(id, { hidden: isShown ? '' : 'few-agents', agents: Math.max(all.ids.size, all.atLeast) });
    const figure: Shown = { scope: 'tree', teamId: id, n: all.n, block: settled.block, below: settled.shown };
    const above: Waiting = isShown ? { ...nothing(), shown: [figure], all } : { ...settled, all };
    if (parentId !== null) waiting.set(parentId, joined(waiting.get(parentId) ?? nothing(), above));
    else for (const { block } of above.shown.flatMap(withBelow)) tellChannels(block, byTeam, enough, result.channels);
  }
  return result;
}

/** What is handled in the team itself is one more figure below it, when enough agents are behind it. */
function withOwn(found: Waiting, own: OwnPlace | undefined, enough: Enough, result: Disclosed): Waiting {
  if (!own) return found;
  const block: Block = { crowd: crowdOf(own), teams: [own.teamId] };
  result.own.set(own.teamId, enough(block.crowd) ? '' : 'few-agents');
  if (!enough(block.crowd)) return { ...found, block: sum(found.block, block) };
  return { ...found, shown: [...found.shown, { scope: 'own', teamId: own.teamId, n: own.n, block, below: [] }] };
}

/** Hides the smallest figure below as long as what is in none of them is of too few agents. */
function settle(found: Waiting, enough: Enough, result: Disclosed): Waiting {
  let { block, shown } = found;
  while (!enough(block.crowd) && shown.length > 0) {
    const least = shown.reduce((one, other) => (isBefore(other, one) ? other : one));
    if (least.scope === 'own') result.own.set(least.teamId, 'would-tell-others');
    else result.tree.set(least.teamId, { ...result.tree.get(least.teamId)!, hidden: 'would-tell-others' });
    block = sum(block, least.block);
    shown = [...shown.filter((one) => one !== least), ...least.below];
  }
  return { ...found, block, shown };
}

/** Of a block of enough agents: which of its channels are told. Which agents handled what came by no channel is not known apart, so that nobody is counted for it. */
function tellChannels({ crowd, teams }: Block, byTeam: ReadonlyMap<string, readonly OwnPlace[]>, enough: Enough, told: Disclosed['channels']): void {
  const places = teams.flatMap((team) => byTeam.get(team) ?? []).filter(({ channel }) => channel !== '');
  const channels = new Map([...Map.groupBy(places, ({ channel }) => channel)].map(([channel, of]) => [channel, of.map(crowdOf).reduce(both)]));
  const named = [...channels.values()].reduce(both, NOBODY);
  let rest: Crowd = { ...NOBODY, n: crowd.n - named.n, unnamed: crowd.unnamed - named.unnamed };
  const shown = new Map([...channels].filter(([, one]) => enough(one)));
  for (const [channel, one] of channels) if (!shown.has(channel)) rest = both(rest, one);
  while (!enough(rest) && shown.size > 0) {
    const [channel, least] = [...shown].reduce((one, other) => (other[1].n < one[1].n || (other[1].n === one[1].n && other[0] < one[0]) ? other : one));
    shown.delete(channel);
    rest = both(rest, least);
  }
  for (const { teamId, channel } of places) {
    const ofTeam = told.get(teamId) ?? new Map<string, boolean>();
    told.set(teamId, ofTeam.set(channel, shown.has(channel)));
  }
}

function withBelow(figure: Shown): Shown[] {
  return [figure, ...figure.below.flatMap(withBelow)];
}

function isBefore(one: Shown, other: Shown): boolean {
  return one.n < other.n || (one.n === other.n && `${one.teamId} ${one.scope}` < `${other.teamId} ${other.scope}`);
}

function crowdOf({ agents, agentIds, n, unnamed }: OwnPlace): Crowd {
  return { ids: new Set(agentIds ?? []), atLeast: agents, n, unnamed };
}

function both(one: Crowd, other: Crowd): Crowd {
  const ids = other.ids.size === 0 || one.ids.size >= MOST_LISTED ? one.ids : one.ids.union(other.ids);
  return { ids, atLeast: Math.max(one.atLeast, other.atLeast, ids.size), n: one.n + other.n, unnamed: one.unnamed + other.unnamed };
}

function sum(one: Block, other: Block): Block {
  return { crowd: both(one.crowd, other.crowd), teams: [...one.teams, ...other.teams] };
}

/** Adds to the lists of the first, since a team can have thousands below it. */
function joined(one: Waiting, other: Waiting): Waiting {
  one.shown.push(...other.shown);
  one.block.teams.push(...other.block.teams);
  return { block: { crowd: both(one.block.crowd, other.block.crowd), teams: one.block.teams }, shown: one.shown, all: both(one.all, other.all) };
}
