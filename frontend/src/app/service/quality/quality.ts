import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OutcomeQualityLine } from '@throughline/contract';
import { outcomeQualityResource } from '../../api/outcome-quality';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText, figureText, inOrder } from '../../words/numbers';
import { monthText } from '../board/board-rows';
import { Reconciliation } from './reconciliation';
import { qualityWords } from './words/words';

/** How far what came in can be relied on, source by source and team by team, and why a vendor counts otherwise. */
@Component({
  selector: 'app-quality',
  imports: [DataTable, MatButton, PageHeader, Reconciliation, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <div class="tl-stack">
      <app-resource-state [resource]="quality" />
      @if (quality.hasValue()) {
        @if (quality.value().items.length) {
          <p class="tl-quiet">{{ words().months(month(quality.value().from), month(quality.value().until)) }}</p>
          <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="quality.value().items" />
          <details>
            <summary>{{ words().formula }}</summary>
            <ul>
              @for (sentence of words().formulas; track sentence) {
                <li>{{ sentence }}</li>
              }
            </ul>
          </details>
          <app-reconciliation />
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText">
            <a matButton="filled" routerLink="/service/events">{{ words().toImports }}</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class Quality {
  protected readonly words = qualityWords;
  protected readonly quality = outcomeQualityResource();
  protected readonly columns = computed<readonly Column<OutcomeQualityLine>[]>(() => {
    const words = qualityWords();
    const share = (key: 'completeness' | 'timeliness' | 'base'): Column<OutcomeQualityLine> => ({
      key,
      label: words[key],
      numeric: true,
      value: (row) => row[key],
      text: (row) => percent(row[key]),
    });
    return [
      {
        key: 'what',
        label: words.what,
        value: (row) => row.team?.name ?? row.source.name,
        text: (row) => (row.team ? words.teamOf(row.team.name, row.source.name) : row.source.name),
      },
      { key: 'score', label: words.score, numeric: true, sortable: true, value: (row) => row.score, text: (row) => countText(row.score) },
      ...[share('completeness'), share('timeliness'), share('base')],
      { key: 'delay', label: words.delay, numeric: true, value: (row) => row.delayDays, text: (row) => figureText(row.delayDays) },
      { key: 'without', label: words.monthsWithout, numeric: true, value: (row) => row.monthsWithout, text: (row) => countText(row.monthsWithout) },
    ];
  });

  protected month(day: string): string {
    return monthText(day.slice(0, 7));
  }
}

function percent(share: number): string {
  return inOrder(`${figureText(Math.round(100 * share))} %`);
}
