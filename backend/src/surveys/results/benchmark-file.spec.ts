/** What operators load is read by their command; its file is tried here, where the tests are. */
interface Pack {
  id: string;
  year: number;
  base: string;
  figures: { kind: string; measure: string; value: number; item: string; unit: string; match: string }[];
}
const known = { drivers: new Set(['engagement', 'growth']), codes: new Set(['engagement-pride', 'voice-safe']) };
const about = { id: 'made-up-2024', name: 'Made up', source: 'Nowhere', year: 2024, licence: 'CC0', country: 'XX', base: '3 organisations' };
const figure = { kind: 'driver', measure: 'engagement', unit: 'average', value: 64, item: 'Engagement index', match: 'same-theme' };

let readPack: (text: string, fileName: string, measures: typeof known) => Pack;
let packFromCsps: (text: string, year?: string) => Pack;
beforeAll(async () => {
  ({ readPack } = await import('../../../../tools/ops/benchmark-file.mjs' as string));
  ({ packFromCsps } = await import('../../../../tools/ops/benchmark-from-csps.mjs' as string));
});

const json = (pack: object): Pack => readPack(JSON.stringify(pack), 'pack.json', known);
const csvHead = 'id,name,source,year,licence,country,base,kind,measure,unit,value,item,match';
const csvAbout = 'made-up-2024,Made up,Nowhere,2024,CC0,XX,3 organisations';

describe('the file of a pack of benchmarks', () => {
  it('is the same pack as JSON and as CSV, with quoted words and Windows line ends', () => {
    const asJson = json({ ...about, figures: [{ ...figure, item: 'Proud, "very"' }] });
    const asCsv = readPack(`\uFEFF${csvHead}\r\n${csvAbout},driver,engagement,average,64,"Proud, ""very""",same-theme\r\n\r\n`, 'pack.CSV', known);
    expect(asCsv).toEqual(asJson);
    expect(asJson).toEqual({ ...about, figures: [{ ...figure, item: 'Proud, "very"' }] });
  });

  it('is refused with every mistake named by its place', () => {
    const wrong = [
      { ...figure, measure: 'astrology' },
      { ...figure, value: 164, unit: 'stars' },
      figure,
      { ...figure, match: 'exact' },
      { ...figure, kind: 'question', measure: 'x' },
    ];
    let said = '';
    try {
      json({ ...about, id: 'Made Up', year: '24', source: '', figures: wrong });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said.split('\n').map((line) => line.trim())).toEqual([
      'pack.json is not loaded:',
      '"source" must be a text of at most 300 characters.',
      expect.stringContaining('"id" is "Made Up"'),
      expect.stringContaining('"year" is "24"'),
      expect.stringMatching(/^figures\[0\]: there is no driver "astrology"; there are engagement, growth/),
      expect.stringMatching(/^figures\[1\]: unit is "stars"/),
      'figures[1]: value must be a number from 0 to 100.',
      expect.stringMatching(/^figures\[2\]: the driver "engagement" is there already, at figures\[1\]/),
      expect.stringMatching(/^figures\[3\]: match is "exact"/),
      expect.stringMatching(/^figures\[3\]: the driver "engagement" is there already/),
      expect.stringMatching(/^figures\[4\]: there is no question "x" with that code/),
    ]);
    expect(() => readPack(`${csvHead}\n${csvAbout},driver,growth,average,none,x,same-theme`, 'a.csv', known)).toThrow('line 2: value must be a number');
  });

  it('is refused when it is cut off, empty, of two packs, or something else', () => {
    expect(() => readPack('{"figures": [', 'a.json', known)).toThrow('This is no JSON');
    expect(() => readPack('[]', 'a.json', known)).toThrow('A pack is an object');
    expect(() => json({ ...about, figures: [] })).toThrow('There is no figure in it.');
    expect(() => readPack('year,value\n2024,3', 'a.csv', known)).toThrow('The first line lacks "id"');
    expect(() => readPack(`${csvHead}\n${csvAbout},driver,"growth`, 'a.csv', known)).toThrow('never closed');
    const two = `${csvHead}\n${csvAbout},driver,growth,average,5,x,same-theme\n${csvAbout.replace('Made up', 'Other')},driver,engagement,average,5,x,same-theme`;
    expect(() => readPack(two, 'a.csv', known)).toThrow('line 3: it says something else of the pack');
  });
});

describe('a pack from the Civil Service People Survey', () => {
  const head = 'year,dept_group,organisation,org_code,measure,value';
  const rows = [
    '2023,All,Civil Service Benchmark (median),CS,"EES Employee engagement index (B47 to B51)",60',
    '2024,All,Civil Service Benchmark (median),CS,"EES Employee engagement index (B47 to B51)",64.076',
    '2024,All,Civil Service Benchmark (median),CS,"lm_ts My manager theme score (% positive, B08 to B16)",',
    "2024,All,Civil Service Benchmark (median),CS,\"B47 I am proud when I tell others I am part of [my organisation] (% selecting 'Strongly agree' or 'Agree')\",65.882",
    '2024,X,Agency of Made-up Things,AM,"EES Employee engagement index (B47 to B51)",70',
  ];

  it('takes the benchmark of the latest year, maps it to our measures and leaves out what was not stated', () => {
    const pack = packFromCsps([head, ...rows].join('\n'));
    expect(pack).toMatchObject({ id: 'uk-civil-service-2024', year: 2024, base: 'Civil Service benchmark over 1 organisations' });
    expect(pack.figures.map(({ kind, measure, unit, value, match }) => [kind, measure, unit, value, match])).toEqual([
      ['driver', 'engagement', 'average', 64, 'same-theme'],
      ['question', 'engagement-pride', 'favourable', 66, 'similar-question'],
    ]);
    expect(pack.figures[1]!.item).toMatch(/^I am proud when I tell others/);
    expect(readPack(JSON.stringify(pack), 'out.json', known).figures).toHaveLength(2);
  });

  it('takes another year when asked, and says when there is none', () => {
    expect(packFromCsps([head, ...rows].join('\n'), '2023').figures).toHaveLength(1);
    expect(() => packFromCsps([head, ...rows].join('\n'), '1999')).toThrow('no scores of 1999');
    expect(() => packFromCsps('a,b\n1,2')).toThrow('no column "year"');
  });
});
