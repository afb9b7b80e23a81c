import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { disabled, form, FormRoot, maxLength, min, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { LIMITS, METRIC_KEY } from '@throughline/domain';
import { metricsResource, Outcomes } from '../../api/outcomes';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toasts } from '../../ui/toast/toasts';
import { countText } from '../../words/numbers';
import { directionOptions, kindOptions } from '../metric-words';
import { uiWords } from '../../ui/words/words';
import { serviceWords } from '../words/words';
import { changeOf, EMPTY_METRIC, entryOf, keyFrom, newMetric } from './metric-entry';

/** Defines a metric, or says better what one means. What makes figures comparable is fixed once there are figures. */
@Component({
  selector: 'app-metric',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './metric.html',
  styleUrl: './metric.scss',
})
export class MetricPage implements Keeping {
  private readonly outcomes = inject(Outcomes);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** In the address; none for a new metric. */
  readonly id = input<string>();

  protected readonly metrics = metricsResource();
  protected readonly before = computed(() => (this.metrics.hasValue() ? this.metrics.value().items.find(({ id }) => id === this.id()) : undefined));
  protected readonly inUse = computed(() => (this.before()?.observationCount ?? 0) > 0);
  protected readonly words = serviceWords;
  protected readonly kinds = computed(kindOptions);
  protected readonly directions = computed(directionOptions);
  private readonly saved = computed(() => {
    const before = this.before();
    return before ? entryOf(before) : EMPTY_METRIC;
  });
  private readonly entry = typedOver(() => this.saved());
  private readonly done = signal(false);

  protected readonly metric = form(
    this.entry,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      disabled(path.key, { when: () => !!this.id() });
      validate(path.key, ({ value }) => {
        const key = value();
        return key === '' || METRIC_KEY.test(key) ? undefined : { kind: 'key', message: serviceWords().metric.badKey };
      });
      const inUse = { when: () => this.inUse() };
      disabled(path.kind, inUse);
      disabled(path.unit, inUse);
      disabled(path.min, inUse);
      disabled(path.max, inUse);
      disabled(path.direction, inUse);
      maxLength(path.unit, 40, { message: () => uiWords().atMostCharacters(countText(40)) });
      validate(path.max, ({ value, valueOf }) => {
        const [lowest, highest] = [valueOf(path.min), value()];
        return lowest !== null && highest !== null && highest <= lowest ? { kind: 'scale', message: serviceWords().metric.above(lowest) } : undefined;
      });
      min(path.minimumBase, 1, { message: () => serviceWords().metric.atLeastOne });
      maxLength(path.definition, LIMITS.text, { message: () => uiWords().atMostCharacters(countText(LIMITS.text)) });
    },
    { submission: sending(() => this.save()) },
  );
  protected readonly keyHint = computed(() => {
    const words = serviceWords().metric;
    if (this.id()) return words.keyStays;
    const suggested = keyFrom(this.metric.name().value());
    return suggested.length > 1 ? words.keySuggested(suggested) : words.keyExample;
  });

  unsaved(): boolean {
    return !this.done() && JSON.stringify(this.entry()) !== JSON.stringify(this.saved());
  }

  private async save(): Promise<void> {
    const [entry, before] = [this.entry(), this.before()];
    if (before) await this.outcomes.changeMetric(before.id, changeOf(before, entry));
    else await this.outcomes.addMetric(newMetric({ ...entry, key: entry.key.trim() || keyFrom(entry.name) }));
    this.done.set(true);
    await this.router.navigate(['/service/metrics']);
    this.toasts.done(before ? serviceWords().metric.changed(entry.name) : serviceWords().metric.added(entry.name));
  }
}
