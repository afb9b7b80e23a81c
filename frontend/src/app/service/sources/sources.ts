import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OutcomeSource } from '@throughline/contract';
import { sourcesResource } from '../../api/event-imports';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { fromOutside } from './from-outside';
import { ToldBy } from './told-by';
import { sourceWords } from './words/words';

/** The systems that events come from, how each is read, and by what figures of all of them are told apart. */
@Component({
  selector: 'app-sources',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State, ToldBy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" [back]="{ label: words().events, link: '/service/events' }" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (sources().length) {
        <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="sources()" />
      } @else {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText">
          <a matButton="filled" routerLink="/service/events">{{ words().events }}</a>
        </app-state>
      }
    }
    <app-told-by />
  `,
})
export class Sources {
  protected readonly words = sourceWords;
  protected readonly read = sourcesResource();
  protected readonly sources = computed(() => (this.read.hasValue() ? this.read.value().items.filter(fromOutside) : []));
  protected readonly columns = computed<readonly Column<OutcomeSource>[]>(() => {
    const words = sourceWords();
    return [
      { key: 'name', label: words.name, value: (row) => row.name, link: (row) => ['/service/sources', row.id] },
      { key: 'key', label: words.key, value: (row) => row.key },
      { key: 'timeZone', label: words.timeZone, value: (row) => row.timeZone },
      { key: 'dateOrder', label: words.dateOrder, value: (row) => words.orders[row.dateOrder ?? 'ask'] },
      { key: 'personal', label: words.personal, value: (row) => words.personalKept[row.keepsPersonal ? 'yes' : 'no'] },
      { key: 'state', label: words.state, value: (row) => words.states[row.retired ? 'retired' : 'open'] },
    ];
  });
}
