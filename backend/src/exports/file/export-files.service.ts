import { Injectable } from '@nestjs/common';
import type { ExportFile, ExportFileList, NewExport } from '@throughline/contract';
import { addDays, EXPORT_LIMITS, plainDate, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DisclosedTables } from '../../platform/files/disclosed-table.js';
import type { Caller, Viewer } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { fileNameOf, reportHead } from '../report/report.rules.js';
import { expectedRows, Reports } from '../report/reports.js';
import { ExportBytes } from './export-bytes.js';
import { ExportFileRow } from './export-file.entity.js';
import { ExportMaking, type MadeFile } from './export-making.js';

const WHAT = 'this file';
const OPEN = In(['waiting', 'making']);
const DAY_MS = 86_400_000;

/** A file on its way to whoever asked for it. */
export interface Download {
  fileName: string;
  format: NewExport['format'];
  bytes: number;
  sha256: string;
  rows: number;
  content: AsyncGenerator<Buffer>;
}

/** Files of what somebody may see: asked for, made at once when small and by a job when not, fetched for a week, hers alone. */
@Injectable()
export class ExportFilesService {
  constructor(
    @InjectRows(ExportFileRow) private readonly files: Rows<ExportFileRow>,
    private readonly reports: Reports,
    private readonly making: ExportMaking,
    private readonly content: ExportBytes,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Everything that can be wrong with the request is refused here. */
  async start(caller: Caller, request: NewExport): Promise<ExportFile> {
    const found = await this.reports.open(caller, request);
    const direct = expectedRows(found.tables) <= EXPORT_LIMITS.directRows;
    if (!direct && (await this.files.count({ ownerId: caller.employeeId, state: OPEN })) >= EXPORT_LIMITS.openMost)
      throw new Refusal('too-many', 'too-many-exports', `You have ${EXPORT_LIMITS.openMost} files under way. Wait for one of them, or cancel one.`);
    const row = await this.enter(caller, request, found, { mail: !direct, attached: false });
    if (direct) {
      const sink = await this.content.begin(row.id);
      await this.finish(row.id, await this.making.make(request, found, row.madeOn, sink, (work) => work()));
    } else await this.jobs.send('make-export', { organisationId: this.work.organisationId, fileId: row.id });
    return this.find(caller, row.id);
  }

  /** A file for somebody who gets a report by mail, in it or as a link; a job makes it. */
  async order(viewer: Viewer, request: NewExport, attached: boolean): Promise<void> {
    const { id } = await this.enter(viewer, request, await this.reports.open(viewer, request), { mail: true, attached });
    await this.jobs.send('make-export', { organisationId: this.work.organisationId, fileId: id });
  }

  async list(caller: Caller): Promise<ExportFileList> {
    const today = await this.organisations.today();
    const rows = await this.files.find({ ownerId: caller.employeeId }, { order: { id: 'DESC' }, take: 100 });
    return { items: rows.filter(({ keptUntil }) => keptUntil >= today).map(view) };
  }

  async find(caller: Caller, id: string): Promise<ExportFile> {
    return view(await this.files.require({ id, ownerId: caller.employeeId }, WHAT));
  }

  /** Cancels it where it is being made, and forgets it. */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.files.require({ id, ownerId: caller.employeeId }, WHAT);
    await this.files.remove({ id });
  }

  /** The file, if its owner may still see what is in it; otherwise it cannot be fetched any more, also later. */
  async download(caller: Caller, id: string): Promise<Download> {
    const row = await this.files.require({ id, ownerId: caller.employeeId }, WHAT);
    if (row.keptUntil < (await this.organisations.today()))
      throw new Refusal('not-found', 'file-gone', 'This file was kept for a week, and is deleted now. Ask for it anew.');
    if (!(await this.reports.stillSees(caller, row)))
      throw new Refusal(
        'forbidden',
        'no-longer-yours',
        'You can no longer see all the teams in this file, so it cannot be fetched. Ask for a new one of the teams you see now.',
      );
    if (row.state !== 'done') throw new Refusal('conflict', 'not-ready', row.sentence);
    const { fileName, request, bytes, sha256, rows } = row;
    return { fileName, format: request.format, bytes: Number(bytes), sha256: sha256!, rows: rows!, content: this.content.read(id) };
  }

