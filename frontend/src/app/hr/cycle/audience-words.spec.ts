import { audienceEntry, audienceOf } from './cycle-entry';
import { isEmpty, modeOf, sentRules, withMode, withTeams, withValue } from './audience-words';

describe('The rules of an audience', () => {
  it('come and go as things are ticked', () => {
    let rules = withMode({}, 'site', 'only', 'Leeds');
    expect(rules).toEqual({ where: [{ id: 'site', values: ['Leeds'] }] });
    rules = withValue(rules, 'site', 'York');
    expect(rules).toEqual({ where: [{ id: 'site', values: ['Leeds', 'York'] }] });
    rules = withMode(rules, 'site', 'except', 'Leeds');
    expect([modeOf(rules, 'site'), rules]).toEqual(['except', { exceptWhere: [{ id: 'site', values: ['Leeds', 'York'] }] }]);
    expect(withMode(rules, 'site', 'any', undefined)).toEqual({});
    expect(withValue(withValue(rules, 'site', 'York'), 'site', 'Leeds')).toEqual({});
  });

  it('are none while nothing is chosen, and what a series asks for is not HR’s to send', () => {
    expect(isEmpty(withTeams({}, 'exceptTeamIds', []))).toBe(true);
    const happened = { what: 'joined', days: 30, since: '2026-01-01' } as const;
    expect(isEmpty({ happened })).toBe(true);
    expect(sentRules({ happened, joinedBefore: '2026-01-01' })).toEqual({ joinedBefore: '2026-01-01' });
  });

  it('are opened in the form as what they are, and sent as they were', () => {
    for (const audience of ['everyone', { teamIds: ['t'] }, { teamIds: ['t'], joinedBefore: '2026-01-01' }] as const)
      expect(audienceOf(audienceEntry(audience))).toEqual(audience);
    expect(audienceEntry({ teamIds: ['t'] }).audience).toBe('teams');
    expect(audienceEntry({ exceptTeamIds: ['t'] }).audience).toBe('rules');
  });
});
