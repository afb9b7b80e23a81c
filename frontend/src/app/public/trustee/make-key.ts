import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { hashWords } from '@throughline/anonymity';
import type { TrusteeKeyMade, TrusteeTask } from '@throughline/contract';
import { Note } from '../../ui/note/note';
import { makeAndHandIn } from './making';
import { PassphraseEntry } from './passphrase-entry';
import { trusteeFile } from './trustee-file';
import type { TrusteeLink } from './trustee-link';

/** The trustees make the key: each types a passphrase in turn, then each saves a file. */
@Component({
  selector: 'app-make-key',
  imports: [MatButton, Note, PassphraseEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (made(); as made) {
      <app-note tone="good" [urgent]="true"
        ><p>The key is made, and it was tried once: it opens what is sealed to it. Each trustee now saves her file.</p></app-note
      >
      <ul>
        @for (part of made.parts; track part.name; let i = $index) {
          <li class="tl-card">
            <h2>{{ part.name }}</h2>
            <p>
              Your part is called <strong class="words">{{ words(part.sha256) }}</strong>. The same words are in your mail.
            </p>
            <a matButton="outlined" [href]="files()[i]!.href" [download]="files()[i]!.name">Save the file of {{ part.name }}</a>
          </li>
        }
      </ul>
      <p>
        The server keeps a copy of these files too, until the ballots are counted. Nobody can open a copy without its passphrase. A passphrase that is forgotten
        cannot be set again: until the survey opens, make the key anew; after that, without {{ task().needed === 1 ? 'it' : 'two of the three' }} there are no
        results.
      </p>
      <p>HR can open the survey now. When it has closed, you get a mail. You can close this page.</p>
    } @else {
      @if (task().publicKey) {
        <app-note tone="watch"
          ><p>A key is made already. If you make another, it takes its place: the files and passphrases of the first are of no use any more.</p></app-note
        >
      }
      <p>
        The answers to "{{ task().cycleName }}" will be sealed to a key that is made in this browser. {{ who() }} Until then nobody can open them: not HR, not
        whoever runs the server.
      </p>
      @if (refusal(); as refusal) {
        <app-note tone="act" [urgent]="true"
          ><p>{{ refusal }}</p></app-note
        >
      }
      @if (working()) {
        <p role="status">The key is being made. This takes a few seconds.</p>
      } @else {
        @for (name of [present()]; track name) {
          <app-passphrase-entry [name]="name" [act]="last() ? 'Make the key' : 'Done, next trustee'" (chosen)="take($event)" />
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
  readonly link = input.required<TrusteeLink>();
  readonly task = input.required<TrusteeTask>();

  private passphrases: string[] = [];
  private readonly turn = signal(0);
  protected readonly working = signal(false);
  protected readonly refusal = signal('');
  protected readonly made = signal<TrusteeKeyMade | undefined>(undefined);
  protected readonly present = computed(() => this.task().trustees[this.turn()] ?? '');
  protected readonly last = computed(() => this.turn() === this.task().trustees.length - 1);
  protected readonly who = computed(() =>
    this.task().needed === 1 ? 'You alone will open it with your passphrase.' : 'Any two of the three trustees will open it with their passphrases.',
  );
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
    this.refusal.set('');
    try {
      this.made.set(await makeAndHandIn(this.link(), this.task(), this.passphrases));
    } catch (error) {
      // a TrusteeStop of a lost connection, of two equal passphrases, or of a survey that opened meanwhile; the trustees begin again
      this.refusal.set(`${(error as Error).message} Please begin again with the first passphrase.`);
      this.turn.set(0);
    } finally {
      this.passphrases = [];
      this.working.set(false);
    }
  }
}
