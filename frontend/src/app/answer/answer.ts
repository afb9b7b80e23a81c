import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Answering } from './answering';
import { CodeEntry } from './screens/code-entry';
import { IdleWatch } from './screens/idle-watch';
import { LanguageSwitch } from './screens/language-switch';
import { OnThisDevice } from './screens/on-this-device';
import { Stopped } from './screens/stopped';
import { Welcome } from './screens/welcome';
import { TEST } from './surroundings';
import { Speech } from './words/speech';

/** The respondent's pages: one screen at a time, without sign-in, router or anything that remembers her. */
@Component({
  selector: 'app-answer',
  imports: [CodeEntry, IdleWatch, LanguageSwitch, NgComponentOutlet, OnThisDevice, Stopped, Welcome],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer.html',
})
export class Answer {
  protected readonly answering = inject(Answering);
  protected readonly words = inject(Speech).words;
  protected readonly test = inject(TEST);
  protected readonly paper = computed(() => this.answering.survey()?.paper);

  /** The page of the screens that come after the start. */
  protected readonly page = computed(() => {
    const pages = this.answering.afterStart();
    const screen = this.answering.screen();
    return (
      pages && { questions: pages.Questions, review: pages.Review, thanks: pages.Thanks, moving: pages.Move, answers: pages.Answers }[screen as 'questions']
    );
  });

  constructor() {
    const document = inject(DOCUMENT);
    effect(() => {
      document.title = [this.words().titles[this.answering.screen()], this.paper()?.cycleName, 'Throughline'].filter(Boolean).join(' · ');
    });
    this.answering.open();
  }
}
