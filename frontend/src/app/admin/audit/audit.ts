import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AuditLine } from '@throughline/contract';
import { auditLinesResource, roleGrantsResource } from '../../api/administration';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { adminWords } from '../words/words';
import { auditWords, detailText, doneBy } from './audit-words';

/** Who did what to which thing, newest first. */
@Component({
  selector: 'app-audit',
  imports: [Cell, DataTable, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <app-data-table [caption]="words().heading" [hideCaption]="true" [columns]="columns()" [rows]="read.value().lines" [empty]="words().empty">
        <ng-template appCell="detail" let-row
          ><span lang="en" dir="auto">{{ detailText(row.detail) }}</span></ng-template
        >
      </app-data-table>
      <div class="tl-row">
        @if (before() !== undefined) {
          <button matButton="outlined" type="button" (click)="before.set(undefined)">{{ words().newest }}</button>
        }
        @if (read.value().before; as older) {
          <button matButton="outlined" type="button" (click)="before.set(older)">{{ words().older }}</button>
        }
      </div>
      <p class="check tl-quiet">
        {{ words().check }}<code dir="ltr">{{ command }}</code>
      </p>
    }
  `,
  styles: `
    .check,
    .tl-row:not(:empty) {
      margin-top: var(--tl-3);
    }
  `,
})
export class Audit {
  protected readonly command = 'npm run ops -- verify-audit';
  protected readonly detailText = detailText;
  protected readonly words = computed(() => adminWords().audit);
  protected readonly before = signal<number | undefined>(undefined);
  protected readonly read = auditLinesResource(() => this.before());
  private readonly people = roleGrantsResource();
  private readonly names = computed(() => new Map(this.people.hasValue() ? this.people.value().items.map(({ employeeId, name }) => [employeeId, name]) : []));
  protected readonly columns = computed<readonly Column<AuditLine>[]>(() => [
    { key: 'position', label: this.words().line, value: ({ position }) => position, numeric: true },
    { key: 'on', label: this.words().day, value: ({ on }) => on, text: ({ on }) => shortDayText(on) },
    { key: 'kind', label: this.words().what, value: ({ kind }) => auditWords(kind) },
    { key: 'by', label: this.words().who, value: (line) => this.who(line) },
    { key: 'detail', label: this.words().more, value: ({ detail }) => detailText(detail) },
  ]);

  private who({ by, kind }: AuditLine): string {
    return by === null ? doneBy(kind) : (this.names().get(by) ?? this.words().somebody);
  }
}
