import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { EventImportList, EventImportMapping, EventImportOptions, EventImportUpload, EventImportView } from '@throughline/contract';
import { type EventImportState, Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { IdempotencyKeys } from '../../platform/http/idempotency-keys.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { sameReading } from '../event-format/event-mapping.rules.js';
import { SourceRow } from '../source/source.entity.js';
import { EventImportRow } from './event-import.entity.js';
import { EventPass } from './event-pass.js';
import { mustApply, mustTakeFiles, UNDER_WAY, viewOf, withoutCells } from './event-import.rules.js';
import { checkedReading } from './checked-reading.rules.js';
import { FileParts, type Received } from './file-parts.js';
import { KeptReadings } from './kept-readings.js';
import type { Guess, ReaderSetup } from './row-reader.js';

const WHAT = 'this import';

/** Files of events: sent as a stream, looked through by a job, applied by a job as a whole, taken back as a whole. */
@Injectable()
export class EventImportsService {
  constructor(
    @InjectRows(EventImportRow) private readonly imports: Rows<EventImportRow>,
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly parts: FileParts,
    private readonly readings: KeptReadings,
    private readonly passes: EventPass,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly answers: IdempotencyKeys,
    private readonly clock: Clock,
  ) {}

  /** Keeps what is sent and has it looked through. No connection is held while it comes in. Throws Refusal `no-file`, `source-retired`, `source-counts-itself`, `file-too-large`, `empty-file`, `not-found`. */
  async upload(body: unknown, { sourceId, fileName = 'events.csv' }: EventImportUpload): Promise<EventImportView> {
    if (!(body instanceof Readable))
      throw new Refusal(
        'unsupported',
        'no-file',
        'Send the file itself as the body of the request, with the content type text/csv, or application/gzip when it is packed.',
      );
    const id = newId();
    await this.work.ahead(async () => {
      const source = await this.sources.require({ id: sourceId }, 'this source');
      if (source.retired)
        throw new Refusal(
          'conflict',
          'source-retired',
          `"${source.name}" is retired and takes nothing any more. Take it into use again, or choose another source.`,
        );
      mustTakeFiles(source);
      await this.imports.insert({ ...NEW, id, sourceId, fileName, madeOn: this.clock.today() });
    });
    const { bytes, packed } = await this.received(id, body);
    await this.imports.update({ id }, { state: 'reading', bytes: String(bytes), packed, progress: 0 });
    await this.jobs.send('read-event-import', { organisationId: this.work.organisationId, importId: id });
    return this.get(id);
  }

  async list(): Promise<EventImportList> {
    const rows = await this.imports.find({}, { order: { id: 'DESC' }, take: 50 });
    const setups = new Map<string, ReaderSetup>();
    for (const row of rows) if (!setups.has(row.sourceId)) setups.set(row.sourceId, await this.passes.setup(row));
    return { items: rows.filter(({ state }) => state !== 'receiving').map((row) => viewOf(row, setups.get(row.sourceId)!)) };
  }

  async get(id: string): Promise<EventImportView> {
    const row = await this.imports.require({ id }, WHAT);
    return viewOf(row, await this.passes.setup(row));
  }

  /** Everything that is wrong in the file, as a table; kept until a week after the upload. */
  async problems(id: string): Promise<StreamableFile> {
    await this.imports.require({ id }, WHAT);
    const found = this.parts.read(id, 'problems');
    async function* table(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('\uFEFFline,column,value,problem\r\n');
      yield* found;
    }
    return new StreamableFile(Readable.from(table(), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="problems.csv"',
    });
  }

  /** Has the file looked through again under another mapping; under an empty one, as it is recognised, and what was kept of such files is forgotten. Throws Refusal `invalid-mapping`, `already-applied`, `still-reading`, `not-found`. */
  async remap(id: string, asked: EventImportMapping): Promise<EventImportView> {
    const row = await this.locked(id);
    mustBe(row, ['previewed', 'failed', 'unreadable']);
    const setup = await this.passes.setup(row);
    const options = { ...(asked.options ?? row.options) };
    const chosen = checkedReading({ mapping: asked.mapping, values: options.values ?? [] }, row, setup);
    const { mapping } = chosen ?? { mapping: null };
    if (!chosen) delete options.values;
    await this.keep(row, chosen, options);
    // asked once: what somebody says of one file holds for the source
    await this.remember(row.sourceId, options);
    await this.imports.update({ id }, { mapping, options, state: 'reading', failure: null, progress: 0 });
    await this.jobs.send('read-event-import', { organisationId: this.work.organisationId, importId: id });
    return this.get(id);
  }

  /** Has the events written, once; asking again changes nothing. Throws Refusal `mapping-incomplete`, `import-has-problems`, `nothing-to-import`, `still-reading`, `not-found`. */
  async apply(caller: Caller, id: string): Promise<EventImportView> {
    const row = await this.locked(id);
    if (!['applying', 'applied', 'undoing', 'undone'].includes(row.state)) {
      mustBe(row, ['previewed', 'failed']);
      mustApply(row);
      // what the file made plain holds for the source as well
      await this.remember(row.sourceId, row.options);
      await this.imports.update({ id }, { state: 'applying', failure: null, progress: 0, appliedBy: caller.employeeId });
      await this.jobs.send('apply-event-import', { organisationId: this.work.organisationId, importId: id });
    } else if (row.state === 'applying') await this.again('applying', id);
    return this.get(id);
  }

  /** Has the whole import taken back, and forgets at once what was written in its file; asking again changes nothing. Agents that it made known stay. Throws Refusal `not-applied`, `not-found`. */
  async undo(caller: Caller, id: string): Promise<EventImportView> {
    const row = await this.locked(id);
    if (!['undoing', 'undone'].includes(row.state)) {
      if (row.state !== 'applied')
        throw new Refusal('conflict', 'not-applied', 'This import has not been applied, so there is nothing to undo. Discard it instead.');
      await this.imports.update({ id }, { state: 'undoing', failure: null, appliedBy: caller.employeeId, summary: withoutCells(row.summary) } as never);
      await this.parts.forget(id, 'problems');
      await this.answers.emptyAnswersAbout([id]);
      await this.jobs.send('undo-event-import', { organisationId: this.work.organisationId, importId: id });
    } else if (row.state === 'undoing') await this.again('undoing', id);
    return this.get(id);
  }

  /** Forgets an import that is not applied, with its file. Throws Refusal `already-applied`, `not-found`. */
  async discard(id: string): Promise<void> {
    const row = await this.locked(id);
    if (['applying', 'applied', 'undoing', 'undone'].includes(row.state))
      throw new Refusal('conflict', 'already-applied', 'This import is applied already, or is being applied, so it cannot be discarded.');
    await this.imports.remove({ id });
    await this.answers.emptyAnswersAbout([id]);
  }

  /** Keeps what somebody chose, but not what stayed as it was proposed while something else was chosen. Nothing chosen for another sheet says nothing of this one. */
  private async keep({ sourceId, columnNames, mapping, options }: EventImportRow, chosen: Guess | null, { sheet }: EventImportOptions): Promise<void> {
    if (columnNames.length === 0 || sheet !== options.sheet) return;
    if (!chosen) await this.readings.forget(sourceId, columnNames);
    else if (!sameReading(chosen, { mapping: mapping ?? {}, values: options.values ?? [] })) await this.readings.keep(sourceId, columnNames, chosen);
  }

  /** Sends a job that may be lost with the process that did it: twice is once. */
  private again(state: keyof typeof UNDER_WAY, id: string): Promise<void> {
    return this.jobs.send(UNDER_WAY[state].job, { organisationId: this.work.organisationId, importId: id }, { key: id, onceInSeconds: 600 });
  }

  /** The order of days, when it is another than before: an import that is being written holds its source until it is done. */
  private async remember(sourceId: string, { dateOrder }: EventImportOptions): Promise<void> {
    if (!dateOrder) return;
    const source = await this.sources.require({ id: sourceId }, 'this source');
    if (source.dateOrder !== dateOrder) await this.sources.update({ id: sourceId }, { dateOrder });
  }

  private async received(id: string, body: Readable): Promise<Received> {
    try {
      // destroyed with the reading, nobody could be told any more why it ended
      return await this.parts.receive(id, body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>);
    } catch (error) {
      // whoever sent it went away, or it is too long: what came in so far is of no use
      await this.work.ahead(() => this.imports.remove({ id }));
      throw error;
    }
  }

  private locked(id: string): Promise<EventImportRow> {
    return this.imports.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
  }
}

const NEW = {
  state: 'receiving',
  bytes: '0',
  packed: false,
  encoding: null,
  delimiter: null,
  columnNames: [] as string[],
  mapping: null,
  options: {},
  summary: null,
  failure: null,
  progress: null,
  appliedBy: null,
} as const;

function mustBe({ state }: EventImportRow, states: readonly EventImportState[]): void {
  if (states.includes(state)) return;
  if (state === 'reading' || state === 'receiving')
    throw new Refusal('conflict', 'still-reading', 'This file is still being looked through. Wait until that is done, and try again.');
  if (state === 'unreadable') throw new Refusal('conflict', 'unreadable', 'This file cannot be read. Discard it, and send one that can.');
  throw new Refusal(
    'conflict',
    'already-applied',
    'This import is applied already, or is being applied; its mapping can no longer change. Upload the file again.',
  );
}
