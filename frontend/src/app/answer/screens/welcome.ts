import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { hashWords } from '@throughline/anonymity/manifest';
import { conditionalQuestions, isComment, minutesToAnswer } from '@throughline/domain';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { asStop, type Stop } from '../protocol/stop';
import { driversOf } from '../dealt-with';
import { TEST } from '../surroundings';
import { localWords } from '../wording';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { SaidNo } from './said-no';

/** The first screen: what is asked, who sees what, how it is anonymous, what is attached, until when, what happens next. Nothing has been sent yet. */
@Component({
  selector: 'app-welcome',
  imports: [Arrival, RichText, SaidNo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './welcome.html',
})
export class Welcome {
  protected readonly answering = inject(Answering);
  protected readonly speech = inject(Speech);
  protected readonly test = inject(TEST);
  protected readonly words = this.speech.words;
  protected readonly paper = computed(() => this.answering.survey()?.paper);
  protected readonly manifest = computed(() => this.answering.survey()?.manifest);
  protected readonly introduction = computed(() => localWords(this.paper()?.introduction, this.answering.readIn()));
  protected readonly closes = computed(() => this.speech.day(this.paper()?.closesOn));
  protected readonly hash = computed(() => this.answering.survey()?.manifestHash ?? '');
  protected readonly fingerprint = computed(() => hashWords(this.hash()).join(' '));
  /** How many questions about what, and how long that takes; the most there can be where it depends on her answers. */
  protected readonly asked = computed(() => {
    const { drivers, welcome, within } = this.words();
    const questions = this.paper()?.questions ?? [];
    const topics = this.speech.list(driversOf(questions).map((driver) => (driver === 'own-words' ? welcome.ownWords : within(drivers[driver]))));
    const say = conditionalQuestions(questions).size > 0 ? welcome.askedUpTo : welcome.askedText;
    return say(questions.length, topics, minutesToAnswer(questions));
  });
  /** The smallest groups that hold now: those of the rules, or larger ones since. */
  protected readonly smallest = computed(() => this.paper()?.tightened ?? this.manifest() ?? { k: 0, k_comments: 0 });
  /** Whether anything is answered in words: then it is said who reads them, and what nobody does. */
  protected readonly asksWords = computed(() => this.paper()?.questions.some(isComment));
  /** What may travel inside the envelope besides the answers. */
  protected readonly attached = computed(() => {
    const labels = (this.manifest()?.lattice_policy.facets ?? []).filter(({ of }) => !of).map(({ label }) => this.words().within(label));
    return this.speech.list(labels);
  });
  protected readonly reminders = signal<'asked' | 'stopped'>('asked');
  protected readonly remindersProblem = signal<Stop | undefined>(undefined);

  protected async stopReminders(): Promise<void> {
    try {
      await this.answering.stopReminders();
      this.reminders.set('stopped');
    } catch (error) {
      // a Stop of the protocol: said beside the button, nothing else depends on it
      this.remindersProblem.set(asStop(error));
    }
  }
}
