import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { QuestionnaireImport, QuestionnaireImportLine } from '@throughline/contract';
import { reportAddress } from '../../api/questionnaire-imports';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Icon } from '../../ui/icon/icon';
import { Tag } from '../../ui/tag/tag';
import { isolated } from '../../words/numbers';
import { questionWords } from '../questions/words/words';
import { moveInWords } from './words/words';

/** Everything that is not as it was in the file: where, what, and what to do instead. */
@Component({
  selector: 'app-move-in-report',
  imports: [Cell, DataTable, Icon, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="report-heading">
      <h2 id="report-heading">{{ words().heading }}</h2>
      @if (view().lines.length) {
        <p>
          {{ sentence() }} <a [href]="address()" download><app-icon name="download" /> {{ words().csv }}</a>
        </p>
        <app-data-table [caption]="words().caption" [hideCaption]="true" [columns]="columns()" [rows]="view().lines" [pageSize]="20">
          <ng-template appCell="kind" let-row
            ><app-tag [tone]="row.kind === 'left-out' ? 'act' : row.kind === 'look' ? 'watch' : 'neutral'">{{ kind(row.kind) }}</app-tag></ng-template
          >
          <ng-template appCell="what" let-row>
            <span class="what" lang="en" dir="ltr">{{ row.what }}</span>&ngsp;<span class="instead" lang="en" dir="ltr">{{ row.instead }}</span>
            @if (row.original) {
              <details>
                <summary>{{ words().inFile }}</summary>
                <bdi>{{ row.original }}</bdi>
              </details>
            }
          </ng-template>
        </app-data-table>
      } @else {
        <p>{{ words().nothing }}</p>
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
    .what,
    .instead {
      display: block;
    }
    .instead {
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
  protected readonly words = computed(() => moveInWords().report);
  protected readonly address = computed(() => reportAddress(this.view().id));
  protected readonly sentence = computed(() => {
    const count = (kind: QuestionnaireImportLine['kind']): number => this.view().lines.filter((line) => line.kind === kind).length;
    const counts = (['left-out', 'changed', 'look'] as const).flatMap((kind) => (count(kind) > 0 ? [this.words().counts[kind](count(kind))] : []));
    return `${counts.join(questionWords().comma)}.`;
  });

  protected readonly columns = computed((): readonly Column<QuestionnaireImportLine>[] => [
    {
      key: 'where',
      label: this.words().where,
      sortable: true,
      value: ({ section, code }) => [section, code].flatMap((part) => (part ? [isolated(part)] : [])).join(questionWords().comma) || this.words().whole,
    },
    { key: 'kind', label: this.words().kind, sortable: true, value: (row) => this.kind(row.kind) },
    { key: 'what', label: this.words().what, value: (row) => row.what },
  ]);

  protected kind(kind: QuestionnaireImportLine['kind']): string {
    return this.words().kinds[kind];
  }
}
