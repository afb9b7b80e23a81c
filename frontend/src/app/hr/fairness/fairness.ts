import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { FairnessFigure, FairnessReport, FairnessReportItem } from '@throughline/contract';
import { demographicValueIn, TENURE_BANDS } from '@throughline/domain';
import { fairnessFile, fairnessReportResource, fairnessReportsResource } from '../../api/fairness';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { dayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { pageLanguage } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { figureText, intervalText } from './fairness-text';
import { NetworkTable } from './network-table';
import { recognitionWords } from '../recognition/words/words';
import { fairnessWords } from './words/words';

/** A row of a table of groups or teams; without a figure it says why there is none. */
interface Row {
  readonly name: string;
  readonly figure: FairnessFigure | undefined;
  readonly why: string;
}

/** HR's page on how recognition is shared out: published reports only, each figure with its base and interval, each gap with its reason. */
@Component({
  selector: 'app-fairness',
  imports: [DataTable, MatButton, NetworkTable, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fairness.html',
  styleUrl: './fairness.scss',
})
export class FairnessPage {
  protected readonly words = fairnessWords;
  protected readonly recognition = recognitionWords;
  protected readonly dayText = dayText;
  protected readonly count = countText;
  protected readonly file = fairnessFile;
  protected readonly figureText = figureText;
  protected readonly intervalText = intervalText;
  /** From the address; the latest report without one. */
  readonly id = input<string>();

  protected readonly list = fairnessReportsResource();
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly chosen = computed(() => this.id() ?? this.items()[0]?.id);
  protected readonly read = fairnessReportResource(() => this.chosen());
  private readonly report = computed<FairnessReport | undefined>(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly figures = computed(() => this.report()?.figures ?? []);

  protected readonly whole = computed(() => this.figures().filter(({ teamId, facet }) => teamId === null && facet === null));
  protected readonly hasNetwork = computed(() => this.figures().some(({ measure }) => measure === 'thanks'));
  /** A table for each measure that tells groups apart. */
  protected readonly byGroup = computed(() => {
    const grouped = Map.groupBy(
      this.figures().filter(({ facet }) => facet !== null),
      ({ measure }) => measure,
    );
    return [...grouped].map(([measure, all]) => ({ measure, rows: all.map((figure): Row => ({ name: this.groupName(figure), figure, why: '' })) }));
  });
  protected readonly byTeam = computed(() => {
    const grouped = Map.groupBy(
      this.figures().filter(({ teamId, measure }) => teamId !== null && measure !== 'thanks'),
      ({ measure }) => measure,
    );
    return [...grouped].map(([measure, all]) => ({ measure, rows: this.teamRows(new Map(all.map((figure) => [figure.teamId!, figure]))) }));
  });
  protected readonly hidden = computed(() =>
    (this.report()?.hidden ?? []).map(({ part, reason }) => this.words().because(this.partName(part), this.words().reasons[reason])),
  );
  protected readonly rate = computed(() => (this.report()?.comparisons.rate ?? 0).toLocaleString(pageLanguage(), { style: 'percent' }));

  protected readonly groupColumns = computed((): Column<Row>[] => [
    { key: 'name', label: this.words().group, value: ({ name }) => name },
    ...this.figureColumns(),
    {
      key: 'clear',
      label: this.words().clear,
      value: ({ figure }) => (figure?.measure === 'words' || figure?.measure === 'details' ? '–' : this.words()[figure?.standsOut ?? 'notClear']),
    },
  ]);
  protected readonly teamColumns = computed((): Column<Row>[] => [
    { key: 'name', label: this.words().team, value: ({ name }) => name },
    ...this.figureColumns(),
  ]);

  protected nameOf({ period, programme }: FairnessReportItem): string {
    return programme?.name ?? inOrder(period ?? '');
  }

  protected says(measure: FairnessFigure['measure']): string {
    const { says } = this.words();
    return measure in says ? says[measure as keyof typeof says] : '';
  }

  private figureColumns(): Column<Row>[] {
    return [
      { key: 'figure', label: this.words().measures.reach, value: ({ figure, why }) => (figure ? figureText(figure) : why) },
      { key: 'interval', label: '95 %', value: ({ figure }) => (figure ? intervalText(figure) : null) },
      { key: 'people', label: this.words().people, value: ({ figure }) => (figure?.sizeBand ? inOrder(figure.sizeBand) : null) },
    ];
  }

  /** The columns with the measure as the name of its figure. */
  protected named(columns: readonly Column<Row>[], measure: FairnessFigure['measure']): Column<Row>[] {
    return columns.map((column) => (column.key === 'figure' ? { ...column, label: this.words().measures[measure] } : column));
  }

  private groupName({ facet, value }: FairnessFigure): string {
    const band = facet === 'tenure' ? TENURE_BANDS.find(({ id }) => id === value) : undefined;
    return `${this.words().facets[facet!]}: ${band ? demographicValueIn(pageLanguage(), 'tenure', band.label) : value}`;
  }

  private partName(part: FairnessReport['hidden'][number]['part']): string {
    const { facets, measures } = this.words();
    return part in facets ? facets[part as keyof typeof facets] : measures[part as keyof typeof measures];
  }

  private teamRows(figures: ReadonlyMap<string, FairnessFigure>): Row[] {
    const teams = this.report()?.teams ?? [];
    const byId = new Map(teams.map((team) => [team.id, team]));
    // a team that has figures below it is large enough: its own was kept back
    const aboveShown = new Set<string>();
    for (const id of figures.keys())
      for (let at = byId.get(id)?.parentId ?? null; at !== null && !aboveShown.has(at); at = byId.get(at)?.parentId ?? null) aboveShown.add(at);
    return teams.map(({ id, name, depth, parentId }) => {
      let above = byId.get(parentId ?? '');
      while (above && !figures.has(above.id)) above = byId.get(above.parentId ?? '');
      const tooFew = above ? this.words().liftedTo(above.name) : this.words().nowhere;
      return { name: `${'\u2007\u2007'.repeat(depth)}${name}`, figure: figures.get(id), why: aboveShown.has(id) ? this.words().tellsTooMuch : tooFew };
    });
  }
}
