import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, contentChildren, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { Cell } from './cell';
import { sorted, type Column, type Sorting } from './column';
import { countText } from '../../words/numbers';
import { uiWords } from '../words/words';

/** A real table: caption, sortable headers that say how they are sorted, the first column as row headers; it scrolls sideways by itself on a phone. */
@Component({
  selector: 'app-data-table',
  imports: [Icon, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table>
        <caption [class.tl-visually-hidden]="hideCaption()">
          <span>{{ caption() }}</span>
        </caption>
        <thead>
          <tr>
            @for (column of columns(); track column.key) {
              <th scope="col" [class.numeric]="column.numeric" [attr.aria-sort]="ariaSort(column.key)">
                @if (column.sortable) {
                  <button type="button" (click)="sortBy(column)">
                    {{ column.label }}
                    @if (sorting()?.key === column.key) {
                      <app-icon [name]="sorting()?.descending ? 'down' : 'up'" />
                    }
                  </button>
                } @else {
                  <span [class.tl-visually-hidden]="column.hideLabel">{{ column.label }}</span>
                }
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of shown(); track $index) {
            <tr>
              @for (column of columns(); track column.key) {
                @if ($first) {
                  <th scope="row" [class.numeric]="column.numeric" [class.short]="column.short">
                    <ng-container [ngTemplateOutlet]="content" [ngTemplateOutletContext]="{ row, column }" />
                  </th>
                } @else {
                  <td [class.numeric]="column.numeric"><ng-container [ngTemplateOutlet]="content" [ngTemplateOutletContext]="{ row, column }" /></td>
                }
              }
            </tr>
          } @empty {
            <tr>
              <td class="none" [attr.colspan]="columns().length">
                <span>{{ empty() ?? words().noRows }}</span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (shown().length < rows().length) {
      <p class="more">
        {{ words().rowsOf(count(shown().length), count(rows().length)) }}
        <button type="button" (click)="limit.set(limit() + pageSize())">{{ words().showMore(count(next())) }}</button>
      </p>
    }

    <ng-template #content let-row="row" let-column="column">
      @if (cells().get(column.key); as template) {
        <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: row }" />
      } @else if (column.link?.(row); as link) {
        <a [routerLink]="link"
          ><bdi>{{ textOf(column, row) }}</bdi></a
        >
      } @else {
        <bdi> {{ textOf(column, row) }} </bdi>
      }
    </ng-template>
  `,
  styleUrl: './data-table.scss',
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly hideCaption = input(false);
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  /** The order at first; the person may change it. */
  readonly sort = input<Sorting>();
  readonly empty = input<string>();
  /** Rows drawn at first, and with each "show more". */
  readonly pageSize = input(200);

  protected readonly words = uiWords;
  protected readonly count = countText;
  private readonly ownCells = contentChildren(Cell);
  protected readonly cells = computed(() => new Map(this.ownCells().map((cell) => [cell.appCell(), cell.template])));
  protected readonly sorting = linkedSignal(() => this.sort());
  protected readonly limit = linkedSignal(() => this.pageSize());
  protected readonly shown = computed(() => {
    const sorting = this.sorting();
    const column = this.columns().find((one) => one.key === sorting?.key);
    return sorted(this.rows(), column, sorting?.descending ?? false).slice(0, this.limit());
  });
  protected readonly next = computed(() => Math.min(this.pageSize(), this.rows().length - this.shown().length));

  protected textOf(column: Column<Row>, row: Row): string {
    return column.text?.(row) ?? String(column.value(row) ?? '–');
  }

  protected ariaSort(key: string): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    if (sorting?.key !== key) return null;
    return sorting.descending ? 'descending' : 'ascending';
  }

  protected sortBy(column: Column<Row>): void {
    const before = this.sorting();
    const descending = before?.key === column.key ? !before.descending : (column.numeric ?? false);
    this.sorting.set({ key: column.key, descending });
  }
}
