import { ChangeDetectionStrategy, Component, effect, input, viewChild } from '@angular/core';
import type { PastResult } from '@throughline/contract';
import { DRIVERS } from '@throughline/domain';
import { pastResultsResource } from '../../api/results';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { numberText } from '../../ui/figure/number-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { PastResultOptions } from './past-result-options';

/** Team results of staff surveys from before Throughline, so that an organisation can start with its history. */
@Component({
  selector: 'app-past-results',
  imports: [CsvImport, DataTable, PageHeader, PastResultOptions, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Past results" lead="What earlier staff surveys said, team by team. They stand beside your cycles, marked as past results." />
    <div class="page">
      <app-csv-import #flow address="/api/past-result-imports" things="results" [importId]="import()">
        @if (flow.view(); as view) {
          @if (view.state === 'previewed') {
            <app-past-result-options [view]="view" (changed)="flow.setOptions($event)" />
          }
        }
        <p done>The past results are in. They are listed below, and stand on the pages of their teams.</p>
      </app-csv-import>
      <section aria-labelledby="there-heading">
        <h2 id="there-heading">What is there</h2>
        <app-resource-state [resource]="results" />
        @if (results.hasValue()) {
          <app-data-table
            caption="Past results"
            [hideCaption]="true"
            [columns]="columns"
            [rows]="results.value().items"
            [pageSize]="50"
            empty="No past result yet. Choose a file with one row a team."
          />
          @if (results.value().nextCursor) {
            <p class="tl-quiet">These are the first {{ results.value().items.length }}.</p>
          }
        }
      </section>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--tl-10);
    }
    .page > *,
    section {
      min-width: 0;
    }
    section {
      display: grid;
      gap: var(--tl-3);
    }
  `,
})
export class PastResults {
  /** The file that the address names. */
  readonly import = input<string>();
  private readonly flow = viewChild(CsvImport);
  protected readonly results = pastResultsResource();

  protected readonly columns: readonly Column<PastResult>[] = [
    { key: 'team', label: 'Team', sortable: true, value: (row) => row.team.name },
    { key: 'measure', label: 'Measure', sortable: true, value: (row) => DRIVERS.find(({ key }) => key === row.measure)?.label ?? row.measure },
    { key: 'period', label: 'Period', sortable: true, value: (row) => row.period.label },
    { key: 'value', label: 'Value, 0 to 100', numeric: true, sortable: true, value: (row) => row.value, text: (row) => numberText(row.value, 0) },
    { key: 'original', label: 'In the file', numeric: true, value: (row) => row.original.value, text: originalText },
    { key: 'respondents', label: 'Answered', numeric: true, sortable: true, value: (row) => row.respondents },
  ];

  constructor() {
    // what was just brought in belongs into the list
    effect(() => {
      if (this.flow()?.view()?.state === 'applied') this.results.reload();
    });
  }
}

function originalText({ original: { value, scale } }: PastResult): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 3 })} (${scale.min}–${scale.max})`;
}
