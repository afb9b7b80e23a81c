import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Cycle, CycleTrustees } from '@throughline/contract';
import { Surveys } from '../../api/surveys';
import { Attempt } from '../../ui/toast/attempt';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { cyclesWords } from '../cycles/words/words';
import { cycleWords } from './words/words';

/** The trustees of a cycle: who they are, what is waited for, and mailing them their links. */
@Component({
  selector: 'app-trustee-links',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().trustees.heading }}</h2>
    <p>{{ sentence() }}</p>
    <ul>
      @for (trustee of trustees().people; track trustee.email) {
        <li>
          <bdi>{{ trustee.name }}</bdi>, <bdi>{{ trustee.email }}</bdi>
        </li>
      }
    </ul>
    <div class="tl-row">
      <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="mail()">{{ words().trustees.mail }}</button>
      @if (cycle().state === 'draft' && !trustees().keyMade) {
        <button matButton="text" type="button" (click)="changed.emit()">{{ common().lookAgain }}</button>
      }
    </div>
    <p class="tl-quiet">{{ words().trustees.text }}</p>
  `,
  host: { class: 'tl-card' },
})
export class TrusteeLinks {
  protected readonly words = cycleWords;
  protected readonly common = cyclesWords;
  readonly cycle = input.required<Cycle>();
  readonly trustees = input.required<CycleTrustees>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  protected readonly attempt = new Attempt();

  protected readonly sentence = computed(() => {
    const { people, keyMade } = this.trustees();
    const names = people.map(({ name }) => name);
    const words = this.words().trustees;
    const all = listed(locale(), names);
    const who = names.length === 1 ? all : words.twoOf(all);
    if (this.cycle().state === 'closed') return words.waiting(who);
    return keyMade ? words.keyMade(who) : words.noKey;
  });

  protected async mail(): Promise<void> {
    await this.attempt.run(() => this.surveys.mailTrustees(this.cycle().id), this.words().trustees.mailed);
  }
}
