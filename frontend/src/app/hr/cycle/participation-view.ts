import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Cycle, CycleParticipation } from '@throughline/contract';
import { participationResource } from '../../api/surveys';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { ResourceState } from '../../ui/state/resource-state';
import { dayText } from '../../ui/day-text';
import { countText } from '../../words/numbers';
import { participationText } from '../cycles/participation-text';
import { smallestInForce } from './smallest-in-force';
import { runningWords } from './words/words';

/** How many took part: rounded and a day old on purpose, so that nobody can watch who is answering. */
@Component({
  selector: 'app-participation',
  imports: [DataTable, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().participation.heading }}</h2>
    <p class="figure">
      @if (cycle().participation.rounded; as rounded) {
        <strong>{{ part(rounded) }}</strong> {{ words().participation.ofInvited(invited()) }}
      } @else {
        <strong>{{ open() ? words().participation.notYet : words().participation.notKnown }}</strong>
      }
    </p>
    <p class="tl-quiet">{{ asOf() }}</p>
    <app-resource-state [resource]="read" />
    @if (read.hasValue() && read.value().teams.length) {
      <details>
        <summary>{{ words().participation.byTeam }}</summary>
        <p class="tl-quiet">{{ tooFew() }}</p>
        <app-data-table [caption]="words().participation.caption" [hideCaption]="true" [columns]="columns()" [rows]="read.value().teams" />
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    p {
      margin: 0;
    }
    strong {
      font: 600 var(--tl-text-3xl) / 1.2 var(--tl-font);
      color: var(--tl-people);
    }
    summary {
      min-height: 32px;
      padding: 4px 0;
      cursor: pointer;
    }
  `,
})
export class ParticipationView {
  protected readonly words = runningWords;
  readonly cycle = input.required<Cycle>();
  protected readonly read = participationResource(() => this.cycle().id);
  protected readonly open = computed(() => this.cycle().state === 'open');
  protected readonly invited = computed(() => countText(this.cycle().invited ?? 0));
  protected readonly asOf = computed(() => {
    const { asOf } = this.cycle().participation;
    const words = this.words().participation;
    if (asOf) return `${words.asOf(dayText(asOf))} ${words.why}`;
    return this.open() ? `${words.first} ${words.why}` : words.never;
  });
  protected readonly tooFew = computed(() => this.words().participation.tooSmall(smallestInForce(this.cycle()).k));
  protected readonly part = participationText;
  protected readonly columns = computed<readonly Column<CycleParticipation['teams'][number]>[]>(() => {
    const { team, tookPart, tooFew } = this.words().participation;
    return [
      { key: 'name', label: team, value: (row) => row.name },
      { key: 'rounded', label: tookPart, numeric: true, value: (row) => row.rounded, text: (row) => (row.rounded ? participationText(row.rounded) : tooFew) },
    ];
  });
}
