import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import type { PublishedCycle } from '@throughline/contract';
import { publishedCyclesResource } from '../../api/results';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';

/** The cycles in which one's own teams were asked; each leads to their results and comments. */
@Component({
  selector: 'app-survey-results',
  imports: [DataTable, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Survey results"
      lead="What the people of your teams said, as far as it may be shown. Comments can be answered; who wrote them, nobody knows."
    />
    <app-resource-state [resource]="cycles" />
    @if (cycles.hasValue()) {
      @if (rows().length) {
        <app-data-table caption="Surveys with results" [hideCaption]="true" [columns]="columns" [rows]="rows()" />
      } @else {
        <app-state
          kind="empty"
          heading="No results yet"
          sentence="Results appear once, after a survey has closed and was counted. They stand here when one of your teams was asked."
        />
      }
    }
  `,
})
export class SurveyResults {
  protected readonly cycles = publishedCyclesResource();
  protected readonly rows = computed<readonly PublishedCycle[]>(() => (this.cycles.hasValue() ? this.cycles.value().items : []));
  protected readonly columns: readonly Column<PublishedCycle>[] = [
    { key: 'name', label: 'Survey', value: (row) => row.name, link: (row) => ['/leader/results', row.id] },
    { key: 'closedOn', label: 'Closed', value: (row) => row.closedOn, text: (row) => shortDayText(row.closedOn) },
  ];
}
