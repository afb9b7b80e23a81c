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
import { programmeStateWord } from '../awards/programme-words';
import { CYCLE_TONES } from './cycle-words';
import { countText } from '../../words/numbers';
import { cyclesWords } from './words/words';
import { TimelineView } from './timeline-view';
import type { Span } from './timeline';

/** One calendar of cycles and award programmes, and the list of cycles. */
@Component({
  selector: 'app-cycles',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag, TimelineView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().titles.cycles" [lead]="words().list.lead">
      <a matButton="outlined" routerLink="/hr/calendar">{{ words().titles.calendar }}</a>
      <a matButton="outlined" routerLink="/hr/series">{{ words().titles.series }}</a>
      @if (rows().length) {
        <a matButton="filled" routerLink="/hr/cycles/new">{{ words().titles.newCycle }}</a>
      }
    </app-page-header>
    <div class="tl-stack">
      <app-resource-state [resource]="cycles" />
      @if (cycles.hasValue()) {
        @if (spans().length) {
          <app-timeline [spans]="spans()" [today]="today" />
        }
        @if (rows().length) {
          <app-data-table [caption]="words().list.all" [columns]="columns()" [rows]="rows()" [sort]="{ key: 'opensOn', descending: true }">
            <ng-template appCell="state" let-row
              ><app-tag [tone]="toneOf(row.state)">{{ nameOf(row.state) }}</app-tag></ng-template
            >
          </app-data-table>
        } @else {
          <app-state kind="empty" [heading]="words().list.none" [sentence]="words().list.noneYet">
            <a matButton="filled" routerLink="/hr/cycles/new">{{ words().list.make }}</a>
            <a matButton="outlined" routerLink="/hr/questionnaires">{{ words().list.questionnaires }}</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class Cycles {
  protected readonly words = cyclesWords;
  protected readonly cycles = cyclesResource();
  private readonly programmes = programmesResource();
  protected readonly today = today();
  protected readonly rows = computed<readonly CycleSummary[]>(() => (this.cycles.hasValue() ? this.cycles.value().items : []));

  protected readonly spans = computed<readonly Span[]>(() => [
    ...this.rows().map((cycle): Span => {
      const { id, name, state } = cycle;
      return {
        id,
        kind: 'cycle',
        name,
        state: this.nameOf(state),
        draft: state === 'draft',
        link: ['/hr/cycles', id],
        from: cycle.opensOn,
        until: cycle.closesOn,
      };
    }),
    ...(this.programmes.hasValue() ? this.programmes.value().items : []).map((programme): Span => {
      const { id, name, state } = programme;
      return {
        id,
        kind: 'award',
        name,
        state: programmeStateWord(programme),
        draft: state === 'draft',
        link: ['/hr/awards', id],
        from: programme.nominationsFrom,
        until: programme.nominationsUntil,
      };
    }),
  ]);

  protected readonly columns = computed<readonly Column<CycleSummary>[]>(() => [
    { key: 'name', label: this.words().list.name, sortable: true, value: (row) => row.name, link: (row) => ['/hr/cycles', row.id] },
    { key: 'state', label: this.words().list.state, sortable: true, value: (row) => this.nameOf(row.state) },
    { key: 'opensOn', label: this.words().list.opens, sortable: true, value: (row) => row.opensOn, text: (row) => shortDayText(row.opensOn) },
    { key: 'closesOn', label: this.words().list.closes, sortable: true, value: (row) => row.closesOn, text: (row) => shortDayText(row.closesOn) },
    {
      key: 'questionnaire',
      label: this.words().list.questionnaire,
      value: (row) => this.words().list.version(row.questionnaire.title, row.questionnaire.version),
    },
    {
      key: 'invited',
      label: this.words().list.invited,
      numeric: true,
      sortable: true,
      value: (row) => row.invited,
      text: (row) => (row.invited === null ? this.words().list.notOpened : countText(row.invited)),
    },
  ]);

  protected nameOf(state: CycleState): string {
    return this.words().states[state];
  }

  protected toneOf(state: CycleState): Tone {
    return CYCLE_TONES[state];
  }
}
