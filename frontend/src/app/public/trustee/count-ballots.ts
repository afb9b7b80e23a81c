import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { TrusteePart, TrusteeTask } from '@throughline/contract';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { Note } from '../../ui/note/note';
import { openAndCount, type FinishedCount } from './counting';
import { IntegrityView } from './integrity-view';
import { readTrusteeFile } from './trustee-file';
import type { TrusteeLink } from './trustee-link';
import { askAsTrustee, refusalOf, TrusteeStop } from './trustee-wire';
import { trusteeWords } from './words/words';

/** The trustees open and count: passphrases, a progress bar, the statement, and the handing in. */
@Component({
  selector: 'app-count-ballots',
  imports: [Field, FileDrop, FormRoot, IntegrityView, MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p [attr.lang]="refusal.lang" dir="auto">{{ refusal.sentence }}</p></app-note
      >
    }
    @if (finished(); as finished) {
      <app-integrity-view [statement]="finished.statement" />
      <p>
        {{ words().toHandIn }}
      </p>
      <div class="tl-row">
        <button matButton="filled" type="button" [disabled]="working()" (click)="handIn(finished)">
          {{ working() ? words().handingIn : words().handIn }}
        </button>
      </div>
    } @else if (working()) {
      <div class="tl-card">
        <h2 id="counting-heading">{{ words().counting }}</h2>
        <progress aria-labelledby="counting-heading" [value]="opened()" [max]="of() || 1"></progress>
        <p role="status">{{ of() ? words().opened(opened(), of()) : words().joining }}</p>
      </div>
    } @else {
      <p>{{ words().waiting(task().cycleName) }} {{ task().needed === 1 ? words().typeOne : words().typeTwo }} {{ words().parts }}</p>
      <form class="tl-form" [formRoot]="counting">
        @for (field of counting.passphrases; track $index) {
          <app-field [label]="words().passphraseOf(task().trustees[$index] ?? '')" type="password" autocomplete="off" [field]="field" />
        }
        <details>
          <summary>{{ words().files }}</summary>
          <app-file-drop
            [label]="words().chooseFile"
            [hint]="words().fileHint"
            accept=".json,application/json"
            [maxBytes]="100000"
            (chosen)="takeFile($event)"
          />
          @for (name of filesOf(); track name) {
            <p>{{ words().fileUsed(name) }}</p>
          }
        </details>
        <div class="tl-row">
          <button matButton="filled" type="submit">{{ words().act }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
    }
    app-file-drop {
      display: block;
      margin-block: var(--tl-3);
    }
    progress {
      width: 100%;
      accent-color: var(--tl-people);
    }
  `,
})
export class CountBallots {
  protected readonly words = computed(() => trusteeWords().count);
  readonly link = input.required<TrusteeLink>();
  readonly task = input.required<TrusteeTask>();
  readonly done = output();

  private readonly model = linkedSignal(() => ({ passphrases: this.task().trustees.map(() => '') }));
  private readonly files = signal<ReadonlyMap<string, TrusteePart>>(new Map());
  protected readonly counting = form(this.model, { submission: sending(() => this.count()) });
  protected readonly working = signal(false);
  protected readonly refusal = signal<ReturnType<typeof refusalOf> | undefined>(undefined);
  protected readonly opened = signal(0);
  protected readonly of = signal(0);
  protected readonly finished = signal<FinishedCount | undefined>(undefined);
  protected readonly filesOf = computed(() => [...this.files().keys()]);

  protected async takeFile(file: File): Promise<void> {
    await this.trying(async () => {
      const part = readTrusteeFile(await file.text(), this.task());
      this.files.update((files) => new Map(files).set(part.name, part));
    });
  }

  private async count(): Promise<void> {
    const { trustees, parts, needed } = this.task();
    const offered = this.model().passphrases.flatMap((passphrase, i) => {
      const part = this.files().get(trustees[i]!) ?? parts?.[i];
      return passphrase && part ? [{ part, passphrase }] : [];
    });
    await this.trying(async () => {
      if (offered.length < needed) throw new TrusteeStop('too-few', needed === 1 ? this.words().typeOne : this.words().tooFew);
      this.working.set(true);
      this.finished.set(
        await openAndCount(this.link(), this.task(), offered, (opened, of) => {
          this.opened.set(opened);
          this.of.set(of);
        }),
      );
      this.model.set({ passphrases: trustees.map(() => '') });
      this.files.set(new Map());
    });
  }

  protected async handIn({ body }: FinishedCount): Promise<void> {
    this.working.set(true);
    await this.trying(async () => {
      try {
        await askAsTrustee(this.link(), 'POST', 'trustee-count', body);
      } catch (error) {
        // TrusteeStop: the other trustees, or this page before its connection broke, were first; it is the same count
        if (!(error instanceof TrusteeStop && error.code === 'counted-already')) throw error;
      }
      this.finished.set(undefined);
      this.done.emit();
    });
  }

  private async trying(act: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await act();
    } catch (error) {
      // a TrusteeStop, or what the counting rules refuse: the trustees must read why
      this.refusal.set(refusalOf(error));
    } finally {
      this.working.set(false);
    }
  }
}
