import { demographicProblems, goneDemographics, knownDemographics, offeredClaims, offeredFacets } from './demographics.rules.js';

const site = { id: 'site' };
const tenure = { id: 'tenure' };
const both = { id: 'site*tenure', of: ['site', 'tenure'] as const };
const known = knownDemographics([{ key: 'shift', label: 'Shift' }]);
const times = (count: number, profile: Record<string, string>) => Array.from({ length: count }, () => profile);

describe('the demographics of a draft', () => {
  it('may be six, with crossings of those before them', () => {
    expect(demographicProblems([site, tenure, both])).toEqual([]);
  });

  it('are refused when they are more, twice, or cross what is not there', () => {
    expect(demographicProblems(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id })))[0]!.detail).toContain('at most 6');
    expect(demographicProblems([site, site])).toEqual([{ pointer: '#/demographics/1', detail: '"site" is chosen twice.' }]);
    for (const chosen of [[both], [site, both], [both, site, tenure], [site, { id: 'site*site', of: ['site', 'site'] as const }]])
      expect(demographicProblems(chosen)[0]!.detail).toContain('stand before it');
    expect(demographicProblems([site, tenure, both, { id: 'x', of: ['site', 'site*tenure'] as const }])[0]!.detail).toContain('stand before it');
    expect(demographicProblems([site, tenure, { ...both, id: 'mine' }])[0]!.detail).toContain('"site*tenure"');
  });

  it('are gone when the attribute is', () => {
    expect(goneDemographics([site, { id: 'shift' }, { id: 'contract' }, both], known)).toEqual(['contract']);
  });
});

describe('what people may claim', () => {
  const profiles = [
    ...times(6, { site: 'York', tenure: '1-2' }),
    ...times(5, { site: 'Leeds', tenure: 'under-1' }),
    ...times(4, { site: 'Hull', tenure: 'over-10' }),
  ];

  it('is what k or more of them share, with how many do', () => {
    expect(offeredFacets([site, tenure], known, profiles, 5)).toEqual([
      {
        id: 'site',
        label: 'Site',
        values: [
          { id: 'Leeds', label: 'Leeds', members: 5 },
          { id: 'York', label: 'York', members: 6 },
        ],
      },
      {
        id: 'tenure',
        label: 'Years here',
        values: [
          { id: 'under-1', label: 'under 1 year', members: 5 },
          { id: '1-2', label: '1 to 2 years', members: 6 },
        ],
      },
    ]);
  });

  it('is no demographic that nobody shares, and no crossing of it', () => {
    expect(offeredFacets([site, { id: 'shift' }, { id: 'site*shift', of: ['site', 'shift'] }], known, profiles, 5).map(({ id }) => id)).toEqual(['site']);
    expect(offeredFacets([site, tenure, both], known, profiles, 5)[2]).toEqual({ id: 'site*tenure', label: 'Site and years here', of: both.of, values: [] });
    expect(offeredFacets([site], known, profiles, 7)).toEqual([]);
  });

  it('is at most 40 values, the most common ones', () => {
    const many = Array.from({ length: 50 }, (_, i) => times(5 + i, { site: `S${String(i).padStart(2, '0')}` })).flat();
    const values = offeredFacets([site], known, many, 5)[0]!.values;
    expect(values).toHaveLength(40);
    expect(values[0]).toEqual({ id: 'S10', label: 'S10', members: 15 });
  });

  it('leaves out of a profile whatever is not offered', () => {
    const facets = offeredFacets([site, tenure, both], known, profiles, 5);
    expect(offeredClaims({ site: 'York', tenure: 'over-10', shift: 'night', 'site*tenure': 'York × 1-2' }, facets)).toEqual({ site: 'York' });
  });
});
