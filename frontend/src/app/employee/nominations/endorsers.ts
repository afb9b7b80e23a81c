import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague, MyNomination } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { Nominations } from '../../api/nominations';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** Who stands by a nomination, and asking one more colleague. */
@Component({
  selector: 'app-endorsers',
  imports: [ColleaguePicker, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of nomination().endorsements; track one.employeeId) {
      <p>
        <bdi>{{ one.name }}</bdi>: {{ words().states[one.state] }}
        @if (one.sentence) {
          <q dir="auto">{{ one.sentence }}</q>
        }
      </p>
    }
    @if (nomination().endorsable && nomination().endorsements.length < most) {
      @if (asking()) {
        <app-colleague-picker [label]="words().whom" [field]="asked.id" (picked)="ask($event)" />
        <p class="tl-small tl-quiet">{{ words().whomHint(count(most)) }}</p>
      } @else {
        <button matButton="text" type="button" [attr.aria-label]="words().askFor(nomination().nominee.name)" (click)="asking.set(true)">
          {{ words().ask }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--tl-1);
    }
    p {
      margin: 0;
    }
    app-colleague-picker {
      width: 100%;
    }
  `,
})
export class Endorsers {
  readonly nomination = input.required<MyNomination>();
  readonly changed = output();

  private readonly nominations = inject(Nominations);
  protected readonly words = computed(() => employeeWords().endorsements);
  protected readonly most = NOMINATION.endorsersMax;
  protected readonly count = countText;
  protected readonly asking = signal(false);
  private readonly entry = signal({ id: '' });
  protected readonly asked = form(this.entry);
  private readonly attempt = new Attempt();

  protected async ask({ id, name }: Colleague): Promise<void> {
    if (!(await this.attempt.run(() => this.nominations.askToEndorse(this.nomination().id, [id]), this.words().askedDone(name)))) return;
    this.asking.set(false);
    this.changed.emit();
  }
}
