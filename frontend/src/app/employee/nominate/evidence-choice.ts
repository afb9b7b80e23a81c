import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { Evidence, EvidenceChoice as Choice } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { evidenceResource } from '../../api/nominations';
import { employeeWords } from '../words/words';
import { evidenceKey, evidenceText } from './evidence-text';

/** Thanks, resolved complaints, words of customers and figures from the product that can be added to a nomination. Nothing is shown where there is nothing to offer. */
@Component({
  selector: 'app-evidence-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offered().length > 0) {
      <fieldset>
        <legend>{{ words().evidence }}</legend>
        <p class="tl-small tl-quiet">{{ words().evidenceHint }}</p>
        @if (hasPraise()) {
          <p class="tl-small tl-quiet">{{ words().praiseHint }}</p>
        }
        @for (one of offered(); track key(one)) {
          <label class="tl-card">
            <input type="checkbox" [checked]="isChosen(one)" [disabled]="!isChosen(one) && full()" (change)="toggle(one)" />
            <span>
              @if (one.text) {
                <span class="text" dir="auto">{{ one.text }}</span>
              }
              <span [class.tl-quiet]="!!one.text">{{ text(one) }}</span>
            </span>
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    p {
      margin: 0;
    }
    label {
      display: flex;
      gap: var(--tl-3);
      padding: var(--tl-3) var(--tl-4);
    }
    input {
      flex: none;
      width: 20px;
      height: 20px;
      accent-color: var(--tl-people);
    }
    .text {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class EvidenceChoice {
  readonly employeeIds = input.required<readonly string[]>();
  readonly teamId = input<string>();
  readonly chosen = model.required<readonly Choice[]>();

  protected readonly words = computed(() => employeeWords().nominate);
  private readonly read = evidenceResource(
    () => this.employeeIds(),
    () => this.teamId(),
  );
  protected readonly offered = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly hasPraise = computed(() => this.offered().some(({ kind }) => kind === 'praise'));
  protected readonly full = computed(() => this.chosen().length >= NOMINATION.evidenceMax);
  protected readonly key = evidenceKey;
  protected readonly text = evidenceText;

  protected isChosen(one: Evidence): boolean {
    return this.chosen().some((choice) => evidenceKey(choice) === evidenceKey(one));
  }

  protected toggle({ kind, sourceId, teamId, period }: Evidence): void {
    const one: Choice = { kind, sourceId, ...(teamId === undefined ? {} : { teamId }), ...(period === undefined ? {} : { period }) };
    const others = this.chosen().filter((choice) => evidenceKey(choice) !== evidenceKey(one));
    this.chosen.set(others.length < this.chosen().length ? others : [...others, one]);
  }
}
