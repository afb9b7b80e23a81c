import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AwardPackItem } from '@throughline/contract';
import { AwardPacks, awardPacksResource } from '../../api/award-packs';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { packWords } from './words/words';

/** The blind packs of an award: how many a person has checked, and which are left. */
@Component({
  selector: 'app-packs',
  imports: [Cell, DataTable, MatButton, Note, PageHeader, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      [heading]="words().title"
      [lead]="words().lead"
      [back]="{ label: read.hasValue() ? read.value().programme.name : words().award, link: ['/hr/awards', id()] }"
    >
      @if (read.hasValue() && read.value().counts.missing) {
        <button matButton="filled" type="button" [disabled]="attempt.busy()" (click)="propose()">{{ words().propose }}</button>
      }
      <button matButton="outlined" type="button" (click)="read.reload()">{{ words().reload }}</button>
    </app-page-header>
    <label>
      {{ words().show }}
      <select (change)="choose($event)">
        <option value="">{{ words().all }}</option>
        @for (one of states; track one) {
          <option [value]="one">{{ words().states[one] }}</option>
        }
      </select>
    </label>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @let counts = read.value().counts;
      @if (read.value().programme.blind) {
        <p>{{ words().counts(count(counts.approved), count(counts.proposed), count(counts.missing)) }}</p>
      } @else {
        <app-note>{{ words().notBlind }}</app-note>
      }
      <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="read.value().items" [empty]="words().empty">
        <ng-template appCell="name" let-row>
          <a [routerLink]="['/hr/awards', id(), 'packs', row.id]" dir="auto">{{ row.name }}</a>
        </ng-template>
      </app-data-table>
      <div class="tl-row">
        @if (cursor()) {
          <button matButton="outlined" type="button" (click)="cursor.set(undefined)">{{ words().first }}</button>
        }
        @if (read.value().nextCursor; as next) {
          <button matButton="outlined" type="button" (click)="cursor.set(next)">{{ words().next }}</button>
        }
      </div>
    }
  `,
  styleUrl: './packs.scss',
})
export class PacksPage {
  readonly id = input.required<string>();
  protected readonly words = packWords;
  protected readonly count = countText;
  protected readonly states = ['missing', 'proposed', 'approved'] as const;
  private readonly packs = inject(AwardPacks);
  protected readonly state = signal('');
  protected readonly cursor = linkedSignal<string, string | undefined>({ source: this.state, computation: () => undefined });
  protected readonly read = awardPacksResource(() => ({ id: this.id(), state: this.state(), cursor: this.cursor() }));
  protected readonly attempt = new Attempt();
  protected readonly columns = computed((): readonly Column<AwardPackItem>[] => [
    { key: 'name', label: this.words().nominee, value: ({ name }) => name },
    { key: 'category', label: this.words().category, value: ({ category }) => category.name },
    { key: 'state', label: this.words().state, value: ({ state }) => this.words().states[state] },
  ]);

  protected choose(event: Event): void {
    this.state.set((event.target as HTMLSelectElement).value);
  }

  protected propose(): Promise<boolean> {
    return this.attempt.run(() => this.packs.propose(this.id()), this.words().proposing);
  }
}
