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

const LOOK_AGAIN = 2000;

/** Trying a draft out before it opens: by oneself, by colleagues, and with made-up answers to see what results would look like. */
@Component({
  selector: 'app-test-run',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState, TestResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>Test run</h3>
    <app-resource-state [resource]="read" />
    @switch (read.value()?.state) {
      @case ('none') {
        <p class="tl-quiet">
          Answer the saved draft as people will, and see what its results would look like. Test ballots have keys of their own and are never counted. All of it
          is destroyed when the cycle opens.
        </p>
        <form [formRoot]="starting">
          <app-form-problem [form]="starting" />
          <app-field
            label="Addresses of colleagues who try it too"
            [optional]="true"
            [lines]="2"
            hint="One in each line. They are mailed a link for one try."
            [field]="starting.testers"
          />
          <button matButton="outlined" type="submit" [disabled]="starting().submitting()">Start a test run</button>
        </form>
      }
      @case ('open') {
        <p class="tl-quiet">It asks what was saved when it began. Each link is for one try; get as many as you like.</p>
        <div class="tl-row">
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="another()">Get a link to try it yourself</button>
          <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="throwAway()">Throw the test away</button>
        </div>
        <p aria-live="polite">
          @if (link(); as url) {
            <a [href]="url" target="_blank" rel="noopener">Answer as a test person</a>, in a new tab.
          }
        </p>
        <form [formRoot]="counting">
          <app-form-problem [form]="counting" />
          <app-field
            label="Made-up answers, percent of those invited"
            type="number"
            hint="Drawn by chance, so that there is enough to show. 0 for none."
            [field]="counting.madeUpPercent"
          />
          <button matButton="outlined" type="submit" [disabled]="counting().submitting()">End the test and show its results</button>
        </form>
      }
      @case ('counting') {
        <p class="tl-quiet" role="status">The test ballots are being counted.</p>
      }
      @case ('counted') {
        @if (read.value()?.results; as results) {
          <app-test-results [results]="results" />
        }
        <div class="tl-row">
          <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="throwAway()">Throw the test away</button>
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
    (path) =>
      validate(path.madeUpPercent, ({ value }) => (isPercent(value()) ? undefined : { kind: 'percent', message: 'Write a whole number from 0 to 100.' })),
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
    if (!(await this.attempt.run(() => this.runs.throwAway(this.cycleId()), 'The test is thrown away.'))) return;
    this.link.set('');
    this.read.reload();
  }
}

const isPercent = (value: number | null): boolean => value !== null && Number.isInteger(value) && value >= 0 && value <= 100;
