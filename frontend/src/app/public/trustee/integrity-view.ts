import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Note } from '../../ui/note/note';
import { countText } from '../../words/numbers';
import { trusteeWords } from './words/words';
import type { IntegrityStatement } from './counting';

/** What the trustees found in the box, before they hand the count in. */
@Component({
  selector: 'app-integrity-view',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="integrity-heading">
      <h2 id="integrity-heading">{{ words().heading }}</h2>
      <dl>
        @for (line of lines(); track line.what) {
          <div>
            <dt>{{ line.what }}</dt>
            <dd>{{ number(line.count) }}</dd>
          </div>
        }
      </dl>
      <p class="tl-quiet">
        {{ words().rules }}<span lang="en" dir="ltr">{{ statement().rulesWords }}</span>
      </p>
    </section>
    @if (statement().manifests > 1) {
      <app-note tone="act"
        ><p>
          {{ words().manifests(statement().manifests) }}
        </p></app-note
      >
    }
    @if (statement().withheld; as withheld) {
      <app-note tone="watch"
        ><p lang="en" dir="auto">{{ withheld }}</p></app-note
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: var(--tl-4);
      padding: var(--tl-1) 0;
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class IntegrityView {
  protected readonly words = computed(() => trusteeWords().found);
  protected readonly number = countText;
  readonly statement = input.required<IntegrityStatement>();
  protected readonly lines = computed(() => {
    const { issued, boxed, counted, unreadable, forged, otherRules, overfull, shownTeams, comments } = this.statement();
    const words = this.words();
    const always = [
      { what: words.issued, count: issued },
      { what: words.boxed, count: boxed },
      { what: words.counted, count: counted },
    ];
    const sometimes = [
      { what: words.unreadable, count: unreadable },
      { what: words.forged, count: forged },
      { what: words.otherRules, count: otherRules },
      { what: words.overfull, count: overfull },
    ].filter(({ count }) => count > 0);
    return [...always, ...sometimes, { what: words.teams, count: shownTeams }, { what: words.comments, count: comments }];
  });
}
