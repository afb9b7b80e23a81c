import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeagueTeam, MeasureResults, MeasureTeam } from '@throughline/contract';
import { measureResource, measureTrendResource } from '../../../api/results';
import { Chart } from '../../../ui/chart/chart';
import { Cell } from '../../../ui/data-table/cell';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { Figure } from '../../../ui/figure/figure';
import { intervalText, numberText } from '../../../ui/figure/number-text';
import { HiddenCell } from '../../../ui/hidden-reason/hidden-cell';
import { HiddenReason } from '../../../ui/hidden-reason/hidden-reason';
import { ResourceState } from '../../../ui/state/resource-state';
import { driverName } from '../../../words/driver-name';
import { locale } from '../../../words/language';
import { inOrder } from '../../../words/numbers';
import { answersText, favourableText, measureName, sizeText } from '../grid';
import { resultWords } from '../words/words';
import { historyLine } from './history-line';
import { type NamedGroup, SpreadBars } from './spread-bars';

/** One question or driver at one team: how its answers are spread, how it went, and the teams below beside one another. */
@Component({
  selector: 'app-measure-page',
  imports: [Cell, Chart, DataTable, Figure, HiddenCell, HiddenReason, ResourceState, RouterLink, SpreadBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measure.html',
  styles: `
    :host {
      display: grid;
      gap: var(--tl-6);
      min-width: 0;
    }
    section {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    h2,
    h3,
    p {
      margin: 0;
    }
    .back {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-4);
    }
  `,
})
export class MeasurePage {
  protected readonly words = resultWords;
  protected readonly inOrder = inOrder;
  protected readonly driverName = driverName;
  readonly cycleId = input.required<string>();
  readonly kind = input.required<'question' | 'driver'>();
  readonly measure = input.required<string>();
  readonly node = input<string>();

  private readonly asked = () => ({ cycleId: this.cycleId(), kind: this.kind(), measure: this.measure(), teamId: this.node() });
  protected readonly read = measureResource(this.asked);
  protected readonly trend = measureTrendResource(this.asked);
  protected readonly history = computed(() => (this.trend.hasValue() && this.trend.value().points.length > 1 ? historyLine(this.trend.value()) : undefined));
  protected readonly name = computed(() => (this.read.hasValue() ? measureName(this.read.value().measure) : ''));
  protected readonly decimals = computed(() => (this.kind() === 'question' ? 1 : 0));

  protected readonly spread = computed<readonly NamedGroup[]>(() => {
    if (!this.read.hasValue()) return [];
    const { team, distribution, below, distributionsBelow } = this.read.value();
    const names = new Map(below.map(({ teamId, name }) => [teamId, name]));
    return [
      ...(distribution ? [{ name: team.name, group: distribution }] : []),
      ...distributionsBelow
        .map((group) => ({ name: names.get(group.teamId) ?? '', group }))
        .toSorted((one, other) => one.name.localeCompare(other.name, locale(), { numeric: true })),
    ];
  });

  protected readonly beside = computed<readonly Column<MeasureTeam>[]>(() => [
    { key: 'name', label: this.words().team, sortable: true, value: (row) => row.name },
    { key: 'mean', label: this.words().average, numeric: true, sortable: true, value: (row) => row.figure?.mean, text: (row) => this.number(row.figure?.mean) },
    { key: 'interval', label: this.words().interval, numeric: true, value: (row) => row.figure?.low, text: (row) => this.interval(row.figure) },
    { key: 'favourable', label: this.words().favourable, numeric: true, value: (row) => row.figure && favourableText(row.figure) },
    { key: 'size', label: this.words().answers, numeric: true, value: (row) => sizeText(row.figure?.sizeBand ?? row.sizeBand) },
  ]);

  protected readonly league = computed<readonly Column<LeagueTeam>[]>(() => [
    { key: 'name', label: this.words().team, value: (row) => row.name },
    { key: 'estimate', label: this.words().measure.estimate, numeric: true, value: (row) => row.estimate, text: (row) => this.number(row.estimate) },
    { key: 'interval', label: this.words().interval, numeric: true, value: (row) => row.low, text: (row) => this.interval(row) },
    { key: 'raw', label: this.words().measure.raw, numeric: true, value: (row) => row.raw, text: (row) => this.number(row.raw) },
    { key: 'reliability', label: this.words().measure.kept, numeric: true, value: (row) => row.reliability, text: (row) => inOrder(`${row.reliability} %`) },
  ]);

  protected base({ team, distribution }: MeasureResults): string {
    const band = team.figure?.sizeBand ?? team.sizeBand ?? distribution?.sizeBand;
    const favourable = team.figure?.favourable === undefined ? [] : [this.words().favourableOf(favourableText(team.figure))];
    return [...favourable, answersText(band)].join(this.words().comma);
  }

  protected number(value: number | undefined): string {
    return value === undefined ? '–' : numberText(value, this.decimals());
  }

  private interval(figure: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined): string {
    return figure?.low === undefined || figure.high === undefined ? this.words().tooFewAnswers : intervalText(figure.low, figure.high, this.decimals());
  }
}
