import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Cycle } from '@throughline/contract';
import { Surveys } from '../../api/surveys';
import { Confirm } from '../../ui/confirm/confirm';
import { Attempt } from '../../ui/toast/attempt';
import { dayText } from '../../ui/day-text';
import { CardPacks } from './card-packs';
import { Delivery } from './delivery';
import { EndForm } from './end-form';
import { ExtendForm } from './extend-form';
import { ManifestProof } from './manifest-proof';
import { ParticipationView } from './participation-view';
import { TightenForm } from './tighten-form';

/** A cycle that people are answering: how many have, rounded; what was mailed; the proof; remind, extend, close. */
@Component({
  selector: 'app-open-cycle',
  imports: [CardPacks, Delivery, EndForm, ExtendForm, ManifestProof, MatButton, ParticipationView, TightenForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="columns">
      <app-participation [cycle]="cycle()" />
      <app-delivery [cycleId]="cycle().id" [waves]="cycle().waves" (changed)="changed.emit()" />
    </div>
    <section aria-labelledby="acts-heading">
      <h2 id="acts-heading">What you can do</h2>
      <div class="acts">
        <div class="tl-card">
          <h3>Remind</h3>
          <p class="tl-quiet">{{ reminders() }}</p>
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="remind()">Send a reminder</button>
        </div>
        @if (!cycle().earlyEnd?.lastDay) {
          <div class="tl-card">
            <h3>Extend</h3>
            <p class="tl-quiet">The last day can move later, never earlier. People can answer until {{ day(cycle().closesOn) }}.</p>
            <app-extend-form [cycle]="cycle()" (changed)="changed.emit()" />
          </div>
        }
        <div class="tl-card">
          <h3>Raise the smallest groups</h3>
          <app-tighten-form [cycle]="cycle()" (changed)="changed.emit()" />
        </div>
        <div class="tl-card">
          <h3>Close</h3>
          @if (cycle().earlyEnd) {
            <app-end-form [cycle]="cycle()" (changed)="changed.emit()" />
          } @else {
            <p class="tl-quiet">It closes by itself after its last day. Closing now ends answering at once.</p>
            <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="close()">Close it now</button>
          }
        </div>
      </div>
    </section>
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">When people join, move or leave meanwhile</h2>
      <p class="tl-quiet">
        Who was invited is fixed since the opening. Who joined since is asked the next time: a single newcomer's answer could be told from the numbers. Who
        moves is counted in the team of the opening, so no team's figure moves with one person. Who leaves can still answer with the link of the invitation.
      </p>
    </section>
    @if (cycle().printedCards) {
      <app-card-packs [cycle]="cycle()" />
    }
    <app-manifest-proof [cycle]="cycle()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-8);
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      gap: var(--tl-8);
      align-items: start;
    }
    .acts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
      gap: var(--tl-4);
      margin-top: var(--tl-3);
    }
  `,
})
export class OpenCycle {
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly day = dayText;

  protected readonly reminders = computed(() => {
    const days = this.cycle().remindOn.map(dayText);
    const planned = days.length ? `Planned for ${days.join(', ')}.` : 'None is planned.';
    return `${planned} It goes only to those who have not taken part; who that is stays unknown.`;
  });

  protected async remind(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: 'Send a reminder now?',
      sentences: ['It is mailed to those who have not taken part and have not stopped reminders.'],
      act: 'Send the reminder',
    });
    if (sure && (await this.attempt.run(() => this.surveys.remind(this.cycle().id), 'The reminder is on its way.'))) this.changed.emit();
  }

  protected async close(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Close ${this.cycle().name} now?`,
      sentences: [
        'Nobody can answer, change or withdraw an answer any more. This cannot be taken back.',
        'The answers are counted next, and the results appear by themselves.',
      ],
      act: 'Close the cycle',
    });
    if (sure && (await this.attempt.run(() => this.surveys.close(this.cycle().id), 'The cycle is closed. The answers are being counted.'))) this.changed.emit();
  }
}
