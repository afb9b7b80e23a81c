import { ChangeDetectionStrategy, Component, inject, ViewEncapsulation } from '@angular/core';
import { Answering } from '../answering';
import { Answers } from './answers';
import { CodeEntry } from './code-entry';
import { Move } from './move';
import { OnThisDevice } from './on-this-device';
import { Questions } from './questions';
import { Review } from './review';
import { Thanks } from './thanks';

/** The screens that few people see first, and those from Start on: one at a time, with the styles that the first screen can do without. */
@Component({
  selector: 'app-onward',
  imports: [Answers, CodeEntry, Move, OnThisDevice, Questions, Review, Thanks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    @switch (screen()) {
      @case ('questions') {
        <app-questions />
      }
      @case ('review') {
        <app-review />
      }
      @case ('thanks') {
        <app-thanks />
      }
      @case ('moving') {
        <app-move />
      }
      @case ('answers') {
        <app-answers />
      }
      @case ('code') {
        <app-code-entry />
      }
      @case ('device') {
        <app-on-this-device />
      }
    }
  `,
  styleUrls: ['./onward/questions.scss', './onward/several.scss', './onward/papers.scss'],
})
export class Onward {
  protected readonly screen = inject(Answering).screen;
}
