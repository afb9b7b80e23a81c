import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { KeptHere } from './kept-here';

/** The page without a survey in its address: what it is for, and what waits on this device. */
@Component({
  selector: 'app-on-this-device',
  imports: [Arrival, KeptHere, RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().kept;
    <h1 appArrival>{{ words().yourSurvey }}</h1>
    <p class="lead">{{ words().promise }}</p>
    @if (answering.others().length === 0) {
      <p>{{ w.none }}</p>
      <p><app-rich [text]="w.noMail" href="/sign-in" /></p>
    }
    <app-kept-here />
    <p><app-rich [text]="w.askedAnswer" href="/i#claim" /></p>
  `,
})
export class OnThisDevice {
  protected readonly answering = inject(Answering);
  private readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
}
