import { ChangeDetectionStrategy, Component, computed, viewChild, viewChildren } from '@angular/core';
import type { BarrierRun } from '@throughline/contract';
import { INSPECTION } from '@throughline/domain';
import { barrierRunsResource } from '../../api/complaint-inspections';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText, figureText } from '../../words/numbers';
import { Trial } from './trial';
import { type TrialFigure, trialFigures } from './trial-figures';
import { TrialForm } from './trial-form';
import { motWords } from './words/words';

/** Trial complaints: what they took in the middle and at worst, each of them, and a new one. */
@Component({
  selector: 'app-trials',
  imports: [DataTable, PageHeader, ResourceState, State, Trial, TrialForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().trials" [lead]="words().trialsLead" [back]="{ label: words().title, link: '/service/mot' }" />
    <div class="tl-stack">
      <section class="tl-card"><app-trial-form (entered)="add($event)" /></section>
      <app-resource-state [resource]="runs" />
      @if (runs.hasValue()) {
        @if (figures().length) {
          <app-data-table [caption]="caption()" [columns]="columns()" [rows]="figures()" />
        }
        @if (runs.value().items.length >= most) {
          <p class="tl-quiet">{{ words().newest(number(most)) }}</p>
        }
        @for (run of runs.value().items; track run.id) {
          <section class="tl-card" [id]="run.id"><app-trial [run]="run" (withdrawn)="replace($event)" /></section>
        } @empty {
          <app-state kind="empty" [heading]="words().noTrials" [sentence]="words().noTrialsText" />
        }
      }
    </div>
  `,
  styles: `
    section {
      justify-self: stretch;
    }
  `,
})
export class Trials implements Keeping {
  private readonly form = viewChild(TrialForm);
  private readonly shown = viewChildren(Trial);
  protected readonly words = motWords;
  protected readonly most = INSPECTION.listMost;
  protected readonly number = countText;
  protected readonly runs = barrierRunsResource();
  private readonly items = computed(() => (this.runs.hasValue() ? this.runs.value().items : []));
  protected readonly figures = computed(() => trialFigures(this.items()));
  protected readonly caption = computed(() => motWords().ofTrials(this.items().filter(({ withdrawn }) => withdrawn === null).length));
  protected readonly columns = computed<readonly Column<TrialFigure>[]>(() => {
    const words = motWords();
    return [
      { key: 'measure', label: words.measure, sortable: false, value: ({ measure }) => words[measure] },
      { key: 'median', label: words.median, numeric: true, sortable: false, value: ({ median }) => median, text: ({ median }) => figureText(median) },
      { key: 'worst', label: words.worstOf, numeric: true, sortable: false, value: ({ worst }) => worst, text: ({ worst }) => countText(worst) },
    ];
  });

  unsaved(): boolean {
    return (this.form()?.unsaved() ?? false) || this.shown().some((one) => one.unsaved());
  }

  protected add(run: BarrierRun): void {
    this.runs.set({ items: [run, ...this.items()] });
  }

  protected replace(run: BarrierRun): void {
    this.runs.set({ items: this.items().map((one) => (one.id === run.id ? run : one)) });
  }
}
