import { entryFrom, valueQuery } from './value-entry';

const LINK = { staff: 'engagement', metric: 'm1' };

describe('what the person typed about money', () => {
  it('comes back from the address, with the usual values where nothing was typed', () => {
    const address = new URLSearchParams({ margin: '100', retention: '80', discount: '10', perPointLow: '0.5' });
    expect(entryFrom((name) => address.get(name))).toEqual({
      margin: 100,
      retention: 80,
      discount: 10,
      customers: null,
      change: 5,
      perPointLow: 0.5,
      perPointHigh: 0.5,
    });
  });

  it('is taken as not typed where the address holds no number', () => {
    const address = new URLSearchParams({ margin: 'NaN', retention: '1e999', discount: ' ' });
    expect(entryFrom((name) => address.get(name))).toMatchObject({ margin: null, retention: null, discount: null });
  });

  it('is asked about only when margin, retention and discount are all there, shares as parts of one', () => {
    const entry = entryFrom((name) => ({ margin: '100', retention: '7', discount: '10' })[name] ?? null);
    expect(valueQuery(LINK, entry)).toEqual({
      ...LINK,
      margin: 100,
      retention: 0.07,
      discount: 0.1,
      change: 5,
      retentionPerPointLow: 1,
      retentionPerPointHigh: 1,
    });
    expect(valueQuery(LINK, { ...entry, margin: null })).toBeUndefined();
    expect(valueQuery(undefined, entry)).toBeUndefined();
  });
});
