import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Themes } from '../comment/themes.js';
import { themeInThread } from './in-thread.js';

const BATCH = 5000;

interface Row {
  id: string;
  text: string;
  language: string | null;
}

/** Finds the themes of all comments of an organisation anew, after its dictionary changed. Run twice it finds the same. */
@Injectable()
@DurableJob('theme-comments', { retryLimit: 3, expireInSeconds: 3600 })
export class ThemeCommentsJob implements JobHandler<{ organisationId: string }> {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly work: UnitOfWork,
    private readonly themes: Themes,
  ) {}

  async handle({ organisationId }: { organisationId: string }): Promise<void> {
    const themes = await this.work.run(organisationId, () => this.themes.all(), { readOnly: true });
    for (const table of ['pub.comment', 'pub.sensitive_comment'] as const) {
      for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
        const from: string = after;
        const rows: Row[] = await this.work.run(
          organisationId,
          () =>
            this.work.query<Row>(`SELECT id, body AS text, language FROM ${table} WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`, [from]),
          { readOnly: true },
        );
        if (rows.length > 0) {
          const found = await themeInThread({ comments: rows, themes });
          await this.pools.transaction('tally', organisationId, (transaction) =>
            transaction.query(
              `UPDATE ${table} c SET themes = string_to_array(given.themes, ' ') FROM unnest($2::uuid[], $3::text[]) AS given (id, themes)
               WHERE c.organisation_id = $1 AND c.id = given.id AND c.themes <> string_to_array(given.themes, ' ')`,
              [rows.map(({ id }) => id), found.map((some) => some.join(' '))],
            ),
          );
        }
        after = rows.length < BATCH ? undefined : rows.at(-1)!.id;
      }
    }
  }
}
