import { inTwoLines, runs, stretches, throughLines, type ThroughLine, type ThroughPoint } from './through-lines';

const month = (number: number, value: number): ThroughPoint => ({
  period: { label: `2026-0${number}`, from: `2026-0${number}-01`, until: `2026-0${number}-28` },
  value,
  base: '100',
});
const CUSTOMERS: ThroughLine = {
  label: 'CSAT',
  hue: 'customers',
  scale: { min: 0, max: 100 },
  points: [1, 2, 3, 6, 7].map((number) => month(number, 80 + number)),
};
const PEOPLE: ThroughLine = {
  label: 'Engagement',
  hue: 'people',
  scale: { min: 0, max: 100 },
  points: [month(1, 60), { ...month(3, 62), low: 57, high: 67 }, { ...month(8, 64), low: 59, high: 69 }],
};

describe('through-lines', () => {
  it('break the line of customers where months are missing', () => {
    expect(stretches(CUSTOMERS).map((stretch) => stretch.map(({ period }) => period.label))).toEqual([
      ['2026-01', '2026-02', '2026-03'],
      ['2026-06', '2026-07'],
    ]);
  });

  it('do not break the line of people, because surveys come when they come', () => {
    expect(stretches(PEOPLE)).toHaveLength(1);
  });

  it('shade only where there is an interval', () => {
    expect(runs(PEOPLE)).toEqual([
      [
        { x: (Date.UTC(2026, 2, 1) + Date.UTC(2026, 2, 29)) / 2, low: 57, high: 67 },
        { x: (Date.UTC(2026, 7, 1) + Date.UTC(2026, 7, 29)) / 2, low: 59, high: 69 },
      ],
    ]);
  });

  it('mark a base that is too small in the note and in the table', () => {
    const weak: ThroughLine = { ...CUSTOMERS, points: [{ ...month(1, 80), base: '7', weak: true }] };
    const drawing = throughLines('Service North', [weak], 'Nothing can be said yet.');
    expect(drawing.note).toContain('Hollow points: the base is smaller than the metric asks for.');
    expect(drawing.table.rows[0]).toEqual(['2026-01', 'CSAT', 80, null, null, '7 (too small)']);
    expect(drawing.fileName).toBe('service-north.csv');
  });
});

describe('the name of a measure', () => {
  it('is broken before its last part where it is longer than a phone has room for', () => {
    expect(inTwoLines('Complaints per 1,000 contacts, niedriger ist besser')).toBe('Complaints per 1,000 contacts,\nniedriger ist besser');
    expect(inTwoLines('Customer satisfaction (%)')).toBe('Customer satisfaction (%)');
  });
});
