import { ChangeDetectionStrategy, Component, effect, input, untracked } from '@angular/core';
import type { Cycle, ExpectedDemographic } from '@throughline/contract';
import { expectedDetailResource } from '../../api/surveys';
import { ResourceState } from '../../ui/state/resource-state';

/** Which demographics will probably be shown at which teams, before the cycle opens. */
@Component({
  selector: 'app-expected-detail',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>By demographic</h3>
    <app-resource-state [resource]="expected" />
    @if (expected.hasValue()) {
      @let detail = expected.value();
      <p class="tl-quiet">
        An estimate for {{ detail.percent }} % of the {{ detail.people.toLocaleString('en') }} people taking part, from what is on record about them.
      </p>
      <ul>
        @for (one of detail.demographics; track one.id) {
          <li>
            {{ words(one) }}
            @if (one.teams.length > 1) {
              <details>
                <summary>The {{ one.teams.length }} teams</summary>
                <ul>
                  @for (team of one.teams; track team.teamId) {
                    <li>{{ team.name }}{{ team.sure ? '' : ' (perhaps)' }}</li>
                  }
                </ul>
              </details>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
    }
    p,
    h3 {
      margin: 0;
    }
  `,
})
export class ExpectedDetail {
  readonly cycle = input.required<Cycle>();
  protected readonly expected = expectedDetailResource(() => this.cycle().id);
  private before: Cycle | undefined;

  constructor() {
    effect(() => {
      const cycle = this.cycle();
      // what was saved may change what to expect
      if (this.before && this.before !== cycle) untracked(() => this.expected.reload());
      this.before = cycle;
    });
  }

  protected words({ label, teams }: ExpectedDemographic): string {
    const [first] = teams;
    if (!first) return `${label} will probably not be shown: too few people share its values.`;
    return teams.length === 1 ? `${label} will be shown for ${first.name} as a whole.` : `${label} will be shown for ${teams.length} teams.`;
  }
}
