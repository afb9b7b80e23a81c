import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { PackBlinder } from './pack-blinder.js';
import { PackSource } from './pack-source.js';

/** So many at a time: the names of the directory are made ready for each batch anew. */
const BATCH = 2000;

/** Proposes a pack for every candidate of a programme that stands and has none. Each batch is kept by itself, so a job that is tried again goes on where it ended. */
@Injectable()
@DurableJob('propose-packs', { expireInSeconds: 3600 })
export class ProposePacksJob implements JobHandler<{ organisationId: string; programmeId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: PackSource,
    private readonly employees: EmployeeReader,
    private readonly blinder: PackBlinder,
  ) {}

  async handle({ organisationId, programmeId }: { organisationId: string; programmeId: string }): Promise<void> {
    for (;;) {
      const { sources, everybody } = await this.work.run(organisationId, () => this.next(programmeId), { readOnly: true });
      if (sources.length === 0) return;
      const packed = await this.blinder.blind({ everybody, candidates: sources.map(({ texts, words }) => ({ texts, words })) });
      await this.work.run(organisationId, () =>
        this.work.query(
          `INSERT INTO org.award_pack (organisation_id, candidate_id, content, state)
           SELECT $1, c.id, c.content, 'proposed' FROM unnest($2::uuid[], $3::jsonb[]) AS c (id, content) ON CONFLICT (organisation_id, candidate_id) DO NOTHING`,
          [sources.map(({ id }) => id), packed.map((texts) => JSON.stringify({ texts, files: [] }))],
        ),
      );
    }
  }

  private async next(programmeId: string) {
    const missing = await this.work.query<{ id: string }>(
      `SELECT c.id FROM org.award_candidate c WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing'
         AND NOT EXISTS (SELECT 1 FROM org.award_pack p WHERE p.organisation_id = $1 AND p.candidate_id = c.id) ORDER BY c.id LIMIT ${BATCH}`,
      [programmeId],
    );
    if (missing.length === 0) return { sources: [], everybody: [] };
    const sources = [...(await this.source.of(missing.map(({ id }) => id))).values()];
    return { sources, everybody: await this.employees.everybody() };
  }
}
