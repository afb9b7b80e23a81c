import { Injectable } from '@nestjs/common';
import type { AwardProgramme } from '@throughline/contract';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { PlannedRounds } from './planned-rounds.js';
import { momentLater, monthsUntilNext, nameLater, shifted } from './programme-clone.rules.js';
import { ProgrammesService } from './programmes.service.js';

/** Next year's programme from this one: everything but the days, which are moved by whole years or months, and the judges, who are asked anew. */
@Injectable()
export class ProgrammeClones {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly service: ProgrammesService,
    private readonly rounds: PlannedRounds,
    private readonly clock: Clock,
  ) {}

  async make(sourceId: string): Promise<AwardProgramme> {
    const source = await this.programmes.require({ id: sourceId }, 'this award programme');
    const { organisationId: _, ...kept } = source;
    const months = monthsUntilNext(source.kind, source, this.clock.now());
    const later = (moment: Date | null): Date | null => moment && momentLater(moment, source.timeZone, months);
    const id = newId();
    await this.programmes.insert({
      ...shifted(kept, months),
      id,
      name: nameLater(source.name, source, months),
      state: 'draft',
      revealAt: later(source.revealAt),
      revealedAt: null,
      secretaryId: null,
      clonedFrom: sourceId,
    });
    const categories = await this.categories.find({ programmeId: sourceId });
    await this.categories.insert(
      categories.map(({ organisationId: _own, ...category }) => ({ ...category, id: newId(), programmeId: id, lineageId: category.lineageId ?? category.id })),
    );
    const rounds = await this.rounds.of(sourceId);
    await this.rounds.add(
      id,
      rounds.map((round) => ({ ...round, opensAt: later(round.opensAt), closesAt: later(round.closesAt) })),
    );
    return this.service.get(id);
  }
}
