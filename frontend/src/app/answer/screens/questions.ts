import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import type { CycleQuestion } from '@throughline/domain';
import { Answering } from '../answering';
import { QuestionCard } from '../question/question-card';
import { firstMissing, isDone, stepsOf } from '../steps';
import { AttachedGroup } from './attached-group';

const wideFrom = '(min-width: 700px)';

/** The questions: one at a time on a phone, by driver on a desk. Every answer is kept on the device at once. */
@Component({
  selector: 'app-questions',
  imports: [AttachedGroup, QuestionCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questions.html',
})
export class Questions {
  protected readonly answering = inject(Answering);
  protected readonly questions = computed(() => this.answering.survey()?.paper.questions ?? []);
  private readonly wide = signal(false);
  protected readonly steps = computed(() => stepsOf(this.questions(), this.wide()));
  protected readonly at = computed(() =>
    Math.max(
      0,
      this.steps().findIndex(({ questions }) => questions.some(({ id }) => id === this.answering.question())),
    ),
  );
  protected readonly step = computed(() => this.steps()[this.at()]);
  protected readonly done = computed(() => this.questions().filter((question) => isDone(question, this.answering.draft())).length);
  protected readonly missed = signal<string | undefined>(undefined);
  private readonly cards = viewChildren(QuestionCard);

  constructor() {
    const query = globalThis.matchMedia?.(wideFrom);
    const follow = () => this.wide.set(query.matches);
    if (query) {
      follow();
      query.addEventListener('change', follow);
      inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
    }
    effect(() => {
      this.at();
      const first = this.cards()[0];
      untracked(() => this.reached(first));
    });
  }

  protected isDone(question: CycleQuestion): boolean {
    return isDone(question, this.answering.draft());
  }

  protected number(id: string): number {
    return this.questions().findIndex((question) => question.id === id) + 1;
  }

  protected next(event: Event): void {
    event.preventDefault();
    const missing = firstMissing(this.step()?.questions ?? [], this.answering.draft());
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
    const there = this.steps()[this.at() + by]?.questions[0];
    if (there) this.answering.go('questions', there.id);
    else this.answering.go(by > 0 ? 'review' : 'welcome');
  }

  /** Another step came: begin at its top, for the eye and for the screen reader. */
  private reached(card: QuestionCard | undefined): void {
    globalThis.scrollTo?.({ top: 0 });
    card?.focus();
  }
}
