import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { QuestionnaireImport, QuestionnaireImportLine } from '@throughline/contract';
import { reportAddress } from '../../api/questionnaire-imports';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Icon } from '../../ui/icon/icon';
import { Tag } from '../../ui/tag/tag';

const KINDS: Readonly<Record<QuestionnaireImportLine['kind'], string>> = { 'left-out': 'left out', changed: 'changed', look: 'look at it' };

/** Everything that is not as it was in the file: where, what, and what to do instead. */
@Component({
  selector: 'app-move-in-report',
  imports: [Cell, DataTable, Icon, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="report-heading">
      <h2 id="report-heading">What is not as it was</h2>
      @if (view().lines.length) {
        <p>
          {{ sentence() }} <a [href]="address()" download><app-icon name="download" /> The report as CSV</a>
        </p>
        <app-data-table caption="The report, line by line" [hideCaption]="true" [columns]="columns" [rows]="view().lines" [pageSize]="20">
          <ng-template appCell="kind" let-row
            ><app-tag [tone]="row.kind === 'left-out' ? 'act' : row.kind === 'look' ? 'watch' : 'neutral'">{{ kinds[row.kind] }}</app-tag></ng-template
          >
          <ng-template appCell="what" let-row>
            {{ row.what }} <span class="instead">{{ row.instead }}</span>
            @if (row.original) {
              <details>
                <summary>In the file</summary>
                <bdi>{{ row.original }}</bdi>
              </details>
            }
          </ng-template>
        </app-data-table>
      } @else {
        <p>Everything came over as it was.</p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    p {
      margin: 0;
    }
    a {
      white-space: nowrap;
    }
    .instead {
      display: block;
      color: var(--tl-ink-2);
    }
    details {
      margin-top: var(--tl-1);
      color: var(--tl-ink-2);
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    bdi {
      display: block;
      max-height: 240px;
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class MoveInReport {
  readonly view = input.required<QuestionnaireImport>();
  protected readonly kinds: Readonly<Record<string, string>> = KINDS;
  protected readonly address = computed(() => reportAddress(this.view().id));
  protected readonly sentence = computed(() => {
    const count = (kind: QuestionnaireImportLine['kind']): number => this.view().lines.filter((line) => line.kind === kind).length;
    const parts = [
      [count('left-out'), 'left out'],
      [count('changed'), 'changed'],
      [count('look'), 'to look at'],
    ] as const;
    return `${parts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : [])).join(', ')}.`;
  });

  protected readonly columns: readonly Column<QuestionnaireImportLine>[] = [
    { key: 'where', label: 'Where', sortable: true, value: (row) => [row.section, row.code].filter(Boolean).join(', ') || 'the whole' },
    { key: 'kind', label: 'What happened', sortable: true, value: (row) => KINDS[row.kind] },
    { key: 'what', label: 'What, and what instead', value: (row) => row.what },
  ];
}
