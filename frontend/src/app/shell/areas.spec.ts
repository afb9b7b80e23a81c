import { areaOf } from './areas';

describe('the area of an address', () => {
  it('is found for a page, for what lies below it, and with a filter behind it', () => {
    expect(areaOf('/hr/cycles')?.link).toBe('/hr');
    expect(areaOf('/hr/cycles/1?tab=results')?.link).toBe('/hr');
    expect(areaOf('/nominate')?.link).toBe('/');
  });

  it('is none for pages of no area', () => {
    expect(areaOf('/account')).toBeUndefined();
    expect(areaOf('/hrx')).toBeUndefined();
  });
});
