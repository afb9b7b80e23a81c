import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { addDays, plainDate, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { silenced } from '../../platform/files/silenced.js';
import { throughThread } from '../../platform/threads/thread-stream.js';
import { stillHolding } from '../event-format/event-mapping.rules.js';
import { MetricRow } from '../metric/metric.entity.js';
import { SourceRow } from '../source/source.entity.js';
import type { FilePiece, FileTask } from './event-file-piece.js';
import type { EventImportRow } from './event-import.entity.js';
import { FileParts } from './file-parts.js';
import { KeptReadings } from './kept-readings.js';
import type { ReaderSetup } from './row-reader.js';
import { NotUtf8 } from './text-stream.js';

/** Of the thread; what it holds does not grow with the file, but for a mark an event. */
const MEMORY_MB = 128;

/** One way through a file, in a thread of its own. */
@Injectable()
export class EventPass {
  constructor(
    private readonly parts: FileParts,
    private readonly teams: TeamReader,
    private readonly clock: Clock,
    @InjectRows(MetricRow) private readonly metrics: Rows<MetricRow>,
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly readings: KeptReadings,
  ) {}

  /** What formats are told of the house; inside a unit of work. */
  async setup({ sourceId, options }: Pick<EventImportRow, 'sourceId' | 'options'>): Promise<ReaderSetup> {
    const { kind, timeZone, dateOrder, keepsPersonal } = await this.sources.require({ id: sourceId }, 'this source');
    const metrics = await this.metrics.find({ figuresFrom: 'events', retired: false }, { order: { name: 'ASC', id: 'ASC' } });
    const kept = await this.readings.of(sourceId);
    return {
      source: { kind, timeZone, dateOrder: options.dateOrder ?? dateOrder, keepsPersonal },
      metrics: metrics.map(({ id, key, name, unit, definitionKey, formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId }) => ({
        ...{ id, key, name, unit, definitionKey, formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId },
      })),
      teams: (await this.teams.tree()).map(({ id, name, externalKey }) => ({ id, name, externalKey })),
      tomorrow: addDays(plainDate(this.clock.today()), 1),
      values: options.values ? stillHolding({ mapping: {}, values: options.values }, metrics).values : null,
      remembered: Object.fromEntries(Object.entries(kept).map(([mark, reading]) => [mark, stillHolding(reading, metrics)])),
    };
  }

  /** Reads the whole file, in units of work of its own. Throws Refusals with sentences for a file that is no table. */
  async *through(importId: string, task: FileTask): AsyncGenerator<FilePiece> {
    // the same ending as this file: tests run the source
    const file = new URL(`./event-file-thread${path.extname(import.meta.url)}`, import.meta.url);
    try {
      yield* throughThread<FileTask, FilePiece>(file, task, this.parts.read(importId, 'file'), MEMORY_MB);
    } catch (error) {
      // a Refusal is for whoever asked; of anything else only that it happened, since it may quote the file
      if (error instanceof Refusal) throw error;
      if ((error as Error).name === 'NotUtf8') throw new NotUtf8();
      throw silenced(error, 'The file could not be read.');
    }
  }
}
