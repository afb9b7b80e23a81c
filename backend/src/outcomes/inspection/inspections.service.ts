import { Injectable } from '@nestjs/common';
import type {
  ComplaintInspectionLine,
  ComplaintInspectionList,
  ComplaintInspectionReport,
  ComplaintInspectionView,
  NewComplaintInspection,
} from '@throughline/contract';
import { INSPECTION, type Language, plainDate, type PlainDate, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { typesetPdf } from '../../platform/files/typeset.js';
import type { Caller } from '../../platform/http/caller.js';
import { barrierChecks } from './barrier-checks.rules.js';
import { BarrierRunsService } from './barrier-runs.service.js';
import { ComplaintInspectionRow } from './complaint-inspection.entity.js';
import { InspectedRatings } from './inspected-ratings.js';
import { InspectedRegister, type InspectedScope } from './inspected-register.js';
import { INSPECTION_CERTIFICATE } from './inspection-certificate-template.js';
import { certificateData } from './inspection-certificate.rules.js';
import { checksumOf, gradeCounts, periodOf, reportOf, topmost, wholeMonths } from './inspection.rules.js';
import { registerChecks } from './register-checks.rules.js';
import { complainedCheck, silentUnhappy } from './silent-unhappy.rules.js';

const WHAT = 'this inspection';

/** Inspections of how complaints are handled. Each is computed once, issued, and stays as it was computed. */
@Injectable()
export class InspectionsService {
  constructor(
    @InjectRows(ComplaintInspectionRow) private readonly inspections: Rows<ComplaintInspectionRow>,
    private readonly register: InspectedRegister,
    private readonly ratings: InspectedRatings,
    private readonly runs: BarrierRunsService,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ComplaintInspectionList> {
    const today = await this.organisations.today();
    const rows = await this.inspections.find({}, { order: { number: 'DESC' }, take: INSPECTION.listMost });
    return { items: rows.map((row) => line(row, today)) };
  }

  async get(id: string): Promise<ComplaintInspectionView> {
    const { report, checksum } = await this.inspections.require({ id }, WHAT);
    const read = readReport(report);
    return { id, expired: read.validUntil < (await this.organisations.today()), checksum, report: read };
  }

  /** The report letter by letter, of which the checksum is. */
  async text(id: string): Promise<string> {
    return (await this.inspections.require({ id }, WHAT)).report;
  }

  async issue(caller: Caller, body: NewComplaintInspection): Promise<ComplaintInspectionView> {
    const { name: organisation, timeZone } = await this.organisations.current();
    const today = await this.organisations.today();
    const period = periodOf(
      { from: body.from === undefined ? undefined : plainDate(body.from), until: body.until === undefined ? undefined : plainDate(body.until) },
      today,
    );
    const { named, teamIds, topOf } = await this.chosen(body.teamIds);
    const scope: InspectedScope = { ...period, teamIds };
    const { facts, calendar } = await this.register.facts(scope, today, timeZone);
    const runs = await this.runs.inspected(scope);
    const asked = { ratingMetricId: body.ratingMetricId ?? null, contactMetricId: body.contactMetricId ?? null };
    const silent = silentUnhappy(await this.ratings.facts(asked, { ...wholeMonths(period), topOf }));
    const checks = [...registerChecks(facts, calendar, today), ...barrierChecks(runs), complainedCheck(silent)];
    const position = await this.nextNumber();
    const counts = { complaints: facts.complaints.length, barrierRuns: runs.length };
    const report = JSON.stringify(reportOf({ position, organisation, today, ...period, teams: named, ...counts, checks, silent }), null, 2);
    const id = newId();
    await this.inspections.insert({ id, number: position, issuedAt: this.clock.now(), issuedBy: caller.employeeId, report, checksum: checksumOf(report) });
    await this.audit.note({ kind: 'complaint-inspection-issued', by: caller.employeeId, subject: id, detail: { number: position } });
    return this.get(id);
  }

  /** The certificate, PDF/UA. What stands on it is the report as it was issued; only whether it has expired is of today. */
  async certificate(id: string, language: Language): Promise<Buffer> {
    // no connection waits while the document is made
    const { data, madeAt } = await this.work.ahead(
      async () => {
        const { issuedAt, report, checksum } = await this.inspections.require({ id }, WHAT);
        return { data: certificateData(readReport(report), checksum, await this.organisations.today(), language), madeAt: issuedAt };
      },
      { readOnly: true },
    );
    return typesetPdf(INSPECTION_CERTIFICATE, data, madeAt);
  }

  /** The teams asked for by name, and their ids with those of all below them; null for the whole organisation. */
  private async chosen(ids: readonly string[]): Promise<{ named: { id: string; name: string }[]; teamIds: string[] | null; topOf: Map<string, string> }> {
    const tree = await this.teams.tree();
    const topOf = topmost(tree, ids);
    const named = tree.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
    if (named.length === ids.length) return { named, teamIds: ids.length === 0 ? null : [...topOf.keys()], topOf };
    const detail = 'One of these is no team of your organisation. Choose from the list.';
    throw new Refusal('invalid', 'not-a-team', detail, [{ pointer: '#/teamIds', detail }]);
  }

  /** Held until the inspection is kept, so that numbers have no gaps and none twice. */
  private async nextNumber(): Promise<number> {
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 1670)) FROM org.organisation WHERE organisation_id = $1`);
    const [row] = await this.work.query<{ n: number }>(
      `SELECT coalesce(max(number), 0)::int + 1 AS n FROM org.complaint_inspection WHERE organisation_id = $1`,
    );
    return row!.n;
  }
}

function readReport(text: string): ComplaintInspectionReport {
  return JSON.parse(text) as ComplaintInspectionReport;
}

function line({ id, report }: ComplaintInspectionRow, today: PlainDate): ComplaintInspectionLine {
  const { number, from, until, issuedOn, validUntil, teams, result, checks } = readReport(report);
  return { id, number, from, until, issuedOn, validUntil, expired: validUntil < today, teams, result, grades: gradeCounts(checks) };
}
