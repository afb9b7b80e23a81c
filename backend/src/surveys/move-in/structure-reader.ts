import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { KnownQuestion } from '../question-bank/question.rules.js';
import type { CarriedOver, MoveInChoices } from './carried-over.rules.js';
import type { ForeignSurvey } from './foreign-survey.js';
import type { StructureResult, StructureTask } from './structure-thread.js';

/** The largest file that is taken takes about a second. */
const LONGEST_MS = 30_000;
/** That file needs a fifth of it; one that is made to need more ends the thread and nothing else. */
const MEMORY_MB = 512;

/** Reads questionnaires of other tools beside the main thread, which answers everybody else meanwhile: a file of eight megabytes would keep them waiting for a second. */
@Injectable()
export class StructureReader implements OnApplicationShutdown {
  private readonly thread = new ThreadPool<StructureTask, StructureResult>(
    // the same ending as this file: tests run the source
    new URL(`./structure-thread${path.extname(import.meta.url)}`, import.meta.url),
    { threads: 1, memoryMb: MEMORY_MB, waiting: 40 },
  );

  /** The survey in a file. Throws what `readStructure` throws, and Refusal `too-busy` and `took-too-long`. */
  read(bytes: Uint8Array): Promise<ForeignSurvey> {
    return this.made({ bytes });
  }

  /** What `carriedOver` makes of it. Throws what that throws, and as `read`. */
  carried(survey: ForeignSurvey, choices: MoveInChoices, known: ReadonlyMap<string, KnownQuestion>, id: string): Promise<CarriedOver> {
    return this.made({ survey, choices, known, id });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }

  private async made<Made extends ForeignSurvey | CarriedOver>(task: StructureTask): Promise<Made> {
    const result = await this.thread.run(task, { longestMs: LONGEST_MS });
    if ('made' in result) return result.made as Made;
    const { kind, code, sentence, fields } = result.refused;
    throw new Refusal(kind, code, sentence, fields);
  }
}
