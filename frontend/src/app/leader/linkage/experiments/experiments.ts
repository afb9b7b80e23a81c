import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
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
import { Tag, type Tone } from '../../../ui/tag/tag';
import { linkageWords } from '../words/words';
import { aims, EXPERIMENT_TONES } from './experiment-words';
import { experimentWords } from './words/words';

/** Actions that were written down before they started, so that it can be seen whether they worked. */
@Component({
  selector: 'app-experiments',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="titles().experiments" [lead]="words().lead">
      <a matButton="filled" routerLink="/leader/linkage/experiments/new">{{ titles().newExperiment }}</a>
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <app-data-table [caption]="words().caption" [hideCaption]="true" [columns]="columns()" [rows]="read.value().items">
          <ng-template appCell="state" let-row>
            <app-tag [tone]="toneOf(row)">{{ stateOf(row) }}</app-tag>
          </ng-template>
        </app-data-table>
      } @else {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
      }
    }
  `,
})
export class Experiments {
  protected readonly read = experimentsResource();
  protected readonly titles = computed(() => linkageWords().titles);
  protected readonly words = experimentWords;
  protected readonly columns = computed<Column<Experiment>[]>(() => {
    const words = experimentWords();
    return [
      { key: 'name', label: words.name, sortable: true, value: (row) => row.name, link: (row) => ['/leader/linkage/experiments', row.id] },
      { key: 'aims', label: words.aims, sortable: true, value: aims },
      { key: 'teams', label: words.teams, numeric: true, sortable: true, value: (row) => row.treated.length + row.treatedHidden },
      { key: 'until', label: words.until, sortable: true, value: (row) => row.until, text: (row) => shortDayText(row.until) },
      { key: 'state', label: words.state, sortable: true, value: (row) => words.states[row.state] },
      { key: 'registered', label: words.registered, sortable: true, value: (row) => row.registeredOn, text: (row) => shortDayText(row.registeredOn) },
    ];
  });

  protected stateOf({ state }: Experiment): string {
    return experimentWords().states[state];
  }

  protected toneOf({ state }: Experiment): Tone {
    return EXPERIMENT_TONES[state];
  }
}