  /** For the job: the file, taken up; undefined when it is over or gone. */
  async takeUp(id: string): Promise<ExportFileRow | undefined> {
    const taken = await this.files.update({ id, state: OPEN }, { state: 'making', progress: 0, sentence: 'Being made.' });
    return taken === 0 ? undefined : this.files.findOne({ id });
  }

  /** For the job: whether anybody still waits for it. */
  async tell(id: string, progress: number): Promise<boolean> {
    return (await this.files.update({ id, state: 'making' }, { progress })) > 0;
  }

  /** For the job: it will never be there, and why. */
  async end(id: string, state: 'failed' | 'cancelled', sentence: string): Promise<void> {
    await this.content.forget(id);
    await this.files.update({ id, state: OPEN }, { state, sentence });
  }

  /** For the job: what its owner can see now, when the report is opened for her; whoever fetches it must still see all that. */
  async noteSeen(id: string, owner: Viewer): Promise<void> {
    await this.files.update({ id }, await this.reports.seenBy(owner));
  }

  /** The file when it is there; undefined when it is not, or not any more. */
  async ready(id: string): Promise<ExportFileRow | undefined> {
    return (await this.files.findOne({ id, state: 'done' })) ?? undefined;
  }

  /** It is there. The mail that says so is queued in the same transaction, so no stop loses it. */
  async finish(id: string, { rows, bytes, sha256, contentSha256 }: MadeFile): Promise<void> {
    await this.files.update({ id }, { state: 'done', progress: 1, sentence: 'Ready.', rows, bytes: String(bytes), sha256, contentSha256 });
    const { ownerId, request, mail } = await this.files.require({ id }, WHAT);
    const { subject, format, cycleId = null, teamId = null } = request;
    await this.audit.note({ kind: 'export-made', by: ownerId, subject: id, detail: { of: subject, format, cycleId, teamId, rows, sha256 } });
    if (mail) await this.jobs.send('announce-export', { organisationId: this.work.organisationId, fileId: id });
  }

  async forget(id: string): Promise<void> {
    await this.files.remove({ id });
  }

  private async enter(viewer: Viewer, request: NewExport, found: DisclosedTables, how: Pick<ExportFileRow, 'mail' | 'attached'>): Promise<ExportFileRow> {
    const madeOn = await this.organisations.today();
    const { title } = reportHead(request.subject, found, request.language ?? 'en', madeOn);
    const row = {
      id: newId(),
      ownerId: viewer.employeeId,
      request,
      title,
      fileName: fileNameOf(title, madeOn, request.format),
      state: 'waiting' as const,
      progress: 0,
      sentence: 'Waiting for its turn.',
      ...(await this.reports.seenBy(viewer)),
      rows: null,
      bytes: null,
      sha256: null,
      contentSha256: null,
      madeOn,
      keptUntil: addDays(plainDate(madeOn), EXPORT_LIMITS.daysKept),
      ...how,
    };
    await this.files.insert(row);
    const startAfter = new Date(this.clock.now().getTime() + (EXPORT_LIMITS.daysKept + 1) * DAY_MS);
    await this.jobs.send('forget-export', { organisationId: this.work.organisationId, fileId: row.id }, { startAfter });
    return { ...row, organisationId: this.work.organisationId };
  }
}

function view({ id, title, request, state, progress, sentence, fileName, rows, bytes, sha256, contentSha256, madeOn, keptUntil }: ExportFileRow): ExportFile {
  const made = sha256 === null ? {} : { rows: rows!, bytes: Number(bytes), sha256, contentSha256: contentSha256! };
  return { id, title, subject: request.subject, format: request.format, state, progress, sentence, fileName, ...made, madeOn, keptUntil };
}
