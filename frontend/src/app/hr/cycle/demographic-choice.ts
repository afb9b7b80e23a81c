import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { CycleDemographicChoice } from '@throughline/contract';
import { MOST_DEMOGRAPHICS } from '@throughline/domain';
import { demographicsResource } from '../../api/surveys';
import { ResourceState } from '../../ui/state/resource-state';
import { demographicName } from '../../words/demographic-name';
import { cycleWords } from './words/words';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly of?: [string, string];
}

/** What results are published by besides teams: demographics, and crossings of two that are chosen. The first chosen keeps its place when not all can be shown. */
@Component({
  selector: 'app-demographic-choice',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ words().demographics.heading }}</legend>
      <p class="tl-quiet">{{ words().demographics.text }}</p>
      <app-resource-state [resource]="known" />
      @for (choice of choices(); track choice.id) {
        <label class="choice">
          <input type="checkbox" [checked]="isChosen(choice.id)" [disabled]="!isChosen(choice.id) && full()" (change)="toggle(choice)" />
          <bdi>{{ choice.label }}</bdi>
        </label>
      }
      @if (full()) {
        <p class="tl-small tl-quiet">{{ words().demographics.most(most) }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
      margin: 0;
      padding: var(--tl-4) 0 0;
      border: 0;
      border-top: 1px solid var(--tl-line);
    }
    legend {
      float: inline-start;
      width: 100%;
      padding: 0;
      font-weight: 600;
    }
    p {
      margin: 0;
    }
    .choice {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
    }
  `,
})
export class DemographicChoice {
  protected readonly words = cycleWords;
  readonly chosen = input.required<readonly CycleDemographicChoice[]>();
  readonly chosenChange = output<readonly CycleDemographicChoice[]>();
  protected readonly known = demographicsResource();
  protected readonly most = MOST_DEMOGRAPHICS;
  protected readonly full = computed(() => this.chosen().length >= MOST_DEMOGRAPHICS);

  /** All demographics, those that are chosen but gone, and the crossings of the chosen ones. */
  protected readonly choices = computed<readonly Choice[]>(() => {
    const items: readonly Choice[] = this.known.hasValue() ? this.known.value().items : [];
    const known = items.map((one) => ({ ...one, label: demographicName(one) }));
    const labels = new Map(known.map(({ id, label }) => [id, label]));
    const single = this.chosen().filter(({ of }) => !of);
    const gone = single.filter(({ id }) => this.known.hasValue() && !labels.has(id)).map(({ id }) => ({ id, label: this.words().demographics.gone(id) }));
    const pairs = single.flatMap((first, i) =>
      single.slice(i + 1).map((second): Choice => {
        const [a, b] = [labels.get(first.id) ?? first.id, labels.get(second.id) ?? second.id];
        return { id: `${first.id}*${second.id}`, label: this.words().demographics.crossed(a, b), of: [first.id, second.id] };
      }),
    );
    return [...known, ...gone, ...pairs];
  });

  protected isChosen(id: string): boolean {
    return this.chosen().some((one) => one.id === id);
  }

  protected toggle({ id, of }: Choice): void {
    if (!this.isChosen(id)) this.chosenChange.emit(inOrder([...this.chosen(), of ? { id, of } : { id }]));
    // a crossing goes with either of its parts
    else this.chosenChange.emit(this.chosen().filter((one) => one.id !== id && !one.of?.includes(id)));
  }
}

/** Crossings last: each must come after its parts. */
const inOrder = (chosen: readonly CycleDemographicChoice[]): CycleDemographicChoice[] => [...chosen.filter(({ of }) => !of), ...chosen.filter(({ of }) => of)];
