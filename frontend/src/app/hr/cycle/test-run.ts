import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { sending } from '../../api/refused-fields';
import { testRunResource, TestRuns } from '../../api/test-runs';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { TestResults } from './test-results';
import { cycleWords } from './words/words';

const LOOK_AGAIN = 2000;

/** Trying a draft out before it opens: by oneself, by colleagues, and with made-up answers to see what results would look like. */
@Component({
  selector: 'app-test-run',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState, TestResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().test.heading }}</h3>
    <app-resource-state [resource]="read" />
    @switch (read.value()?.state) {
      @case ('none') {
        <p class="tl-quiet">{{ words().test.none }}</p>
        <form [formRoot]="starting">
          <app-form-problem [form]="starting" />
          <app-field [label]="words().test.testers" [optional]="true" [lines]="2" [hint]="words().test.testersHint" [field]="starting.testers" />
          <button matButton="outlined" type="submit" [disabled]="starting().submitting()">{{ words().test.start }}</button>
        </form>
      }
      @case ('open') {
        <p class="tl-quiet">{{ words().test.open }}</p>
        <div class="tl-row">
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="another()">{{ words().test.getLink }}</button>
          <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="throwAway()">{{ words().test.throwAway }}</button>
        </div>
        <p aria-live="polite">
          @if (link(); as url) {
            <a [href]="url" target="_blank" rel="noopener">{{ words().test.answer }}</a>{{ words().test.newTab }}
          }
        </p>
        <form [formRoot]="counting">
          <app-form-problem [form]="counting" />
          <app-field [label]="words().test.madeUp" type="number" [hint]="words().test.madeUpHint" [field]="counting.madeUpPercent" />
          <button matButton="outlined" type="submit" [disabled]="counting().submitting()">{{ words().test.count }}</button>
        </form>
      }
      @case ('counting') {
        <p class="tl-quiet" role="status">{{ words().test.counting }}</p>
      }
      @case ('counted') {
        @if (read.value()?.results; as results) {
          <app-test-results [results]="results" />
        }
        <div class="tl-row">
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="throwAway()">{{ words().test.throwAway }}</button>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    form {
      display: grid;
      gap: var(--tl-2);
      justify-items: start;
    }
    app-field {
      width: 100%;
    }
    p,
    h3 {
      margin: 0;
    }
  `,
  host: { class: 'tl-card' },
})
export class TestRunPart {
  protected readonly words = cycleWords;
  readonly cycleId = input.required<string>();
  /** That the history of the cycle has a new line. */
  readonly changed = output();
  private readonly runs = inject(TestRuns);
  protected readonly attempt = new Attempt();
  protected readonly read = testRunResource(() => this.cycleId());
  protected readonly link = signal('');
  private readonly wanted = signal({ testers: '' });
  private readonly madeUp = signal<{ madeUpPercent: number | null }>({ madeUpPercent: 60 });

  protected readonly starting = form(this.wanted, {
    submission: sending(async () => {
      await this.runs.start(this.cycleId(), {
        testers: this.wanted()
          .testers.split(/[\s,;]+/)
          .filter(Boolean),
      });
      this.changed.emit();
      this.read.reload();
    }),
  });
  protected readonly counting = form(
    this.madeUp,
    (path) => validate(path.madeUpPercent, ({ value }) => (isPercent(value()) ? undefined : { kind: 'percent', message: this.words().test.percent })),
    {
      submission: sending(async () => {
        await this.runs.count(this.cycleId(), { madeUpPercent: this.madeUp().madeUpPercent ?? 0 });
        this.read.reload();
      }),
    },
  );

  constructor() {
    effect((onCleanup) => {
      if (this.read.value()?.state !== 'counting') return;
      const timer = setTimeout(() => this.read.reload(), LOOK_AGAIN);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async another(): Promise<void> {
    await this.attempt.run(async () => this.link.set((await this.runs.link(this.cycleId())).url));
  }

  protected async throwAway(): Promise<void> {
    if (!(await this.attempt.run(() => this.runs.throwAway(this.cycleId()), this.words().test.gone))) return;
    this.link.set('');
    this.read.reload();
  }
}

const isPercent = (value: number | null): boolean => value !== null && Number.isInteger(value) && value >= 0 && value <= 100;
