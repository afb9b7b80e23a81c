import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { disabled, form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { METRIC_PARTITIONS, type MetricPartition } from '@throughline/domain';
import { OutcomeSettingsApi, outcomeSettingsResource } from '../../api/outcome-settings';
import { sending } from '../../api/refused-fields';
import { Field, type Option } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Note } from '../../ui/note/note';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { isolated } from '../../words/numbers';
import { sourceWords } from './words/words';

/** By what all figures of customers are told apart, by channel or by category. It is chosen before there are events; afterwards it can be read why it stays. */
@Component({
  selector: 'app-told-by',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().toldBy.title }}</h2>
    <app-resource-state [resource]="settings" />
    @if (settings.hasValue()) {
      <form class="tl-form" [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().toldBy.one" [hint]="words().toldBy.hint" [options]="parts()" [field]="entry.toldBy" />
        @if (fixed(); as sentence) {
          <app-note
            ><p>{{ sentence }}</p></app-note
          >
        } @else {
          <p class="tl-quiet">{{ words().toldBy.free }}</p>
          <div>
            <button matButton="filled" type="submit" [disabled]="entry().submitting() || !changed()">{{ words().save }}</button>
          </div>
        }
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
      margin-top: var(--tl-6);
    }
    h2,
    p {
      margin: 0;
    }
  `,
})
export class ToldBy {
  private readonly api = inject(OutcomeSettingsApi);
  private readonly toasts = inject(Toasts);
  protected readonly words = sourceWords;
  protected readonly settings = outcomeSettingsResource();
  private readonly saved = computed<MetricPartition>(() => (this.settings.hasValue() ? this.settings.value().toldBy : 'channel'));
  private readonly typed = linkedSignal(() => ({ toldBy: this.saved() }));
  protected readonly entry = form(this.typed, (path) => disabled(path.toldBy, { when: () => this.fixed() !== undefined }), {
    submission: sending(() => this.save()),
  });
  protected readonly changed = computed(() => this.typed().toldBy !== this.saved());
  protected readonly parts = computed<Option[]>(() => METRIC_PARTITIONS.map((value) => ({ value, label: sourceWords().toldBy.parts[value] })));
  /** Why it stays as it is; undefined where it can be changed. */
  protected readonly fixed = computed(() => {
    const metric = this.settings.hasValue() ? this.settings.value().fixedBy : null;
    return metric === null ? undefined : sourceWords().toldBy.fixed(isolated(metric));
  });

  private async save(): Promise<void> {
    this.settings.set(await this.api.set(this.typed()));
    this.entry().reset();
    this.toasts.done(sourceWords().saved);
  }
}
