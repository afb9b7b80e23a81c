import { ChangeDetectionStrategy, Component, computed, effect, input, viewChild } from '@angular/core';
import type { PastResult } from '@throughline/contract';
import { pastResultsResource } from '../../api/results';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { numberText } from '../../ui/figure/number-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { driverName } from '../../words/driver-name';
import { locale } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { PastResultOptions } from './past-result-options';
import { pastResultWords } from './words/words';

/** Team results of staff surveys from before Throughline, so that an organisation can start with its history. */
@Component({
  selector: 'app-past-results',
  imports: [CsvImport, DataTable, PageHeader, PastResultOptions, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <div class="page">
      <app-csv-import #flow address="/api/past-result-imports" things="results" [importId]="import()">
        @if (flow.view(); as view) {
          @if (view.state === 'previewed') {
            <app-past-result-options [view]="view" (changed)="flow.setOptions($event)" />
          }
        }
        <p done>{{ words().done }}</p>
      </app-csv-import>
      <section aria-labelledby="there-heading">
        <h2 id="there-heading">{{ words().there }}</h2>
        <app-resource-state [resource]="results" />
        @if (results.hasValue()) {
          <app-data-table
            [caption]="words().title"
            [hideCaption]="true"
            [columns]="columns()"
            [rows]="results.value().items"
            [pageSize]="50"
            [empty]="words().none"
          />
          @if (results.value().nextCursor) {
            <p class="tl-quiet">{{ words().first(count(results.value().items.length)) }}</p>
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
  protected readonly words = pastResultWords;
  protected readonly count = countText;
  /** The file that the address names. */
  readonly import = input<string>();
  private readonly flow = viewChild(CsvImport);
  protected readonly results = pastResultsResource();

  protected readonly columns = computed((): readonly Column<PastResult>[] => [
    { key: 'team', label: this.words().team, sortable: true, value: (row) => row.team.name },
    { key: 'measure', label: this.words().measure, sortable: true, value: (row) => driverName(row.measure, row.measure) },
    { key: 'period', label: this.words().period, sortable: true, value: (row) => row.period.label, text: (row) => inOrder(row.period.label) },
    { key: 'value', label: this.words().value, numeric: true, sortable: true, value: (row) => row.value, text: (row) => numberText(row.value, 0) },
    { key: 'original', label: this.words().inFile, numeric: true, value: (row) => row.original.value, text: originalText },
    { key: 'respondents', label: this.words().answered, numeric: true, sortable: true, value: (row) => row.respondents },
  ]);

  constructor() {
    // what was just brought in belongs into the list
    effect(() => {
      if (this.flow()?.view()?.state === 'applied') this.results.reload();
    });
  }
}

function originalText({ original: { value, scale } }: PastResult): string {
  return inOrder(`${value.toLocaleString(locale(), { maximumFractionDigits: 3 })} (${scale.min}–${scale.max})`);
}
