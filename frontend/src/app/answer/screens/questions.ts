import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import type { CycleQuestion } from '@throughline/domain';
import { Answering } from '../answering';
import { MatrixCard } from '../question/matrix-card';
import { QuestionCard } from '../question/question-card';
import { isDone } from '../dealt-with';
import { firstMissing, mayBranchAfter, stepsOf } from '../steps';
import { Speech } from '../words/speech';
import { AttachedGroup } from './attached-group';

const wideFrom = '(min-width: 700px)';

/** The questions: one at a time on a phone, by section on a desk. Every answer is kept on the device at once. */
@Component({
  selector: 'app-questions',
  imports: [AttachedGroup, MatrixCard, NgTemplateOutlet, QuestionCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questions.html',
})
export class Questions {
  protected readonly answering = inject(Answering);
  private readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
  protected readonly asked = this.answering.asked;
  private readonly wide = signal(false);
  protected readonly steps = computed(() => stepsOf(this.asked(), this.wide(), this.answering.questions()));
  protected readonly at = computed(() =>
    Math.max(
      0,
      this.steps().findIndex(({ blocks }) => blocks.some((block) => block.some(({ id }) => id === this.answering.question()))),
    ),
  );
  protected readonly step = computed(() => this.steps()[this.at()]);
  protected readonly heading = computed(() => {
    const step = this.step();
    return step?.section?.title ?? (step ? this.words().drivers[step.driver] : '');
  });
  /** How many questions come depends on answers still to be given, so their number is a guess. */
  protected readonly branching = computed(() => mayBranchAfter(this.answering.questions(), this.step()?.blocks[0]?.[0]?.id));
  protected readonly done = computed(() => this.asked().filter((question) => isDone(question, this.answering.draft())).length);
  protected readonly missed = signal<string | undefined>(undefined);
  private readonly cards = viewChildren(QuestionCard);
  // others may come and go below it while she answers; only another first one is another step
  private readonly firstCard = computed(() => this.cards()[0]);

  constructor() {
    const query = globalThis.matchMedia?.(wideFrom);
    const follow = () => this.wide.set(query.matches);
    if (query) {
      follow();
      query.addEventListener('change', follow);
      inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
    }
    effect(() => {
      const first = this.firstCard();
      untracked(() => this.reached(first));
    });
  }

  protected isDone(question: CycleQuestion): boolean {
    return isDone(question, this.answering.draft());
  }

  protected number(id: string): number {
    return this.asked().findIndex((question) => question.id === id) + 1;
  }

  protected next(event: Event): void {
    event.preventDefault();
    const missing = firstMissing(this.step()?.blocks.flat() ?? [], this.answering.draft());
    this.missed.set(missing?.id);
    if (missing)
      this.cards()
        .find((card) => card.question().id === missing.id)
        ?.focus();
    else this.turn(1);
  }

  protected back(): void {
    this.missed.set(undefined);
    this.turn(-1);
  }

  private turn(by: 1 | -1): void {
    const there = this.steps()[this.at() + by]?.blocks[0]?.[0];
    if (there) this.answering.go('questions', there.id);
    else this.answering.go(by > 0 ? 'review' : 'welcome');
  }

  /** Another step came: begin at its top, for the eye and for the screen reader. */
  private reached(card: QuestionCard | undefined): void {
    globalThis.scrollTo?.({ top: 0 });
    card?.focus();
  }
}
