import type { InspectionCheck } from '@throughline/contract';
import { LANGUAGES, plainDate } from '@throughline/domain';
import { typesetPdf } from '../../platform/files/typeset.js';
import { barrierChecks } from './barrier-checks.rules.js';
import { begun, CHECK_RULES, gradeOf, shareCheck } from './check.rules.js';
import { INSPECTION_CERTIFICATE } from './inspection-certificate-template.js';
import { certificateData } from './inspection-certificate.rules.js';
import { checksumOf, reportOf } from './inspection.rules.js';
import { silentUnhappy } from './silent-unhappy.rules.js';

const late = Array.from({ length: 8 }, (_, i) => ({ id: `c${i}`, number: i + 1 }));
const months = (count: number, low: number) => [{ topId: 't', teamId: 't', month: '2025-01-01', count, low, shown: true }];
const report = reportOf({
  ...{ position: 1, organisation: 'Meadow #panic("x") & Quill', today: plainDate('2026-01-10'), from: plainDate('2025-01-01'), until: plainDate('2025-12-31') },
  ...{ teams: [{ id: 't', name: 'North' }], complaints: 20, barrierRuns: 0 },
  checks: [
    shareCheck('noted-in-time', 20, []),
    shareCheck('answered-in-time', 20, late),
    shareCheck('acknowledged-in-time', 20, late.slice(0, 3)),
    ...barrierChecks([]),
  ],
  silent: silentUnhappy({ ratings: { metric: 'R', months: months(60, 42) }, contacts: { metric: 'C', months: months(1000, 0) }, complaints: months(20, 0) }),
});
interface Data {
  result: string;
  expired: string;
  facts: [string, string][];
  sections: { checks: { grade: string; check: string; figure: string; limits: string }[] }[];
  silent: { lines: string[] };
}
const data = (today: string, language: (typeof LANGUAGES)[number] = 'en') => certificateData(report, checksumOf('x'), today, language) as Data;

describe('the certificate of an inspection', () => {
  it('shows its result and every fault, the major ones first, with figure, interval and bounds', () => {
    const { result, sections, facts, silent } = data('2026-01-10');
    expect(result).toBe('Not passed: major faults');
    expect(sections[0]!.checks).toMatchObject([
      { grade: 'Major fault', figure: '60% (38.7%\u00a0–\u00a078.1%)', limits: '≥\u00a095% / ≥\u00a090% / ≥\u00a075%' },
      { grade: 'Minor fault', figure: '85% (64%\u00a0–\u00a094.8%)' },
    ]);
    expect(sections[1]!.checks).toHaveLength(9);
    expect(facts).toContainEqual(['Number', 'MOT-2026-0001']);
    expect(silent.lines[0]).toBe('About 680 dissatisfied contacts never became a complaint (555 to 781).');
  });

  it('gives an estimate no bound below which it would be a fault', () => {
    const { limits } = CHECK_RULES.complained;
    const complained: InspectionCheck = {
      ...begun('complained', CHECK_RULES.complained),
      ...{ grade: gradeOf(0.05, 60, CHECK_RULES.complained), value: 0.05, base: 60, low: 0.02, high: 0.1, worst: null, failing: 0, cases: [] },
    };
    const { sections } = certificateData({ ...report, checks: [complained] }, checksumOf('x'), '2026-01-10', 'en') as Data;
    expect([sections[0]!.checks, limits.pass]).toEqual([[], 0.2]);
    expect(sections[1]!.checks).toMatchObject([{ grade: 'Advisory', limits: '≥\u00a020% / <\u00a020% / –' }]);
  });

  it('says that it has expired from the day after its last one', () => {
    expect(data('2027-01-09').expired).toBe('');
    expect(data('2027-01-10').expired).toContain('Expired: this certificate was valid until 9 January 2027');
  });

  it.each(LANGUAGES)('is a tagged document in "%s", of which nothing is read as a command', async (language) => {
    const pdf = (await typesetPdf(INSPECTION_CERTIFICATE, data('2027-01-10', language), new Date('2026-01-10T12:00:00Z'))).toString('latin1');
    expect(pdf).toMatch(new RegExp(`/Lang ?\\(${language}`));
    expect(pdf).toContain('pdfuaid');
    for (const tag of ['H1', 'Table', 'TH']) expect(pdf).toMatch(new RegExp(`/S ?/${tag}\\b`));
    expect(JSON.stringify(data('2026-01-10', language))).not.toMatch(/%[a-z]/);
  });
});
