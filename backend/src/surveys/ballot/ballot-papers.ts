import { Injectable } from '@nestjs/common';
import type { BallotBoard, BallotPaper } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SafePersons } from '../comment/safe-persons.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { BallotCycles } from './ballot-cycles.js';

/** What everybody may read about a cycle: the manifest, the questions, and after close the board. The same bytes for all. */
@Injectable()
export class BallotPapers {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly pools: ConnectionPools,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly reader: CycleReader,
    private readonly safePersons: SafePersons,
  ) {}

  async manifest(cycleId: string): Promise<string> {
    return (await this.cycles.find(cycleId)).manifestText;
  }

  async paper(cycleId: string): Promise<BallotPaper> {
    const cycle = await this.cycles.find(cycleId);
    const tightened = await this.cycles.tightened(cycle.organisationId, cycle.cycleId);
    return this.work.run(
      cycle.organisationId,
      async () => {
        const organisation = await this.organisations.current();
        const facts = await this.reader.find(cycleId);
        const safePersons = await this.safePersons.namesOf(cycleId);
        return {
          organisationName: organisation.name,
          fictional: organisation.fictional,
          cycleName: facts.name,
          languages: [...facts.languages],
          introduction: facts.introduction,
          ...(Object.keys(facts.lastTime).length > 0 && { lastTime: facts.lastTime }),
          ...(safePersons.length > 0 ? { safePersons } : (await this.safePersons.namedAny(cycleId)) && { safePersonsGone: true }),
          closesOn: facts.closesOn,
          ...(tightened ? { tightened } : {}),
          questions: JSON.parse(cycle.questionsText) as BallotPaper['questions'],
        };
      },
      { readOnly: true },
    );
  }

  async board(cycleId: string): Promise<BallotBoard> {
    const cycle = await this.cycles.find(cycleId);
    const { rows } = await this.pools.pool('ballot').query<BallotBoard>(
      `SELECT root, ballots AS count, leaf_hashes, not_counted, manifest_hashes, reissued FROM pub.board JOIN pub.ballot_cycle USING (organisation_id, cycle_id)
         WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycle.organisationId, cycleId],
    );
    const board = rows[0];
    if (!board) throw new Refusal('not-found', 'no-board-yet', 'The box is not counted yet. The list of counted ballots appears after the survey has closed.');
    return board;
  }
}
