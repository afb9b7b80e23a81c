import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ImportOptions, ImportView } from '@throughline/contract';
import { readPeriod } from '@throughline/domain';
import { typedOver } from '../../ui/field/typed';
import { pastResultWords } from './words/words';

/** The period and the scale of a file of past results, and whether teams that are not there yet are made. */
@Component({
  selector: 'app-past-result-options',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="options">
      <legend>{{ words().heading }}</legend>
      @if (!hasPeriod()) {
        <label>
          {{ words().period }}
          <input type="text" placeholder="2025" [value]="period()" [attr.aria-invalid]="periodProblem() ? true : null" (change)="setPeriod($event)" />
          <small [class.wrong]="periodProblem()">{{ periodProblem() || words().orColumn }}</small>
        </label>
      }
      <label>
        {{ words().lowest }}
        <input type="number" step="any" [value]="min()" (change)="setMin($event)" />
      </label>
      <label>
        {{ words().highest }}
        <input type="number" step="any" [value]="max()" (change)="setMax($event)" />
        <small [class.wrong]="scaleProblem()">{{ scaleProblem() || words().turned }}</small>
      </label>
      <label class="check">
        <input type="checkbox" [checked]="view().options.createTeams ?? false" (change)="create($event)" />
        <span
          >{{ words().createTeams }} <small>{{ words().createTeamsHint }}</small></span
        >
      </label>
    </fieldset>
  `,
  styles: `
    small.wrong {
      color: var(--tl-act);
    }
  `,
  styleUrl: '../../ui/csv-import/option.scss',
})
export class PastResultOptions {
  protected readonly words = computed(() => pastResultWords().options);
  readonly view = input.required<ImportView>();
  readonly changed = output<ImportOptions>();

  protected readonly hasPeriod = computed(() => Object.values(this.view().mapping).includes('period'));
  protected readonly period = typedOver(() => this.view().options.period ?? '');
  protected readonly min = typedOver(() => this.view().options.scale?.min ?? null);
  protected readonly max = typedOver(() => this.view().options.scale?.max ?? null);
  protected readonly periodProblem = computed(() => (this.period() && !readPeriod(this.period()) ? this.words().forms : ''));
  protected readonly scaleProblem = computed(() => {
    const [min, max] = [this.min(), this.max()];
    return min !== null && max !== null && min >= max ? this.words().scaleWrong : '';
  });

  protected setPeriod(event: Event): void {
    this.period.set((event.target as HTMLInputElement).value.trim());
    if (!this.periodProblem()) this.changed.emit({ period: this.period() || undefined });
  }

  protected setMin(event: Event): void {
    this.min.set(numberIn(event));
    this.sendScale();
  }

  protected setMax(event: Event): void {
    this.max.set(numberIn(event));
    this.sendScale();
  }

  protected create(event: Event): void {
    this.changed.emit({ createTeams: (event.target as HTMLInputElement).checked });
  }

  /** Only a whole scale is a scale. */
  private sendScale(): void {
    const [min, max] = [this.min(), this.max()];
    if (min === null || max === null || this.scaleProblem()) return;
    this.changed.emit({ scale: { min, max } });
  }
}

function numberIn(event: Event): number | null {
  const { valueAsNumber } = event.target as HTMLInputElement;
  return Number.isFinite(valueAsNumber) ? valueAsNumber : null;
}
