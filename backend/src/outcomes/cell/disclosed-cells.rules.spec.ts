import { disclose, type OwnPlace } from './disclosed-cells.rules.js';

const TREE = [
  { id: 'all', parentId: null },
  { id: 'region', parentId: 'all' },
  { id: 'north', parentId: 'region' },
  { id: 'south', parentId: 'region' },
  { id: 'west', parentId: 'all' },
];
/** `who`: an agent a letter, each of one event; a dot names none. */
function handled(teamId: string, channels: Record<string, string>): OwnPlace[] {
  const place = (channel: string, who: string): OwnPlace => {
    const ids = [...new Set(who.replaceAll('.', ''))];
    return { teamId, channel, n: who.length, unnamed: who.split('.').length - 1, agents: ids.length, agentIds: ids };
  };
  return [place('', Object.values(channels).join('')), ...Object.entries(channels).flatMap(([channel, who]) => (channel === '' ? [] : [place(channel, who)]))];
}
const shown = (places: OwnPlace[], tree = TREE) => {
  const { tree: trees, own, channels } = disclose(tree, places, 3);
  return {
    trees: Object.fromEntries([...trees].map(([id, { hidden }]) => [id, hidden])),
    own: Object.fromEntries(own),
    channels: Object.fromEntries([...channels].map(([id, of]) => [id, [...of].filter(([, told]) => told).map(([channel]) => channel)])),
  };
};

describe('figures that may be shown', () => {
  it('have three agents behind them, counted once where they work in two teams', () => {
    const { tree } = disclose(TREE, [...handled('north', { '': 'abc' }), ...handled('south', { '': 'cde' })], 3);
    expect(Object.fromEntries(tree)).toEqual({
      all: { hidden: '', agents: 5 },
      region: { hidden: '', agents: 5 },
      north: { hidden: '', agents: 3 },
      south: { hidden: '', agents: 3 },
    });
  });
  it('are not those of two agents, however much they handled, nor the one that a team with the others would tell it by', () => {
    const places = [...handled('north', { '': 'aabbaabb' }), ...handled('south', { '': 'cdefgh' }), ...handled('west', { '': 'ijk' })];
    // region less south would be north: so south is hidden, the only other one there
    expect(shown(places).trees).toEqual({ all: '', region: '', north: 'few-agents', south: 'would-tell-others', west: '' });
  });
  it('leave the highest shown where only what is in the team itself is too little', () => {
    const places = [...handled('region', { '': 'x' }), ...handled('north', { '': 'abcd' }), ...handled('south', { '': 'efg' })];
    expect(shown(places)).toMatchObject({
      trees: { region: '', north: '', south: 'would-tell-others' },
      own: { region: 'few-agents', south: 'would-tell-others', north: '' },
    });
  });
  it('are none where there are two agents in all', () => {
    expect(shown([...handled('north', { '': 'a' }), ...handled('west', { '': 'b' })]).trees).toEqual({
      all: 'few-agents',
      region: 'few-agents',
      north: 'few-agents',
      west: 'few-agents',
    });
  });
  it('may rest on events that name no agent, when these are no fewer than the others', () => {
    expect(shown(handled('north', { '': '....' })).trees).toMatchObject({ north: '' });
    expect(shown(handled('north', { '': 'aa..' })).trees).toMatchObject({ north: '' });
    expect(shown(handled('north', { '': 'aaa..' })).trees).toMatchObject({ north: 'few-agents' });
  });
  it('tell a channel of a team when enough work by it, and by the others together', () => {
    expect(shown(handled('north', { phone: 'abcd', chat: 'abce', mail: 'abf' })).channels).toEqual({ north: ['phone', 'chat', 'mail'] });
    // all less phone and mail would be chat
    expect(shown(handled('north', { phone: 'abcd', chat: 'ab', mail: 'abf' })).channels).toEqual({ north: ['phone'] });
    // nobody knows who handled what came by no channel: the smallest channel goes with it
    expect(shown(handled('north', { phone: 'abcd', mail: 'abf', '': 'a' })).channels).toEqual({ north: ['phone'] });
    expect(shown(handled('north', { phone: 'ab' })).channels).toEqual({});
  });
});

describe('what can be worked out from all figures that are shown', () => {
  /** Small numbers without chance, so that a failure can be looked at again. */
  function* numbers(seed: number): Generator<number, never> {
    for (let x = seed * 2654435761 + 1; ;) {
      x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
      yield x / 2 ** 32;
    }
  }

  it('is of at least three agents, in two hundred trees of many small teams: whatever is added to or taken from each other', () => {
    let shownFigures = 0;
    let hidden = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const next = numbers(seed);
      const random = (most: number) => Math.floor(next.next().value * most);
      const tree = Array.from({ length: 12 }, (_, i) => ({ id: `t${i}`, parentId: i === 0 ? null : `t${random(i)}` }));
      // an atom is what a team handled by one channel; a figure is the set of its atoms
      const atoms = new Map<string, string>();
      const places = tree.flatMap(({ id }) => {
        const who = (): string => Array.from({ length: random(6) }, () => 'abcdefghijklmnop'[random(16)]).join('');
        const by = { phone: who(), chat: who(), '': random(3) === 0 ? who() : '' };
        for (const [channel, agents] of Object.entries(by)) if (agents !== '') atoms.set(`${id} ${channel}`, agents);
        return handled(id, by).filter(({ n }) => n > 0);
      });
      const result = disclose(tree, places, 3);
      const below = (id: string): string[] => [id, ...tree.filter(({ parentId }) => parentId === id).flatMap((one) => below(one.id))];
      const all = (teams: string[]): Set<string> => new Set(teams.flatMap((id) => [`${id} phone`, `${id} chat`, `${id} `]));
      const told = (teams: string[], channel: string): Set<string> =>
        new Set(teams.filter((id) => result.channels.get(id)?.get(channel)).map((id) => `${id} ${channel}`));
      const figures: Set<string>[] = [];
      for (const { id } of tree) {
        if (result.tree.get(id)?.hidden === '') figures.push(all(below(id)), told(below(id), 'phone'), told(below(id), 'chat'));
        else if (result.tree.has(id)) hidden++;
        if (result.own.get(id) === '') figures.push(all([id]), told([id], 'phone'), told([id], 'chat'));
      }
      shownFigures += figures.length;
      // atoms that are in the same figures cannot be told apart: whatever is added up or taken away is made of such classes
      const classes = Map.groupBy(atoms.keys(), (atom) => figures.map((figure) => (figure.has(atom) ? 1 : 0)).join(''));
      for (const [pattern, together] of classes) {
        const agents = new Set(together.flatMap((atom) => [...atoms.get(atom)!])).size;
        expect({ seed, pattern, enough: agents >= 3 || !pattern.includes('1') }).toEqual({ seed, pattern, enough: true });
      }
    }
    // the rule hides, and does not hide everything
    expect(shownFigures).toBeGreaterThan(1000);
    expect(hidden).toBeGreaterThan(100);
  });
});
