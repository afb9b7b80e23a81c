import { ChangeDetectionStrategy, Component, effect, input, untracked } from '@angular/core';
import type { Cycle, ExpectedDemographic } from '@throughline/contract';
import { expectedDetailResource } from '../../api/surveys';
import { ResourceState } from '../../ui/state/resource-state';
import { demographicName } from '../../words/demographic-name';
import { cycleWords } from './words/words';

/** Which demographics will probably be shown at which teams, before the cycle opens. */
@Component({
  selector: 'app-expected-detail',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().detail.heading }}</h3>
    <app-resource-state [resource]="expected" />
    @if (expected.hasValue()) {
      @let detail = expected.value();
      <p class="tl-quiet">{{ words().detail.estimate(detail.percent, detail.people) }}</p>
      <ul>
        @for (one of detail.demographics; track one.id) {
          <li>
            {{ sentence(one) }}
            @if (one.teams.length > 1) {
              <details>
                <summary>{{ words().detail.teams(one.teams.length) }}</summary>
                <ul>
                  @for (team of one.teams; track team.teamId) {
                    <li>{{ team.sure ? team.name : words().detail.perhaps(team.name) }}</li>
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
  protected readonly words = cycleWords;
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

  protected sentence({ id, label: english, teams }: ExpectedDemographic): string {
    const label = demographicName({ id, label: english });
    const [words, first] = [this.words().detail, teams[0]];
    if (!first) return words.none(label);
    return teams.length === 1 ? words.one(label, first.name) : words.some(label, teams.length);
  }
}
