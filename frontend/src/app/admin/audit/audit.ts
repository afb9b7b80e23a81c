import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AuditLine } from '@throughline/contract';
import { auditLinesResource, roleGrantsResource } from '../../api/administration';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { auditWords, detailText, doneBy } from './audit-words';

/** Who did what to which thing, newest first. */
@Component({
  selector: 'app-audit',
  imports: [DataTable, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Audit log"
      lead="Who did what to which thing. Lines are only ever added, and each carries the hash of the line before. About ballots it keeps the day and nothing finer, and never who answered."
    />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <app-data-table caption="Audit log" [hideCaption]="true" [columns]="columns()" [rows]="read.value().lines" empty="Nothing was noted yet." />
      <div class="tl-row">
        @if (before() !== undefined) {
          <button matButton="outlined" type="button" (click)="before.set(undefined)">Newest</button>
        }
        @if (read.value().before; as older) {
          <button matButton="outlined" type="button" (click)="before.set(older)">Older</button>
        }
      </div>
      <p class="tl-quiet">An operator can check every line with <code>npm run ops -- verify-audit</code>.</p>
    }
  `,
})
export class Audit {
  protected readonly before = signal<number | undefined>(undefined);
  protected readonly read = auditLinesResource(() => this.before());
  private readonly people = roleGrantsResource();
  private readonly names = computed(() => new Map(this.people.hasValue() ? this.people.value().items.map(({ employeeId, name }) => [employeeId, name]) : []));
  protected readonly columns = computed<readonly Column<AuditLine>[]>(() => [
    { key: 'position', label: 'Line', value: ({ position }) => position, numeric: true },
    { key: 'on', label: 'Day', value: ({ on }) => on, text: ({ on }) => shortDayText(on) },
    { key: 'kind', label: 'What', value: ({ kind }) => auditWords(kind) },
    { key: 'by', label: 'Who', value: (line) => this.who(line) },
    { key: 'detail', label: 'More', value: ({ detail }) => detailText(detail) },
  ]);

  private who({ by, kind }: AuditLine): string {
    return by === null ? doneBy(kind) : (this.names().get(by) ?? 'Somebody without a role now');
  }
}
