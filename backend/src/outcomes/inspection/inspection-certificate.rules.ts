import type { ComplaintInspectionReport, InspectionCheck, SilentUnhappy } from '@throughline/contract';
import { directionOf, INSPECTION_WORDS, type InspectionWords, type Language, oneLine } from '@throughline/domain';
import { INSPECTION_CERTIFICATE_WORDS, type InspectionCertificateWords } from './inspection-certificate-words.js';

/** What the template of the certificate is filled with: the report as it was issued. `today` says only whether it has expired. */
export function certificateData(report: ComplaintInspectionReport, checksum: string, today: string, language: Language): object {
  const said = new Said(language);
  const { words } = said;
  const organisation = plain(report.organisation);
  const isFault = ({ grade }: InspectionCheck): boolean => grade === 'major' || grade === 'minor';
  // major ones before minor ones
  const faults = report.checks.filter(isFault).toSorted((a, b) => Number(b.grade === 'major') - Number(a.grade === 'major'));
  return {
    title: `${words.title}: ${organisation}`,
    organisation,
    language,
    direction: directionOf(language),
    result: said.checkWords.results[report.result],
    expired: report.validUntil < today ? put(words.expired, { day: said.day(report.validUntil) }) : '',
    facts: [
      [words.number, report.number],
      [words.organisation, organisation],
      [words.teams, report.teams.map(({ name }) => plain(name)).join(', ') || words.everybody],
      [words.period, `${said.day(report.from)} – ${said.day(report.until)}`],
      [words.issued, said.day(report.issuedOn)],
      [words.valid, said.day(report.validUntil)],
      [words.base, `${said.count(report.complaints)} ${words.complaints}, ${said.count(report.barrierRuns)} ${words.trials}`],
    ],
    note: words.note,
    columns: words.columns,
    sections: [
      { heading: words.faults, none: words.noFaults, checks: faults.map((one) => said.check(one)) },
      { heading: words.rest, none: '–', checks: report.checks.filter((one) => !isFault(one)).map((one) => said.check(one)) },
    ],
    silent: { heading: words.silent, lines: said.silent(report.silent) },
    missing: { heading: words.missing, text: report.notInspected.map((one) => said.checkWords.notInspected[one]).join(' · ') },
    proof: { heading: words.proof, lines: [words.proofText, `${words.checksum}:`], checksum },
  };
}

/** Says figures and days in a language, with the digits 0 to 9 in each. */
class Said {
  readonly words: InspectionCertificateWords;
  readonly checkWords: InspectionWords;
  private readonly locale: string;

  constructor(language: Language) {
    this.words = INSPECTION_CERTIFICATE_WORDS[language];
    this.checkWords = INSPECTION_WORDS[language];
    this.locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;
  }

  day(day: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  }

  count(value: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(value);
  }

  check({ id, part, point, grade, measure, value, low, high, worst, base, limits }: InspectionCheck): object {
    const figure = (one: number): string =>
      measure === 'share' ? new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(one) : this.count(one);
    const interval = low === null || high === null ? '' : ` (${figure(low)}\u00a0–\u00a0${figure(high)})`;
    const bad = worst === null ? '' : `, ${put(this.words.worst, { value: this.count(worst) })}`;
    return {
      grade: this.checkWords.grades[grade],
      check: this.checkWords.checks[id],
      point: `${this.checkWords.parts[part]} · ${this.checkWords.points[point]}`,
      figure: value === null ? '–' : `${figure(value)}${interval}${bad}`,
      base: this.count(base),
      // a share is never below nothing: what has such a bound is at most an advisory
      limits:
        measure === 'share' && limits.advisory === 0
          ? `≥\u00a0${figure(limits.pass)} / <\u00a0${figure(limits.pass)} / –`
          : [limits.pass, limits.advisory, limits.minor].map((one) => `${measure === 'share' ? '≥' : '≤'}\u00a0${figure(one)}`).join(' / '),
    };
  }

  silent({ refusal, ratings, dissatisfiedRatings, contacts, complaints, silent, silentLow, silentHigh }: SilentUnhappy): string[] {
    if (refusal !== null) return [this.checkWords.refusals[refusal]];
    const [about, low, high] = [silent, silentLow, silentHigh].map((one) => this.count(one!));
    const made = { bad: this.count(dissatisfiedRatings), ratings: this.count(ratings), contacts: this.count(contacts), complaints: this.count(complaints) };
    return [put(this.words.estimate, { silent: about!, low: low!, high: high! }), put(this.words.madeOf, made), ...this.checkWords.assumptions];
  }
}

/** On one line, and without what no document can hold: controls, and halves of characters. */
const plain = (text: string): string => oneLine(text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')).trim();

function put(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/%([a-z]+)/g, (place, name: string) => values[name] ?? place);
}
