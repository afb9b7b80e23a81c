import { hiddenFacets, resultFacets } from './facet-hidden.rules.js';

const value = (id: string) => ({ id, label: id, members: 9 });
const facets = [
  { id: 'site', label: 'Site', values: [value('Leeds'), value('York')] },
  { id: 'tenure', label: 'Years here', values: [{ id: '1-2', label: '1 to 2 years', members: 9 }] },
  { id: 'site*tenure', label: 'Site and years here', of: ['site', 'tenure'] as const, values: [] },
];
const teams = [
  { nodeId: 'all', parentId: null, name: 'All', shown: true },
  { nodeId: 'service', parentId: 'all', name: 'Customer Service', shown: true },
  { nodeId: 'billing', parentId: 'service', name: 'Billing', shown: true },
  { nodeId: 'tiny', parentId: 'service', name: 'Tiny', shown: false },
];
const everywhere = new Set(teams.map(({ nodeId }) => nodeId));
const site = resultFacets(facets, new Set(['site']))[0]!;
const at = (nodeId: string, ...values: string[]) => values.map((one) => ({ nodeId, value: one }));

describe('the demographics of a cycle', () => {
  it('are named with their values, crossings by pairs', () => {
    expect(resultFacets(facets, new Set(['site']))).toEqual([
      {
        id: 'site',
        label: 'Site',
        values: [
          { id: 'Leeds', label: 'Leeds' },
          { id: 'York', label: 'York' },
        ],
        shown: true,
      },
      { id: 'tenure', label: 'Years here', values: [{ id: '1-2', label: '1 to 2 years' }], shown: false },
      {
        id: 'site*tenure',
        label: 'Site and years here',
        values: [
          { id: 'Leeds × 1-2', label: 'Leeds, 1 to 2 years' },
          { id: 'York × 1-2', label: 'York, 1 to 2 years' },
        ],
        shown: false,
      },
    ]);
  });
});

describe('what is not shown of a demographic', () => {
  it('is said with the nearest team above that shows it', () => {
    const groups = [...at('all', 'Leeds', 'York'), ...at('service', 'Leeds', 'York'), ...at('billing', 'York')];
    expect(hiddenFacets(site, teams, groups, everywhere)).toEqual([
      {
        teamId: 'billing',
        value: 'Leeds',
        sentence: 'Site Leeds in Billing is not shown by itself, since too few people could be told apart by it. See Site Leeds in Customer Service.',
        nearestTeamId: 'service',
        nearestTeamName: 'Customer Service',
      },
    ]);
  });

  it('is one line for a team that shows no value, and nothing for a team that is not shown at all', () => {
    const hidden = hiddenFacets(site, teams, at('all', 'Leeds', 'York'), everywhere);
    expect(hidden.map(({ teamId, value }) => [teamId, value])).toEqual([
      ['service', undefined],
      ['billing', undefined],
    ]);
    expect(hidden[1]!.sentence).toBe('Site is not shown for Billing by itself, since too few people could be told apart by it. See Site in All.');
  });

  it('is the team as a whole where nothing above shows it, or the reader may not see what does', () => {
    expect(hiddenFacets(site, teams, at('all', 'York'), everywhere)[0]).toMatchObject({ teamId: 'all', value: 'Leeds', nearestTeamId: 'all' });
    const [only] = hiddenFacets(site, teams, at('all', 'Leeds', 'York'), new Set(['billing']));
    expect(only).toMatchObject({ teamId: 'billing', nearestTeamId: 'billing', sentence: expect.stringContaining('See Billing as a whole.') });
  });

  it('never says a number of people', () => {
    for (const { sentence } of hiddenFacets(site, teams, [], everywhere)) expect(sentence).not.toMatch(/\d/);
  });
});
