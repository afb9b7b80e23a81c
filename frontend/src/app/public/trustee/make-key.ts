import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { hashWords } from '@throughline/anonymity';
import type { TrusteeKeyMade, TrusteeTask } from '@throughline/contract';
import { Note } from '../../ui/note/note';
import { makeAndHandIn } from './making';
import { PassphraseEntry } from './passphrase-entry';
import { trusteeFile } from './trustee-file';
import type { TrusteeLink } from './trustee-link';
import { refusalOf } from './trustee-wire';
import { trusteeWords } from './words/words';

/** The trustees make the key: each types a passphrase in turn, then each saves a file. */
@Component({
  selector: 'app-make-key',
  imports: [MatButton, Note, PassphraseEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (made(); as made) {
      <app-note tone="good" [urgent]="true"
        ><p>{{ said().done }}</p></app-note
      >
      <ul>
        @for (part of made.parts; track part.name; let i = $index) {
          <li class="tl-card">
            <h2 dir="auto">{{ part.name }}</h2>
            <p>
              {{ said().called }}<strong class="words" lang="en" dir="ltr">{{ words(part.sha256) }}</strong
              >{{ said().sameWords }}
            </p>
            <a matButton="outlined" [href]="files()[i]!.href" [download]="files()[i]!.name">{{ said().save(part.name) }}</a>
          </li>
        }
      </ul>
      <p>{{ said().copies }} {{ task().needed === 1 ? said().forgottenOne : said().forgottenTwo }}</p>
      <p>{{ said().next }}</p>
    } @else {
      @if (task().publicKey) {
        <app-note tone="watch"
          ><p>{{ said().again }}</p></app-note
        >
      }
      <p>{{ said().sealed(task().cycleName) }} {{ task().needed === 1 ? said().alone : said().two }} {{ said().nobody }}</p>
      @if (refusal(); as refusal) {
        <app-note tone="act" [urgent]="true"
          ><p>
            <span [attr.lang]="refusal.lang" dir="auto">{{ refusal.sentence }}</span> {{ said().beginAgain }}
          </p></app-note
        >
      }
      @if (working()) {
        <p role="status">{{ said().making }}</p>
      } @else {
        @for (name of [present()]; track name) {
          <app-passphrase-entry [name]="name" [act]="last() ? said().act : said().nextTrustee" (chosen)="take($event)" />
        }
      }
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      gap: var(--tl-4);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .words {
      overflow-wrap: anywhere;
    }
  `,
})
export class MakeKey {
  protected readonly said = computed(() => trusteeWords().make);
  readonly link = input.required<TrusteeLink>();
  readonly task = input.required<TrusteeTask>();

  private passphrases: string[] = [];
  private readonly turn = signal(0);
  protected readonly working = signal(false);
  protected readonly refusal = signal<ReturnType<typeof refusalOf> | undefined>(undefined);
  protected readonly made = signal<TrusteeKeyMade | undefined>(undefined);
  protected readonly present = computed(() => this.task().trustees[this.turn()] ?? '');
  protected readonly last = computed(() => this.turn() === this.task().trustees.length - 1);
  protected readonly files = computed(() => {
    const made = this.made();
    return made ? made.parts.map((part) => trusteeFile(this.task(), made.publicKey, part)) : [];
  });

  protected words(sha256: string): string {
    return hashWords(sha256).join(' ');
  }

  protected async take(passphrase: string): Promise<void> {
    this.passphrases.push(passphrase);
    if (!this.last()) {
      this.turn.update((turn) => turn + 1);
      return;
    }
    this.working.set(true);
    this.refusal.set(undefined);
    try {
      this.made.set(await makeAndHandIn(this.link(), this.task(), this.passphrases));
    } catch (error) {
      // a TrusteeStop of a lost connection, of two equal passphrases, or of a survey that opened meanwhile; the trustees begin again
      this.refusal.set(refusalOf(error));
      this.turn.set(0);
    } finally {
      this.passphrases = [];
      this.working.set(false);
    }
  }
}
