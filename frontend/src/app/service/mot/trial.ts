import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { BarrierRun } from '@throughline/contract';
import { INSPECTION } from '@throughline/domain';
import { Inspections } from '../../api/complaint-inspections';
import { sending } from '../../api/refused-fields';
import { dayText } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { countText } from '../../words/numbers';
import { complaintWords } from '../complaints/words/words';
import { TRIAL_MEASURES } from './trial-figures';
import { motWords } from './words/words';

const TICKS = ['foundAlone', 'toldNext', 'takenIn', 'freeOfCharge'] as const;

/** One trial complaint. What was entered wrongly is withdrawn with a reason and stays to be read. */
@Component({
  selector: 'app-trial',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ day(run().on) }} · {{ channel() }}</h3>
    @if (run().team; as team) {
      <p>
        <bdi>{{ team.name }}</bdi>
      </p>
    }
    <p>{{ measures() }}</p>
    <ul>
      @for (tick of ticks; track tick) {
        <li>
          <span aria-hidden="true">{{ run()[tick] ? '✓' : '✗' }}</span> {{ run()[tick] ? words()[tick] : words().not(words()[tick]) }}
        </li>
      }
    </ul>
    @if (run().note) {
      <p dir="auto">{{ run().note }}</p>
    }
    @if (run().withdrawn; as reason) {
      <p>
        <strong>{{ words().withdrawn(reason) }}</strong>
      </p>
    } @else {
      <details>
        <summary>{{ words().withdraw }}</summary>
        <form class="tl-stack" [formRoot]="entry">
          <app-form-problem [form]="entry" />
          <app-field [label]="words().withdrawWhy" [field]="entry.reason" />
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().withdraw }}</button>
        </form>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
    }
    h3,
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    summary {
      min-height: 32px;
      cursor: pointer;
    }
  `,
})
export class Trial {
  readonly run = input.required<BarrierRun>();
  readonly withdrawn = output<BarrierRun>();
  private readonly inspections = inject(Inspections);
  private readonly toasts = inject(Toasts);
  protected readonly words = motWords;
  protected readonly day = dayText;
  protected readonly ticks = TICKS;
  protected readonly channel = computed(() => complaintWords().channels[this.run().channel]);
  protected readonly measures = computed(() => TRIAL_MEASURES.map((one) => `${motWords()[one]}: ${countText(this.run()[one])}`).join(' · '));
  private readonly typed = signal({ reason: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.reason);
      maxLength(path.reason, INSPECTION.noteMax);
    },
    { submission: sending(() => this.send()) },
  );

  unsaved(): boolean {
    return this.typed().reason.trim() !== '';
  }

  private async send(): Promise<void> {
    const run = await this.inspections.withdraw(this.run().id, this.typed().reason);
    this.typed.set({ reason: '' });
    this.toasts.done(motWords().withdrawnNow);
    this.withdrawn.emit(run);
  }
}
