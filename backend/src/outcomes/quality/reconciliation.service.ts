import { Injectable } from '@nestjs/common';
import type { OutcomeReconciliation, OutcomeReconciliationQuery } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { monthsBefore } from '../board/board.rules.js';
import { MetricReader } from '../metric/metric.reader.js';
import { mayBeCompared, type MonthCounted, movedOf, type MovedSlice, reconciled, type Slice, type SourcePart, toldOf } from './reconciliation.rules.js';
import { COUNTED, MONTHS_SHOWN, MOVED, NOT_SHOWN, PARTS, ROWS_OF_FILES, UNCOUNTED_DELIVERIES } from './reconciliation-sql.js';

type OfEvents = Pick<MonthCounted, 'ours' | 'withoutTeam' | 'atItsEnds' | 'besideIt' | 'changedLater' | 'movedOut' | 'movedIn'>;

/** Why a vendor counts otherwise; nothing of it gives back what the board hides. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
    private readonly settings: Settings,
  ) {}

  async reconciliation({ sourceId, metricId, month, vendorCount }: OutcomeReconciliationQuery): Promise<OutcomeReconciliation> {
    const { formula } = await this.metrics.require(metricId);
    const [source] = await this.work.query(`SELECT 1 FROM org.outcome_source WHERE organisation_id = $1 AND id = $2`, [sourceId]);
    if (!source) throw new Refusal('not-found', 'not-found', 'There is no such source in your organisation.');
    if (formula === 'given') {
      const detail = 'The figures of this metric come ready in files: there are no events of it to count.';
      throw new Refusal('invalid', 'metric-not-counted', detail, [{ pointer: '#/metricId', detail }]);
    }
    const first = `${month}-01`;
    if (!(await this.comparable(metricId, [first])).has(first))
      throw new Refusal(
        'conflict',
        'few-agents',
        'Too few different agents are behind this month, or their number of events could be worked out; so it is not compared.',
      );
    const [rows] = await this.work.query<Pick<MonthCounted, 'refused' | 'repeated'>>(ROWS_OF_FILES, [sourceId, metricId, first]);
    const [deliveries] = await this.work.query<{ n: number }>(UNCOUNTED_DELIVERIES, [sourceId, first]);
    const [notShown] = await this.work.query<{ n: number }>(NOT_SHOWN, [sourceId, metricId, first]);
    const counted = { ...(await this.ofEvents(sourceId, metricId, first)), ...rows!, uncounted: deliveries!.n };
    return { sourceId, metricId, month, ours: counted.ours, vendor: vendorCount, notShown: notShown!.n, ...reconciled(counted, vendorCount) };
  }

  /** Of other months, events are counted only where these months may be compared themselves. */
  private async ofEvents(sourceId: string, metricId: string, month: string): Promise<OfEvents> {
    const smallest = this.settings.values.SMALLEST_AGENTS;
    const moved = await this.work.query<MovedSlice>(MOVED, [sourceId, metricId, month]);
    const [before, after] = [monthsBefore(month, 1), monthsBefore(month, -1)];
    const shown = await this.comparable(metricId, [...new Set([before, after, ...moved.map((one) => one.month)])]);
    const [found] = await this.work.query<Record<'ours' | 'withoutTeam', number> & Record<'atItsEnds' | 'besideIt' | 'changedLater', Slice>>(COUNTED, [
      ...[sourceId, metricId, month],
      ...[shown.has(before), shown.has(after)],
    ]);
    const { atItsEnds, besideIt, changedLater, ...rest } = found!;
    return {
      ...rest,
      ...{ atItsEnds: toldOf(atItsEnds, smallest), besideIt: toldOf(besideIt, smallest), changedLater: toldOf(changedLater, smallest) },
      movedOut: movedOf(moved, 'out', shown, smallest),
      movedIn: movedOf(moved, 'in', shown, smallest),
    };
  }

  /** Those of the months in which it may be told how many events of a source count. */
  private async comparable(metricId: string, months: readonly string[]): Promise<ReadonlySet<string>> {
    const parts = Map.groupBy(await this.work.query<SourcePart & { month: string }>(PARTS, [metricId, months]), ({ month }) => month);
    const shown = new Set((await this.work.query<{ month: string }>(MONTHS_SHOWN, [metricId, months])).map(({ month }) => month));
    const smallest = this.settings.values.SMALLEST_AGENTS;
    return new Set(months.filter((month) => mayBeCompared(parts.get(month) ?? [], shown.has(month), smallest)));
  }
}
