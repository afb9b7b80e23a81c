import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
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
import { shortDayText, today } from '../../ui/day-text';
import type { Span } from '../cycles/timeline';
import { TimelineView } from '../cycles/timeline-view';
import { PROGRAMME_TONES, programmeStateWord } from './programme-words';
import { awardsWords } from './words/words';

/** All award programmes. */
@Component({
  selector: 'app-awards',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, Tag, TimelineView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().awards" [lead]="words().list.lead">
      @if (read.hasValue() && read.value().items.length) {
        <a matButton="filled" routerLink="/hr/awards/new">{{ words().list.add }}</a>
      }
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <app-timeline [spans]="spans()" [today]="today" />
        <app-data-table
          [caption]="words().list.caption"
          [hideCaption]="true"
          [columns]="columns()"
          [rows]="read.value().items"
          [sort]="{ key: 'from', descending: true }"
        >
          <ng-template appCell="state" let-row
            ><app-tag [tone]="toneOf(row.state)">{{ stateWord(row) }}</app-tag></ng-template
          >
        </app-data-table>
      } @else {
        <app-state kind="empty" [heading]="words().list.none" [sentence]="words().list.noneYet">
          <a matButton="filled" routerLink="/hr/awards/new">{{ words().list.make }}</a>
        </app-state>
      }
    }
  `,
  styles: `
    app-timeline {
      margin-block-end: var(--tl-4);
    }
  `,
})
export class Awards {
  protected readonly read = programmesResource();
  protected readonly words = awardsWords;
  protected readonly today = today();
  /** The nominations of each programme over time. */
  protected readonly spans = computed((): Span[] =>
    (this.read.hasValue() ? this.read.value().items : []).map((programme) => ({
      id: programme.id,
      kind: 'award',
      name: programme.name,
      link: ['/hr/awards', programme.id],
      state: this.stateWord(programme),
      draft: programme.state === 'draft',
      from: programme.nominationsFrom,
      until: programme.nominationsUntil,
    })),
  );
  protected readonly columns = computed<readonly Column<AwardProgramme>[]>(() => {
    const words = awardsWords().list;
    return [
      { key: 'name', label: words.name, sortable: true, value: (row) => row.name, link: (row) => ['/hr/awards', row.id] },
      { key: 'state', label: words.state, sortable: true, value: (row) => this.stateWord(row) },
      { key: 'from', label: words.from, sortable: true, value: (row) => row.nominationsFrom, text: (row) => shortDayText(row.nominationsFrom) },
      { key: 'until', label: words.until, sortable: true, value: (row) => row.nominationsUntil, text: (row) => shortDayText(row.nominationsUntil) },
      { key: 'categories', label: words.categories, numeric: true, value: (row) => row.categories.length },
      { key: 'count', label: words.nominations, numeric: true, sortable: true, value: (row) => row.nominationCount },
    ];
  });

  protected readonly stateWord = programmeStateWord;

  protected toneOf(state: AwardProgrammeState): Tone {
    return PROGRAMME_TONES[state];
  }
}
