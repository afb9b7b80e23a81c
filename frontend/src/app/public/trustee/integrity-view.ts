import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Note } from '../../ui/note/note';
import type { IntegrityStatement } from './counting';

/** What the trustees found in the box, before they hand the count in. */
@Component({
  selector: 'app-integrity-view',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="integrity-heading">
      <h2 id="integrity-heading">What was found in the box</h2>
      <dl>
        @for (line of lines(); track line.what) {
          <div>
            <dt>{{ line.what }}</dt>
            <dd>{{ line.count }}</dd>
          </div>
        }
      </dl>
      <p class="tl-quiet">The rules that these ballots name: {{ statement().rulesWords }}</p>
    </section>
    @if (statement().manifests > 1) {
      <app-note tone="act"
        ><p>
          The ballots name {{ statement().manifests }} different rules: not everybody was shown the same survey. Find out why before you hand this in.
        </p></app-note
      >
    }
    @if (statement().withheld; as withheld) {
      <app-note tone="watch"
        ><p>{{ withheld }}</p></app-note
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
  readonly statement = input.required<IntegrityStatement>();
  protected readonly lines = computed(() => {
    const { issued, boxed, counted, unreadable, forged, otherRules, overfull, shownTeams, comments } = this.statement();
    const always = [
      { what: 'Ballots handed out', count: issued },
      { what: 'Sealed ballots in the box', count: boxed },
      { what: 'Counted', count: counted },
    ];
    const sometimes = [
      { what: 'Cannot be opened', count: unreadable },
      { what: 'Not genuine', count: forged },
      { what: 'Sealed under other rules', count: otherRules },
      { what: 'Left out, since their group holds more ballots than were handed out', count: overfull },
    ].filter(({ count }) => count > 0);
    return [...always, ...sometimes, { what: 'Teams that will be shown', count: shownTeams }, { what: 'Comments that will be shown', count: comments }];
  });
}
