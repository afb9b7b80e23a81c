import { Injectable } from '@nestjs/common';
import type { CardPack, PrintedCards } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CardCodes } from '../ballot/card-codes.js';
import { CardPackRow } from './card-pack.entity.js';
import { CycleRow } from './cycle.entity.js';

/** The packs of printed cards of a cycle. Who draws which card is known to nobody; whether one was used, neither. */
@Injectable()
export class CardPacks {
  constructor(
    @InjectRows(CardPackRow) private readonly packs: Rows<CardPackRow>,
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly codes: CardCodes,
    private readonly audit: AuditLog,
  ) {}

  /** Written once, when the cycle opens. */
  async add(cycleId: string, units: readonly { id: string; name: string }[], packs: readonly { id: string; cards: number }[]): Promise<void> {
    const names = new Map(units.map(({ id, name }) => [id, name]));
    for (const { id, cards } of packs) await this.packs.insert({ cycleId, cohortId: id, name: names.get(id)!, cards, printedOn: null, reprints: 0 });
  }

  async of(cycleId: string): Promise<CardPack[]> {
    const rows = await this.packs.find({ cycleId }, { order: { name: 'ASC', cohortId: 'ASC' } });
    return rows.map(({ cohortId, name, cards, printedOn, reprints }) => ({ cohort: cohortId, name, cards, printedOn, reprints }));
  }

  /** Draws the codes of a pack and gives them once: two copies of a card would let somebody else answer with it. Of two who print at once the second is refused. */
  async print(caller: Caller, cycleId: string, cohortId: string): Promise<PrintedCards> {
    const pack = await this.ofOpenCycle(cycleId, cohortId);
    const [mine] = await this.work.query(
      `UPDATE org.card_pack SET printed_on = $4 WHERE organisation_id = $1 AND cycle_id = $2 AND cohort_id = $3 AND printed_on IS NULL RETURNING cohort_id`,
      [cycleId, cohortId, await this.organisations.today()],
    );
    if (!mine)
      throw new Refusal(
        'conflict',
        'already-printed',
        'The cards of this group are printed already, and their codes are kept nowhere. They are given only once, since whoever held a second copy could answer in the place of those who draw a card. If the print was cut off or lost, print the pack anew: that makes its unused codes void.',
      );
    const codes = await this.codes.draw({ organisationId: this.work.organisationId, cycleId, cohortId, cards: pack.cards });
    await this.audit.note({ kind: 'cards-printed', by: caller.employeeId, subject: cycleId, detail: { group: pack.name, cards: pack.cards }, dayOnly: true });
    return { cohort: cohortId, name: pack.name, codes };
  }

  /**
   * After a print that was cut off or lost: makes the codes of the pack that were not used void and gives new ones, always as many as the pack has cards, so that
   * nobody learns how many are used. What was used stays. More ballots than cards never come of it.
   */
  async reprint(caller: Caller, cycleId: string, cohortId: string, reprints: number): Promise<PrintedCards> {
    const { name, cards, printedOn } = await this.ofOpenCycle(cycleId, cohortId);
    if (printedOn === null) throw new Refusal('conflict', 'not-printed', 'The cards of this group are not printed yet, so there is nothing to print anew.');
    await this.audit.note({ kind: 'cards-reprinted', by: caller.employeeId, subject: cycleId, detail: { group: name, cards }, dayOnly: true });
    const codes = await this.codes.replace({ organisationId: this.work.organisationId, cycleId, cohortId, cards }, reprints);
    return { cohort: cohortId, name, codes };
  }

  private async ofOpenCycle(cycleId: string, cohortId: string): Promise<CardPackRow> {
    const cycle = await this.cycles.require({ id: cycleId }, 'this cycle', { lock: { mode: 'pessimistic_read' } });
    if (cycle.state !== 'open')
      throw new Refusal('conflict', 'cycle-not-open', 'Cards are printed while the cycle is open: before, there are none, and afterwards they open nothing.');
    return this.packs.require({ cycleId, cohortId }, 'this pack of cards');
  }
}
