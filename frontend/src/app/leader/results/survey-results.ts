import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import type { PublishedCycle } from '@throughline/contract';
import { publishedCyclesResource } from '../../api/results';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { leaderWords } from '../words/words';

/** The cycles in which one's own teams were asked; each leads to their results and comments. */
@Component({
  selector: 'app-survey-results',
  imports: [DataTable, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().results.heading" [lead]="words().results.lead" />
    <app-resource-state [resource]="cycles" />
    @if (cycles.hasValue()) {
      @if (rows().length) {
        <app-data-table [caption]="words().results.caption" [hideCaption]="true" [columns]="columns()" [rows]="rows()" />
      } @else {
        <app-state kind="empty" [heading]="words().results.none" [sentence]="words().results.noneYet" />
      }
    }
  `,
})
export class SurveyResults {
  protected readonly words = leaderWords;
  protected readonly cycles = publishedCyclesResource();
  protected readonly rows = computed<readonly PublishedCycle[]>(() => (this.cycles.hasValue() ? this.cycles.value().items : []));
  protected readonly columns = computed((): readonly Column<PublishedCycle>[] => [
    { key: 'name', label: this.words().results.survey, value: (row) => row.name, link: (row) => ['/leader/results', row.id] },
    { key: 'closedOn', label: this.words().results.closed, value: (row) => row.closedOn, text: (row) => shortDayText(row.closedOn) },
  ]);
}
