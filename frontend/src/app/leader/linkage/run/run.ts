import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { LinkageRun, NewLinkageRun } from '@throughline/contract';
import { LinkageRuns } from '../../../api/linkage';
import { problemOf } from '../../../api/problem';
import { Note } from '../../../ui/note/note';
import { linkageWords } from '../words/words';

/** How often a run under way is asked where it stands, in milliseconds. */
export const EVERY = 700;

/** One long computation: started by hand, seen to move, cancelled by hand. What it asks is given; another question puts an end to it. */
@Component({
  selector: 'app-run',
  imports: [MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (moving(); as run) {
      <div class="under-way">
        <label>
          <span [attr.lang]="run.sentence ? 'en' : null" dir="auto">{{ run.sentence || words().underWay }}</span>
          <progress max="100" [value]="percent()"></progress>
        </label>
        <span class="tl-numbers" aria-hidden="true">{{ percent() }} %</span>
        <button matButton="outlined" type="button" (click)="cancel()">{{ words().cancel }}</button>
      </div>
    } @else {
      <div>
        <button matButton="outlined" type="button" [disabled]="starting()" (click)="start()">{{ label() }}</button>
      </div>
    }
    <div aria-live="polite">
      @if (said(); as sentence) {
        <app-note [tone]="failed() ? 'act' : 'plain'">{{ sentence }}</app-note>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    .under-way {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--tl-3);
    }
    label {
      display: grid;
      flex: 1 1 220px;
      gap: var(--tl-1);
    }
    progress {
      width: 100%;
      height: 10px;
      accent-color: var(--tl-customers);
    }
  `,
})
export class Run {
  protected readonly words = computed(() => linkageWords().run);
  /** What is computed; when it changes, a run of the question before is cancelled. */
  readonly body = input.required<NewLinkageRun>();
  /** The act in its own words: 'Shuffle 5,000 times'. */
  readonly label = input.required<string>();
  readonly done = output<LinkageRun>();

  private readonly runs = inject(LinkageRuns);
  protected readonly moving = signal<LinkageRun | undefined>(undefined);
  protected readonly starting = signal(false);
  protected readonly said = signal('');
  protected readonly failed = signal(false);
  protected readonly percent = computed(() => Math.round(Math.min(1, Math.max(0, this.moving()?.progress ?? 0)) * 100));
  private readonly question = computed(() => JSON.stringify(this.body()));
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    effect(() => {
      this.question();
      untracked(() => this.drop());
    });
    // nobody waits for it any more
    inject(DestroyRef).onDestroy(() => this.drop());
  }

  protected async start(): Promise<void> {
    const asked = this.question();
    this.said.set('');
    this.starting.set(true);
    await this.orSay(async () => {
      const run = await this.runs.start(this.body());
      if (asked === this.question()) this.see(run);
      else void this.orSay(() => this.runs.cancel(run.id));
    });
    this.starting.set(false);
  }

  protected async cancel(): Promise<void> {
    this.drop();
    this.say(this.words().cancelled, false);
  }

  /** Puts an end to what is under way, silently. */
  private drop(): void {
    const run = this.moving();
    clearTimeout(this.timer);
    this.moving.set(undefined);
    this.said.set('');
    if (run) void this.orSay(() => this.runs.cancel(run.id));
  }

  private see(run: LinkageRun): void {
    if (run.state === 'waiting' || run.state === 'running') {
      this.moving.set(run);
      this.timer = setTimeout(() => void this.look(run.id), EVERY);
      return;
    }
    this.moving.set(undefined);
    if (run.state === 'done') this.done.emit(run);
    else this.say(run.sentence, run.state === 'failed');
  }

  private look(id: string): Promise<void> {
    return this.orSay(async () => {
      const run = await this.runs.look(id);
      // it was cancelled meanwhile
      if (this.moving()?.id === id) this.see(run);
    });
  }

  private async orSay(write: () => Promise<unknown>): Promise<void> {
    // HttpErrorResponse: whether a run may start or is still there, only the server knows
    try {
      await write();
    } catch (error) {
      this.moving.set(undefined);
      this.say(problemOf(error).detail, true);
    }
  }

  private say(sentence: string, failed: boolean): void {
    this.said.set(sentence);
    this.failed.set(failed);
  }
}
