import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Experiment } from '@throughline/contract';
import { experimentsResource } from '../../../api/linkage';
import { Cell } from '../../../ui/data-table/cell';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { shortDayText } from '../../../ui/day-text';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { Tag } from '../../../ui/tag/tag';
import { aims, EXPERIMENT_STATES } from './experiment-words';

/** Actions that were written down before they started, so that it can be seen whether they worked. */
@Component({
  selector: 'app-experiments',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Did the action work"
      lead="An action that some teams take and others do not: written down before it starts, and judged by how both groups moved."
    >
      <a matButton="filled" routerLink="/leader/linkage/experiments/new">Register an action</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <app-data-table caption="Registered actions" [hideCaption]="true" [columns]="columns" [rows]="read.value().items">
          <ng-template appCell="state" let-row>
            <app-tag [tone]="stateOf(row).tone">{{ stateOf(row).label }}</app-tag>
          </ng-template>
        </app-data-table>
      } @else {
        <app-state
          kind="empty"
          heading="No action yet"
          sentence="Say which teams do it and from when, which figure it should move and by how much. Afterwards the others show what would have happened anyway."
        />
      }
    }
  `,
})
export class Experiments {
  protected readonly read = experimentsResource();
  protected readonly columns: readonly Column<Experiment>[] = [
    { key: 'name', label: 'Action', sortable: true, value: (row) => row.name, link: (row) => ['/leader/linkage/experiments', row.id] },
    { key: 'aims', label: 'Should move', sortable: true, value: aims },
    { key: 'teams', label: 'Teams', numeric: true, sortable: true, value: (row) => row.treated.length + row.treatedHidden },
    { key: 'until', label: 'Looked at until', sortable: true, value: (row) => row.until, text: (row) => shortDayText(row.until) },
    { key: 'state', label: 'State', sortable: true, value: (row) => EXPERIMENT_STATES[row.state].label },
    { key: 'registered', label: 'Registered', sortable: true, value: (row) => row.registeredOn, text: (row) => shortDayText(row.registeredOn) },
  ];

  protected stateOf({ state }: Experiment): (typeof EXPERIMENT_STATES)[Experiment['state']] {
    return EXPERIMENT_STATES[state];
  }
}
