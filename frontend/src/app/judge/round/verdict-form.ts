import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { JudgedCandidate, JudgingCriterion, RoundSettingsDraft, VerdictBody } from '@throughline/contract';
import type { RoundMethod } from '@throughline/domain';
import { Judging } from '../../api/judging';
import { problemOf } from '../../api/problem';
import { Confirm } from '../../ui/confirm/confirm';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { judgeWords } from '../words/words';

const WAIT_MS = 700;

/** One candidate: what was written of it, and the verdict on it, which is kept as a draft by itself until it is given. */
@Component({
  selector: 'app-verdict-form',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './verdict-form.html',
  styleUrl: './verdict-form.scss',
})
export class VerdictForm {
  readonly roundId = input.required<string>();
  readonly candidateId = input.required<string>();
  readonly name = input.required<string>();
  readonly method = input.required<RoundMethod>();
  readonly settings = input.required<RoundSettingsDraft>();
  readonly open = input.required<boolean>();
  readonly criteria = input.required<readonly JudgingCriterion[]>();
  readonly said = output<'draft' | 'given'>();
  readonly gone = output();

  protected readonly words = judgeWords;
  private readonly judging = inject(Judging);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly attempt = new Attempt();
  protected readonly shown = signal<JudgedCandidate | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly pass = signal<boolean | null>(null);
  protected readonly marks = signal<Readonly<Record<string, number>>>({});
  protected readonly comment = signal('');
  protected readonly kept = signal<'' | 'saving' | 'saved' | 'notSaved'>('');
  protected readonly most = computed(() => this.settings().marksTo ?? 10);
  protected readonly weights = computed(() => this.criteria().reduce((sum, { weight }) => sum + weight, 0));
  protected readonly percent = (weight: number): number => Math.round((100 * weight) / (this.weights() || 1));
  private waiting?: ReturnType<typeof setTimeout>;
  private unsaved?: () => Promise<unknown>;

  constructor() {
    effect(() => {
      const [roundId, candidateId] = [this.roundId(), this.candidateId()];
      untracked(() => void this.load(roundId, candidateId));
    });
    inject(DestroyRef).onDestroy(() => void this.flush());
  }

  /** Says whether the candidate goes on; for the keys 1 and 0. */
  passes(goesOn: boolean): void {
    if (!this.open() || !this.shown()) return;
    this.pass.set(goesOn);
    this.changed();
  }

  async give(): Promise<void> {
    if (!this.open() || !this.shown()) return;
    clearTimeout(this.waiting);
    this.unsaved = undefined;
    this.problem.set('');
    const done = await this.attempt.run(() => this.judging.say(this.roundId(), this.candidateId(), this.body('given')));
    if (!done) return this.element.querySelector<HTMLElement>('input:invalid, textarea:invalid, input')?.focus();
    this.toasts.done(judgeWords().gave);
    this.kept.set('');
    this.shown.update((one) => one && { ...one, state: 'given' });
    this.said.emit('given');
  }

  protected mark(id: string, event: Event): void {
    const { value, valueAsNumber } = event.target as HTMLInputElement;
    const { [id]: _, ...others } = this.marks();
    this.marks.set(value === '' || !Number.isFinite(valueAsNumber) ? others : { ...others, [id]: valueAsNumber });
    this.changed();
  }

  /** Enter goes to the next mark, and from the last to the comment. */
  protected onwards(event: Event): void {
    event.preventDefault();
    const stops = [...this.element.querySelectorAll<HTMLElement>('input[type=number], textarea')];
    stops[stops.indexOf(event.target as HTMLElement) + 1]?.focus();
  }

  protected write(event: Event): void {
    this.comment.set((event.target as HTMLTextAreaElement).value);
    this.changed();
  }

  protected async declare(): Promise<void> {
    const { conflictSure, conflictText, conflictAct, conflictDone } = judgeWords();
    const sure = await this.confirm.ask({ heading: conflictSure, sentences: [conflictText], act: conflictAct });
    if (sure && (await this.attempt.run(() => this.judging.declare(this.roundId(), this.candidateId()), conflictDone))) this.gone.emit();
  }

  /** What was given counts until something else is given, so only what was not is kept by itself. */
  private changed(): void {
    clearTimeout(this.waiting);
    if (this.shown()?.state === 'given') return;
    const [roundId, candidateId, body] = [this.roundId(), this.candidateId(), this.body('draft')];
    this.unsaved = () => this.judging.say(roundId, candidateId, body);
    this.waiting = setTimeout(() => void this.flush(), WAIT_MS);
  }

  private async flush(): Promise<void> {
    clearTimeout(this.waiting);
    const save = this.unsaved;
    if (!save) return;
    this.unsaved = undefined;
    this.kept.set('saving');
    // HttpErrorResponse: without a connection, or with a mark that cannot be; only asking tells
    try {
      await save();
      this.kept.set('saved');
      this.said.emit('draft');
    } catch (error) {
      this.kept.set('notSaved');
      this.problem.set(problemOf(error).detail);
    }
  }

  private body(state: 'draft' | 'given'): VerdictBody {
    const scoring = this.method() === 'scoring';
    return { pass: scoring ? null : this.pass(), marks: scoring ? { ...this.marks() } : null, comment: this.comment(), state };
  }

  private async load(roundId: string, candidateId: string): Promise<void> {
    await this.flush();
    this.shown.set(undefined);
    this.problem.set('');
    this.kept.set('');
    // HttpErrorResponse: no connection, or a candidate that went to somebody else; only asking tells
    try {
      const { candidate } = await this.judging.read(roundId, candidateId);
      if (candidateId !== this.candidateId()) return;
      if (!candidate) {
        this.toasts.failed(judgeWords().excluded);
        return this.gone.emit();
      }
      this.pass.set(candidate.pass);
      this.marks.set(candidate.marks);
      this.comment.set(candidate.comment);
      this.shown.set(candidate);
    } catch (error) {
      this.problem.set(problemOf(error).detail);
    }
  }
}
