import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import type { ToRedact } from './comment-thread.js';

const LONGEST_MS = 10 * 60_000;
const BATCH = 500;

interface Written {
  id: string;
  text: string;
  language: Language;
}

/** Takes the names of everybody in the directory out of what customers wrote. Until then a comment is shown to nobody. */
@Injectable()
export class CommentRedactor implements OnApplicationShutdown {
  // the same ending as this file: tests run the source
  private readonly thread = new ThreadPool<ToRedact, string[]>(new URL(`./comment-thread${path.extname(import.meta.url)}`, import.meta.url), {
    threads: 1,
    memoryMb: 1024,
    waiting: 40,
  });

  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
  ) {}

  /** Does so with some hundred comments of an organisation; returns whether there may be more. Holds no connection while it looks for names. */
  async redact({ organisationId }: { organisationId: string }): Promise<boolean> {
    const task = await this.work.run(
      organisationId,
      async () => {
        const comments = await this.work.query<Written>(
          `SELECT id, text, language FROM org.customer_comment WHERE organisation_id = $1 AND NOT screened ORDER BY id LIMIT ${BATCH}`,
        );
        return { comments, people: comments.length === 0 ? [] : await this.employees.everybody() };
      },
      { readOnly: true },
    );
    if (task.comments.length === 0) return false;
    const texts = await this.thread.run({ people: task.people, comments: task.comments }, { longestMs: LONGEST_MS });
    await this.work.run(organisationId, () =>
      this.work.query(
        `UPDATE org.customer_comment c SET text = done.text, screened = true FROM unnest($2::uuid[], $3::text[]) AS done (id, text)
         WHERE c.organisation_id = $1 AND c.id = done.id AND NOT c.screened`,
        [task.comments.map(({ id }) => id), texts],
      ),
    );
    return task.comments.length === BATCH;
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
