import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import type { TrusteeTask } from '@throughline/contract';
import { dayText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { CountBallots } from './count-ballots';
import { MakeKey } from './make-key';
import { trusteeLinkOf } from './trustee-link';
import { askAsTrustee } from './trustee-wire';

/** Where a trustee's link leads: to making the key, to counting, or to a word on what comes next. Needs no account; everything is in this page's memory only. */
@Component({
  selector: 'app-trustee',
  imports: [CountBallots, MakeKey, MatButton, Note, PageHeader, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Trustees" [lead]="task() && task()!.organisationName + ': ' + task()!.cycleName" />
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p>{{ refusal }}</p>
        @if (link) {
          <button matButton="text" type="button" (click)="look()">Try again</button>
        }
      </app-note>
    } @else if (counted()) {
      <app-note tone="good" [urgent]="true"><p>The count is handed in, and the results are being published.</p></app-note>
      <p>
        The server has thrown its locked copies of the key away. Please delete your files too: nobody needs them any more, and then these ballots can never be
        opened again.
      </p>
    } @else if (task(); as task) {
      @switch (task.state) {
        @case ('draft') {
          <app-make-key [link]="link!" [task]="task" />
        }
        @case ('waiting') {
          <app-count-ballots [link]="link!" [task]="task" (done)="counted.set(true)" />
        }
        @case ('open') {
          <p>The key is made and the survey is open. You get a mail when it has closed; until then there is nothing to do.</p>
        }
        @case ('shuffling') {
          <p>The survey is closed and its box is being shuffled. Look again in a minute.</p>
          <button matButton="outlined" type="button" (click)="look()">Look again</button>
        }
        @case ('counted') {
          <app-note tone="good"
            ><p>{{ happened() }}</p></app-note
          >
          <p>{{ leftToDo() }}</p>
        }
      }
    } @else {
      <app-state kind="loading" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
      max-width: 720px;
    }
  `,
})
export class Trustee {
  protected readonly link = trusteeLinkOf(inject(ActivatedRoute).snapshot.fragment);
  protected readonly task = signal<TrusteeTask | undefined>(undefined);
  protected readonly counted = signal(false);
  protected readonly refusal = signal(this.link ? '' : 'This link is not whole. Open it again from your mail, or copy all of it.');

  constructor() {
    // nobody who comes to this browser later finds the link in its address line or history
    if (this.link) inject(Location).replaceState('/trustee');
    void this.look();
  }

  /** What became of the box, and when. */
  protected readonly happened = computed(() => {
    const { publishedOn, ballots = 0, notCounted = 0 } = this.task()?.counted ?? {};
    const counted = `You and the other trustees counted ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}`;
    const who = this.task()?.trustees.length === 1 ? counted.replace('You and the other trustees', 'You') : counted;
    const left = notCounted === 0 ? '' : ` ${notCounted} more ${notCounted === 1 ? 'was' : 'were'} in the box and could not be counted.`;
    return publishedOn ? `${who}, and the results were published on ${dayText(publishedOn)}.${left}` : `${who}. The results are being published.${left}`;
  });
  protected readonly leftToDo = computed(() => {
    const destroyedOn = this.task()?.counted?.destroyedOn;
    const file = 'There is nothing left to do. If you still have your file, please delete it: nobody needs it any more.';
    return destroyedOn ? `The sealed ballots were destroyed on ${dayText(destroyedOn)}; no key can open them again. ${file}` : file;
  });

  protected async look(): Promise<void> {
    if (!this.link) return;
    this.refusal.set('');
    try {
      this.task.set(await askAsTrustee<TrusteeTask>(this.link, 'GET', 'trustee-task'));
    } catch (error) {
      // a TrusteeStop of a link that is not known, or of a lost connection
      this.refusal.set((error as Error).message);
    }
  }
}
