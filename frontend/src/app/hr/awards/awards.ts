import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AwardProgramme } from '@throughline/contract';
import type { AwardProgrammeState } from '@throughline/domain';
import { programmesResource } from '../../api/award-programmes';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { shortDayText } from '../../ui/day-text';
import { PROGRAMME_TONES } from './programme-words';

/** All award programmes. */
@Component({
  selector: 'app-awards',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Awards" lead="An award programme has categories and a window in which employees nominate colleagues and say why.">
      @if (read.hasValue() && read.value().items.length) {
        <a matButton="filled" routerLink="/hr/awards/new">New programme</a>
      }
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <app-data-table
          caption="Award programmes"
          [hideCaption]="true"
          [columns]="columns"
          [rows]="read.value().items"
          [sort]="{ key: 'from', descending: true }"
        >
          <ng-template appCell="state" let-row
            ><app-tag [tone]="toneOf(row.state)">{{ row.state }}</app-tag></ng-template
          >
        </app-data-table>
      } @else {
        <app-state
          kind="empty"
          heading="No programme yet"
          sentence="Name the categories and the days on which nominations are taken. Nobody hears of it before you open it."
        >
          <a matButton="filled" routerLink="/hr/awards/new">Make a programme</a>
        </app-state>
      }
    }
  `,
})
export class Awards {
  protected readonly read = programmesResource();
  protected readonly columns: readonly Column<AwardProgramme>[] = [
    { key: 'name', label: 'Name', sortable: true, value: (row) => row.name, link: (row) => ['/hr/awards', row.id] },
    { key: 'state', label: 'State', sortable: true, value: (row) => row.state },
    { key: 'from', label: 'Nominations from', sortable: true, value: (row) => row.nominationsFrom, text: (row) => shortDayText(row.nominationsFrom) },
    { key: 'until', label: 'Until', sortable: true, value: (row) => row.nominationsUntil, text: (row) => shortDayText(row.nominationsUntil) },
    { key: 'categories', label: 'Categories', numeric: true, value: (row) => row.categories.length },
    { key: 'count', label: 'Nominations', numeric: true, sortable: true, value: (row) => row.nominationCount },
  ];

  protected toneOf(state: AwardProgrammeState): Tone {
    return PROGRAMME_TONES[state];
  }
}
