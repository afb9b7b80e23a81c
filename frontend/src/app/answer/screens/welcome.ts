import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { hashWords } from '@throughline/anonymity/manifest';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { dayText } from '../day';
import { asStop } from '../protocol/stop';
import { minutesToAnswer } from '@throughline/domain';
import { inWords, topicsOf } from '../steps';

/** The first screen: what is asked, who sees what, how it is anonymous, what is attached, until when, what happens next. Nothing has been sent yet. */
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
  protected readonly minutes = computed(() => minutesToAnswer(this.paper()?.questions ?? []));
  protected readonly closes = computed(() => dayText(this.paper()?.closesOn ?? ''));
  protected readonly hash = computed(() => this.answering.survey()?.manifestHash ?? '');
  protected readonly words = computed(() => hashWords(this.hash()).join(' '));
  protected readonly topics = computed(() => inWords(topicsOf(this.paper()?.questions ?? [])));
  /** The smallest groups that hold now: those of the rules, or larger ones since. */
  protected readonly smallest = computed(() => this.paper()?.tightened ?? this.manifest() ?? { k: 0, k_comments: 0 });
  /** What may travel inside the envelope besides the answers. */
  protected readonly attached = computed(() =>
    inWords((this.manifest()?.lattice_policy.facets ?? []).filter(({ of }) => !of).map(({ label }) => label.toLowerCase())),
  );
  protected readonly dayText = dayText;
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
