import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OutcomeReconciliation } from '@throughline/contract';
import { outcomeSourcesResource } from '../../api/helpdesk-agents';
import { Reconciliations } from '../../api/outcome-quality';
import { metricsResource } from '../../api/outcomes';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { countText } from '../../words/numbers';
import { qualityWords } from './words/words';

/** A month as it is counted here beside what the vendor counts, with the reasons for the difference. */
@Component({
  selector: 'app-reconciliation',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().compare }}</h2>
    <p class="tl-quiet">{{ words().compareLead }}</p>
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().source" [options]="sourceOptions()" [placeholder]="words().choose" [field]="entry.sourceId" />
      <app-field [label]="words().metric" [options]="metricOptions()" [placeholder]="words().choose" [field]="entry.metricId" />
      <app-field [label]="words().month" [hint]="words().monthHint" [field]="entry.month" />
      <app-field [label]="words().vendor" type="number" [field]="entry.vendorCount" />
      <div>
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().compareIt }}</button>
      </div>
    </form>
    <div aria-live="polite">
      @if (found(); as found) {
        <p>
          <strong>{{ words().result(number(found.ours), number(found.vendor), number(size(found.difference))) }}</strong>
        </p>
        <ul>
          @for (reason of found.reasons; track reason.kind) {
            @if (!reason.certain && found.reasons[$index - 1]?.certain) {
              <li>{{ words().line(words().remainder, number(size(found.remainder))) }}</li>
            }
            <li>{{ words().line(words().reasons[reason.kind], reason.certain ? number(reason.events) : words().atMost(number(reason.events))) }}</li>
          }
          <li>{{ words().line(words().unexplained, number(found.unexplained)) }}</li>
        </ul>
        @if (found.notShown > 0) {
          <p>{{ words().notShown(found.notShown) }}</p>
        }
        <p class="tl-quiet">{{ words().rowsOfFiles }}</p>
        <p class="tl-quiet">{{ words().fewAgents }}</p>
      }
    </div>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: var(--tl-3);
      align-items: start;
      max-width: 880px;
    }
    form > div {
      grid-column: 1 / -1;
    }
    form + div > :first-child {
      margin-block-start: var(--tl-4);
    }
  `,
})
export class Reconciliation {
  private readonly reconciliations = inject(Reconciliations);
  private readonly sources = outcomeSourcesResource();
  private readonly metrics = metricsResource();
  protected readonly words = qualityWords;
  protected readonly number = countText;
  protected readonly size = Math.abs;
  protected readonly found = signal<OutcomeReconciliation | undefined>(undefined);
  protected readonly sourceOptions = computed(() => (this.sources.hasValue() ? this.sources.value().items.map(option) : []));
  protected readonly metricOptions = computed(() =>
    this.metrics.hasValue()
      ? this.metrics
          .value()
          .items.filter(({ formula }) => formula !== 'given')
          .map(option)
      : [],
  );
  private readonly typed = signal({ sourceId: '', metricId: '', month: '', vendorCount: null as number | null });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.sourceId);
      required(path.metricId);
      required(path.month);
      pattern(path.month, /^\d{4}-(0[1-9]|1[0-2])$/, { message: () => qualityWords().monthHint });
      required(path.vendorCount);
      validate(path.vendorCount, ({ value }) =>
        value() !== null && !(Number.isInteger(value()) && value()! >= 0) ? { kind: 'count', message: qualityWords().wholeNumber } : undefined,
      );
    },
    { submission: sending(() => this.compare()) },
  );

  private async compare(): Promise<void> {
    const { vendorCount, ...asked } = this.typed();
    this.found.set(await this.reconciliations.compare({ ...asked, vendorCount: vendorCount! }));
  }
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
