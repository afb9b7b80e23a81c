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
import { askAsTrustee, refusalOf } from './trustee-wire';
import { trusteeWords } from './words/words';

/** Where a trustee's link leads: to making the key, to counting, or to a word on what comes next. Needs no account; everything is in this page's memory only. */
@Component({
  selector: 'app-trustee',
  imports: [CountBallots, MakeKey, MatButton, Note, PageHeader, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="lead()" />
    @if (refusal(); as refusal) {
      <app-note tone="act" [urgent]="true"
        ><p [attr.lang]="refusal.lang" dir="auto">{{ refusal.sentence }}</p>
        @if (link) {
          <button matButton="text" type="button" (click)="look()">{{ words().tryAgain }}</button>
        }
      </app-note>
    } @else if (counted()) {
      <app-note tone="good" [urgent]="true"
        ><p>{{ words().handedIn }}</p></app-note
      >
      <p>
        {{ words().deleteFiles }}
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
          <p>{{ words().open }}</p>
        }
        @case ('shuffling') {
          <p>{{ words().shuffling }}</p>
          <button matButton="outlined" type="button" (click)="look()">{{ words().look }}</button>
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
  protected readonly words = trusteeWords;
  protected readonly link = trusteeLinkOf(inject(ActivatedRoute).snapshot.fragment);
  protected readonly task = signal<TrusteeTask | undefined>(undefined);
  protected readonly counted = signal(false);
  protected readonly refusal = signal<ReturnType<typeof refusalOf> | undefined>(this.link ? undefined : { sentence: trusteeWords().brokenLink, lang: null });

  constructor() {
    // nobody who comes to this browser later finds the link in its address line or history
    if (this.link) inject(Location).replaceState('/trustee');
    void this.look();
  }

  protected readonly lead = computed(() => {
    const task = this.task();
    return task && trusteeWords().lead(task.organisationName, task.cycleName);
  });
  /** What became of the box, and when. */
  protected readonly happened = computed(() => {
    const [words, { publishedOn, ballots = 0, notCounted = 0 }] = [trusteeWords(), this.task()?.counted ?? {}];
    const counted = words.counted(this.task()?.trustees.length === 1, ballots);
    const published = publishedOn ? words.published(counted, dayText(publishedOn)) : words.publishing(counted);
    return notCounted === 0 ? published : `${published} ${words.leftOver(notCounted)}`;
  });
  protected readonly leftToDo = computed(() => {
    const destroyedOn = this.task()?.counted?.destroyedOn;
    const { destroyed, nothingLeft } = trusteeWords();
    return destroyedOn ? `${destroyed(dayText(destroyedOn))} ${nothingLeft}` : nothingLeft;
  });

  protected async look(): Promise<void> {
    if (!this.link) return;
    this.refusal.set(undefined);
    try {
      this.task.set(await askAsTrustee<TrusteeTask>(this.link, 'GET', 'trustee-task'));
    } catch (error) {
      // a TrusteeStop of a link that is not known, or of a lost connection
      this.refusal.set(refusalOf(error));
    }
  }
}
