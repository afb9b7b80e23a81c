import { Injectable } from '@nestjs/common';
import type { PublishedComment } from '@throughline/publication';
import type { ScreenedComment } from '@throughline/publication/server';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';
import { Themes } from '../comment/themes.js';
import { SignalWords } from '../comment/signal-words.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { screenInThread } from './in-thread.js';

/**
 * What comments go through before they are stored, whoever counted: the names of everybody in the directory are taken out, and those that speak of danger are set apart. The directory never leaves the server, so a
 * trustee's browser could not do it.
 */
@Injectable()
export class CommentScreen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly cycles: CycleReader,
    private readonly signals: SignalWords,
    private readonly themes: Themes,
  ) {}

  async of({ organisationId, cycleId }: Pick<BallotCycle, 'organisationId' | 'cycleId'>, comments: readonly PublishedComment[]): Promise<ScreenedComment[]> {
    if (comments.length === 0) return [];
    const known = await this.work.run(
      organisationId,
      async () => ({
        people: await this.employees.everybody(),
        signals: await this.signals.changesOf(cycleId),
        themes: await this.themes.all(),
        language: (await this.cycles.find(cycleId)).languages[0] ?? 'en',
      }),
      { readOnly: true },
    );
    return screenInThread({ comments, ...known });
  }
}
