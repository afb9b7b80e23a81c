import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Answering } from './answering';
import { LanguageSwitch } from './screens/language-switch';
import { LazyPage } from './screens/lazy-page';
import { Stopped } from './screens/stopped';
import { Welcome } from './screens/welcome';
import { TEST } from './surroundings';
import { Speech } from './words/speech';

/** The respondent's pages: one screen at a time, without sign-in, router or anything that remembers her. */
@Component({
  selector: 'app-answer',
  imports: [LanguageSwitch, LazyPage, Stopped, Welcome],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer.html',
})
export class Answer {
  protected readonly answering = inject(Answering);
  protected readonly words = inject(Speech).words;
  protected readonly test = inject(TEST);
  protected readonly paper = computed(() => this.answering.survey()?.paper);

  constructor() {
    const document = inject(DOCUMENT);
    effect(() => {
      document.title = [this.words().titles[this.answering.screen()], this.paper()?.cycleName, 'Throughline'].filter(Boolean).join(' · ');
    });
    this.answering.open();
  }
}
