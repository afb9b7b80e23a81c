import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CycleSummary } from '@throughline/contract';
import type { CycleState } from '@throughline/domain';
import { programmesResource } from '../../api/award-programmes';
import { cyclesResource } from '../../api/surveys';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { shortDayText, today } from '../../ui/day-text';
import { CYCLE_TONES } from './cycle-words';
import { TimelineView } from './timeline-view';
import type { Span } from './timeline';

/** One calendar of cycles and award programmes, and the list of cycles. */
@Component({
  selector: 'app-cycles',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag, TimelineView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Cycles" lead="A cycle is one run of a questionnaire: who is asked, from when until when, and what came of it.">
      <a matButton="outlined" routerLink="/hr/calendar">Calendar</a>
      <a matButton="outlined" routerLink="/hr/series">Series</a>
      @if (rows().length) {
        <a matButton="filled" routerLink="/hr/cycles/new">New cycle</a>
      }
    </app-page-header>
    <div class="tl-stack">
      <app-resource-state [resource]="cycles" />
      @if (cycles.hasValue()) {
        @if (spans().length) {
          <app-timeline [spans]="spans()" [today]="today" />
        }
        @if (rows().length) {
          <app-data-table caption="All cycles" [columns]="columns" [rows]="rows()" [sort]="{ key: 'opensOn', descending: true }">
            <ng-template appCell="state" let-row
              ><app-tag [tone]="toneOf(row.state)">{{ row.state }}</app-tag></ng-template
            >
          </app-data-table>
        } @else {
          <app-state kind="empty" heading="No cycle yet" sentence="Choose a questionnaire, who is asked and until when. Nothing is sent before you open it.">
            <a matButton="filled" routerLink="/hr/cycles/new">Make a cycle</a>
            <a matButton="outlined" routerLink="/hr/questionnaires">Look at the questionnaires</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class Cycles {
  protected readonly cycles = cyclesResource();
  private readonly programmes = programmesResource();
  protected readonly today = today();
  protected readonly rows = computed<readonly CycleSummary[]>(() => (this.cycles.hasValue() ? this.cycles.value().items : []));

  protected readonly spans = computed<readonly Span[]>(() => [
    ...this.rows().map((cycle): Span => {
      const { id, name, state } = cycle;
      return { id, kind: 'cycle', name, state, link: ['/hr/cycles', id], from: cycle.opensOn, until: cycle.closesOn };
    }),
    ...(this.programmes.hasValue() ? this.programmes.value().items : []).map((programme): Span => {
      const { id, name, state } = programme;
      return { id, kind: 'award', name, state, link: ['/hr/awards', id], from: programme.nominationsFrom, until: programme.nominationsUntil };
    }),
  ]);

  protected readonly columns: readonly Column<CycleSummary>[] = [
    { key: 'name', label: 'Name', sortable: true, value: (row) => row.name, link: (row) => ['/hr/cycles', row.id] },
    { key: 'state', label: 'State', sortable: true, value: (row) => row.state },
    { key: 'opensOn', label: 'Opens', sortable: true, value: (row) => row.opensOn, text: (row) => shortDayText(row.opensOn) },
    { key: 'closesOn', label: 'Closes', sortable: true, value: (row) => row.closesOn, text: (row) => shortDayText(row.closesOn) },
    { key: 'questionnaire', label: 'Questionnaire', value: (row) => `${row.questionnaire.title}, version ${row.questionnaire.version}` },
    {
      key: 'invited',
      label: 'Invited',
      numeric: true,
      sortable: true,
      value: (row) => row.invited,
      text: (row) => row.invited?.toLocaleString('en') ?? 'not opened',
    },
  ];

  protected toneOf(state: CycleState): Tone {
    return CYCLE_TONES[state];
  }
}
