import { AREAS, areaOf, pageOf } from './areas';

describe('the area of an address', () => {
  it('is found for a page, for what lies below it, and with a filter behind it', () => {
    expect(areaOf('/hr/cycles')?.link).toBe('/hr');
    expect(areaOf('/hr/cycles/1?tab=results')?.link).toBe('/hr');
    expect(areaOf('/nominate')?.link).toBe('/');
    expect(['/plans/1', '/kudos/1', '/awards/1'].map((url) => areaOf(url)?.link)).toEqual(['/', '/', '/']);
    expect(areaOf('/exports/1')?.link).toBe('/leader');
  });

  it('is none for pages of no area', () => {
    expect(areaOf('/account')).toBeUndefined();
    expect(areaOf('/hrx')).toBeUndefined();
  });
});

describe('the page of an address in the navigation', () => {
  const page = (url: string) => pageOf(url, areaOf(url))?.link;

  it('is that of the page, of what lies below it, and of the pages that are reached from it', () => {
    expect(page('/hr/cycles/1/results?team=2')).toBe('/hr/cycles');
    expect(['/hr/calendar', '/hr/series/1', '/hr/series/new'].map(page)).toEqual(['/hr/cycles', '/hr/cycles', '/hr/cycles']);
    expect(['/hr/questions', '/hr/move-in', '/hr/attributes'].map(page)).toEqual(['/hr/questionnaires', '/hr/questionnaires', '/hr/people']);
  });

  it('is the first of an area for its own address only', () => {
    expect(page('/hr')).toBe('/hr');
    expect(page('/hr/reports')).toBeUndefined();
    expect(page('/account')).toBeUndefined();
  });

  it('leads to no page that has an entry of its own', () => {
    const links = AREAS.flatMap(({ pages }) => pages.map(({ link }) => link));
    expect(AREAS.flatMap(({ pages }) => pages.flatMap(({ leadsTo = [] }) => leadsTo)).filter((link) => links.includes(link))).toEqual([]);
  });
});
