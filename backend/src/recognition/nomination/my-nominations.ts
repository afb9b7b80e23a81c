import { Injectable } from '@nestjs/common';
import type { MyNomination, MyNominationList } from '@throughline/contract';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { accepts } from '../programme/programme.rules.js';
import { AwardYears } from './award-years.reader.js';
import { CandidateNames } from './candidate-names.js';
import { labelled, NominationParts } from './nomination-parts.js';
import { NominationRow } from './nomination.entity.js';

/** Nominations as their authors see them. */
@Injectable()
export class MyNominations {
  constructor(
    @InjectRows(NominationRow) private readonly nominations: Rows<NominationRow>,
    private readonly years: AwardYears,
    private readonly names: CandidateNames,
    private readonly parts: NominationParts,
    private readonly clock: Clock,
  ) {}

  async all({ employeeId }: Caller): Promise<MyNominationList> {
    return { items: await this.shown(await this.nominations.find({ nominatorId: employeeId }, { order: { id: 'DESC' } })) };
  }

  async one({ employeeId }: Caller, id: string): Promise<MyNomination> {
    const [nomination] = await this.shown([await this.nominations.require({ id, nominatorId: employeeId }, 'this nomination of yours')]);
    return nomination!;
  }

  private async shown(nominations: readonly NominationRow[]): Promise<MyNomination[]> {
    const programmeIds = nominations.map(({ programmeId }) => programmeId);
    const programmes = await this.years.of(programmeIds);
    const categories = await this.years.categoriesOf(programmeIds);
    const names = await this.names.of(nominations.map(({ candidateId }) => candidateId));
    const parts = await this.parts.of(nominations.map(({ id }) => id));
    const now = this.clock.now();
    return nominations.map(({ id, programmeId, categoryId, candidateId, reasons, answers, state, submittedOn }) => {
      const [programme, category, who] = [programmes.get(programmeId)!, categories.get(categoryId)!, names.get(candidateId)!];
      const changeable = state === 'submitted' && accepts(programme, now);
      return {
        id,
        programme: { id: programme.id, name: programme.name },
        category: { id: category.id, name: category.name },
        kind: who.kind,
        nominee: { id: who.subjectId, name: who.name },
        candidate: who.state,
        reasons,
        answers: labelled(category.form, answers),
        ...parts.get(id)!,
        state,
        submittedOn,
        changeable,
        endorsable: changeable && programme.endorsements,
      };
    });
  }
}
