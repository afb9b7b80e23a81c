import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { hashWords } from '@throughline/anonymity/manifest';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { dayText } from '../day';
import { asStop } from '../protocol/stop';
import { minutesFor } from '../steps';

/** The first screen: who sees what, how long, until when, what happens next. Nothing has been sent yet. */
@Component({
  selector: 'app-welcome',
  imports: [Arrival],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './welcome.html',
})
export class Welcome {
  protected readonly answering = inject(Answering);
  protected readonly paper = computed(() => this.answering.survey()?.paper);
  protected readonly manifest = computed(() => this.answering.survey()?.manifest);
  protected readonly minutes = computed(() => minutesFor(this.paper()?.questions ?? []));
  protected readonly closes = computed(() => dayText(this.paper()?.closesOn ?? ''));
  protected readonly words = computed(() => hashWords(this.answering.survey()?.manifestHash ?? '').join(' '));
  protected readonly reminders = signal<'asked' | 'stopped' | 'failed'>('asked');
  protected readonly remindersProblem = signal('');

  protected async stopReminders(): Promise<void> {
    try {
      await this.answering.stopReminders();
      this.reminders.set('stopped');
    } catch (error) {
      // a Stop of the protocol: said beside the button, nothing else depends on it
      this.remindersProblem.set(asStop(error).message);
      this.reminders.set('failed');
    }
  }
}
