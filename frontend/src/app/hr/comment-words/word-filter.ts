import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { standingWords } from './words/words';

/** On the page of comments: which word they were chosen by, or the way to the words that stand out. */
@Component({
  selector: 'app-word-filter',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      @if (word()) {
        @if (marked(); as marked) {
          <span role="status">{{ marked.length ? words().filtered(marked[0]!) : words().filteredNone }}</span>
        }
        <a routerLink="." [queryParams]="{ word: null, after: null }" queryParamsHandling="merge">{{ words().all }}</a>
      }
      <a [routerLink]="link()" [queryParams]="{ team: team() }">{{ words().title }}</a>
    </p>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
      margin: 0;
    }
  `,
})
export class WordFilter {
  readonly cycleId = input.required<string>();
  readonly area = input<'hr' | 'leader'>();
  readonly team = input<string>();
  /** The key of the word, from the address. */
  readonly word = input<string>();
  /** The ways in which it is written in the comments; none when it does not stand out. */
  readonly marked = input<readonly string[]>();
  protected readonly words = standingWords;
  protected readonly link = computed(() => [this.area() === 'leader' ? '/leader/results' : '/hr/cycles', this.cycleId(), 'comment-words']);
}
