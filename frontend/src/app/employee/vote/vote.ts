import { ChangeDetectionStrategy, Component, viewChildren } from '@angular/core';
import { publicVotesResource } from '../../api/public-votes';
import type { Keeping } from '../../ui/keep-changes';
import { endText } from '../../ui/moment-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { VoteCategoryCard } from './vote-category';
import { voteWords } from './words/words';

/** The votes of everybody that are open now. What becomes of a choice is said before the first one. */
@Component({
  selector: 'app-vote',
  imports: [Note, PageHeader, ResourceState, State, VoteCategoryCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <app-note>
          <h2>{{ words().promise }}</h2>
          <ul>
            @for (sentence of words().promises; track sentence) {
              <li>{{ sentence }}</li>
            }
          </ul>
        </app-note>
      } @else {
        <app-state kind="empty" [heading]="words().nothing" [sentence]="words().nothingText" />
      }
      @for (vote of read.value().items; track vote.id) {
        <section [attr.aria-labelledby]="'vote-' + vote.id">
          <h2 [id]="'vote-' + vote.id">
            <bdi>{{ vote.programme.name }}</bdi>
          </h2>
          <p class="tl-quiet">{{ vote.closesAt ? words().until(end(vote.closesAt)) : words().open }}</p>
          @for (category of vote.categories; track category.id) {
            <app-vote-category class="tl-card" [voteId]="vote.id" [category]="category" [ranks]="vote.ranks" />
          }
        </section>
      }
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--tl-4);
      margin-top: var(--tl-6);
    }
    section h2,
    section > p {
      margin: 0;
    }
    app-note h2 {
      margin: 0;
      font-size: 1rem;
    }
    app-note ul {
      margin: var(--tl-2) 0 0;
      padding-inline-start: var(--tl-4);
    }
  `,
})
export class VotePage implements Keeping {
  protected readonly words = voteWords;
  protected readonly end = endText;
  protected readonly count = countText;
  protected readonly read = publicVotesResource();
  private readonly cards = viewChildren(VoteCategoryCard);

  unsaved(): boolean {
    return this.cards().some((card) => card.unsaved());
  }
}
