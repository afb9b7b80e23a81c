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
import { locale } from '../../words/language';
import { separated } from '../../words/listed';
import { runningWords } from './words/words';

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
      <h2 id="acts-heading">{{ words().acts.heading }}</h2>
      <div class="acts">
        <div class="tl-card">
          <h3>{{ words().acts.remind }}</h3>
          <p class="tl-quiet">{{ reminders() }}</p>
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="remind()">{{ words().acts.sendReminder }}</button>
        </div>
        @if (!cycle().earlyEnd?.lastDay) {
          <div class="tl-card">
            <h3>{{ words().acts.extend }}</h3>
            <p class="tl-quiet">{{ words().acts.extendText(day(cycle().closesOn)) }}</p>
            <app-extend-form [cycle]="cycle()" (changed)="changed.emit()" />
          </div>
        }
        <div class="tl-card">
          <h3>{{ words().acts.raise }}</h3>
          <app-tighten-form [cycle]="cycle()" (changed)="changed.emit()" />
        </div>
        <div class="tl-card">
          <h3>{{ words().acts.close }}</h3>
          @if (cycle().earlyEnd) {
            <app-end-form [cycle]="cycle()" (changed)="changed.emit()" />
          } @else {
            <p class="tl-quiet">{{ words().acts.closeText }}</p>
            <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="close()">{{ words().acts.closeNow }}</button>
          }
        </div>
      </div>
    </section>
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{{ words().changes.heading }}</h2>
      <p class="tl-quiet">{{ words().changes.text }}</p>
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
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: var(--tl-4);
      margin-top: var(--tl-3);
    }
    h3 {
      margin-bottom: var(--tl-1);
    }
  `,
})
export class OpenCycle {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly day = dayText;

  protected readonly reminders = computed(() => {
    const days = this.cycle().remindOn.map(dayText);
    const words = this.words().acts;
    return `${days.length ? words.planned(separated(locale(), days)) : words.notPlanned} ${words.remindText}`;
  });

  protected async remind(): Promise<void> {
    const words = this.words().acts;
    const sure = await this.confirm.ask({
      heading: words.sureRemind,
      sentences: [words.sureRemindText],
      act: words.remindIt,
    });
    if (sure && (await this.attempt.run(() => this.surveys.remind(this.cycle().id), words.reminded))) this.changed.emit();
  }

  protected async close(): Promise<void> {
    const words = this.words().acts;
    const sure = await this.confirm.ask({
      heading: words.sureClose(this.cycle().name),
      sentences: [words.sureCloseText, words.sureCloseNext],
      act: words.closeIt,
    });
    if (sure && (await this.attempt.run(() => this.surveys.close(this.cycle().id), words.closed))) this.changed.emit();
  }
}
