import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ComplaintInspectionLine } from '@throughline/contract';
import { INSPECTION } from '@throughline/domain';
import { inspectionsResource } from '../../api/complaint-inspections';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { countText } from '../../words/numbers';
import { checkWords } from './check-words';
import { motWords } from './words/words';

/** All inspections with their results, the newest first. */
@Component({
  selector: 'app-inspections',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead">
      <a matButton="outlined" routerLink="/service/mot/trials">{{ words().trials }}</a>
      <a matButton="filled" routerLink="/service/mot/new">{{ words().newOne }}</a>
    </app-page-header>
    <app-resource-state [resource]="inspections" />
    @if (inspections.hasValue()) {
      @if (inspections.value().items.length) {
        <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="inspections.value().items" />
        @if (inspections.value().items.length >= most) {
          <p class="tl-quiet">{{ words().newest(number(most)) }}</p>
        }
      } @else {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
      }
    }
  `,
})
export class InspectionsPage {
  protected readonly words = motWords;
  protected readonly most = INSPECTION.listMost;
  protected readonly number = countText;
  protected readonly inspections = inspectionsResource();
  protected readonly columns = computed<readonly Column<ComplaintInspectionLine>[]>(() => {
    const words = motWords();
    return [
      { key: 'number', label: words.number, value: (row) => row.number, link: (row) => ['/service/mot', row.id] },
      { key: 'result', label: words.result, value: (row) => row.result, text: (row) => checkWords().results[row.result] },
      { key: 'period', label: words.period, value: (row) => row.from, text: (row) => words.days(shortDayText(row.from), shortDayText(row.until)) },
      {
        key: 'teams',
        label: words.teams,
        value: (row) => row.teams.length,
        text: (row) =>
          listed(
            locale(),
            row.teams.map(({ name }) => name),
          ) || words.everybody,
      },
      { key: 'faults', label: words.faults, numeric: true, value: ({ grades }) => grades.major + grades.minor },
      {
        key: 'valid',
        label: words.validUntil,
        value: (row) => row.validUntil,
        text: (row) => shortDayText(row.validUntil) + (row.expired ? ' · ' + words.expired : ''),
      },
    ];
  });
}
