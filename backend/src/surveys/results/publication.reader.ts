import { Injectable } from '@nestjs/common';
import type { CycleResults } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CERTIFIED } from './certified.js';

/** What was published of a cycle as a whole. */
export interface PublicationFacts {
  withheld: string | null;
  k: number;
  kComments: number;
  box: CycleResults['box'];
}

/** Whether results of a cycle may be read at all. Every method runs inside a unit of work. */
@Injectable()
export class PublicationReader {
  constructor(private readonly work: UnitOfWork) {}

  /** What was published of the cycle. Without its certificate nothing of it is read. Throws Refusal `not-published`, `not-certified`. */
  async require(cycleId: string): Promise<PublicationFacts> {
    const [publication] = await this.work.query<PublicationFacts & { certified: boolean }>(
      `SELECT p.withheld, p.k, p.k_comments AS "kComments", ${CERTIFIED} AS certified,
              jsonb_build_object('counted', b.ballots, 'notCounted', jsonb_array_length(b.not_counted), 'manifests', b.manifest_hashes, 'reissued', c.reissued) AS box
       FROM pub.publication p JOIN pub.board b USING (organisation_id, cycle_id) JOIN pub.ballot_cycle c USING (organisation_id, cycle_id) WHERE p.organisation_id = $1 AND p.cycle_id = $2`,
      [cycleId],
    );
    if (!publication) throw new Refusal('conflict', 'not-published', 'This cycle has no results yet: they appear once, after it has closed and was counted.');
    if (!publication.certified)
      throw new Refusal(
        'conflict',
        'not-certified',
        'The results of this cycle lack the certificate that no figure is about too few people, so none are shown.',
      );
    return publication;
  }
}
