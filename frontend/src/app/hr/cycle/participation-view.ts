import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Cycle, CycleParticipation } from '@throughline/contract';
import { participationResource } from '../../api/surveys';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { ResourceState } from '../../ui/state/resource-state';
import { dayText } from '../../ui/day-text';
import { smallestInForce } from './smallest-in-force';

/** How many took part: rounded and a day old on purpose, so that nobody can watch who is answering. */
@Component({
  selector: 'app-participation',
  imports: [DataTable, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>Who took part</h2>
    <p class="figure">
      @if (cycle().participation.rounded; as rounded) {
        <strong>{{ rounded }}</strong> of {{ invited() }} invited
      } @else {
        <strong>{{ open() ? 'Not shown yet' : 'Not known' }}</strong>
      }
    </p>
    <p class="tl-quiet">{{ asOf() }}</p>
    <app-resource-state [resource]="read" />
    @if (read.hasValue() && read.value().teams.length) {
      <details>
        <summary>By team</summary>
        <p class="tl-quiet">{{ tooFew() }}</p>
        <app-data-table caption="Participation by team" [hideCaption]="true" [columns]="columns" [rows]="read.value().teams" />
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
  readonly cycle = input.required<Cycle>();
  protected readonly read = participationResource(() => this.cycle().id);
  protected readonly open = computed(() => this.cycle().state === 'open');
  protected readonly invited = computed(() => this.cycle().invited?.toLocaleString('en') ?? '0');
  protected readonly asOf = computed(() => {
    const { asOf } = this.cycle().participation;
    const why = 'It is rounded and refreshed once a day, so that nobody can tell who answered when.';
    if (asOf) return `As of ${dayText(asOf)}. ${why}`;
    return this.open() ? `The first figure comes after the first night. ${why}` : 'No figure was taken while it was open.';
  });
  protected readonly tooFew = computed(
    () => `A team of fewer than ${smallestInForce(this.cycle()).k} people is not shown by itself: its people are part of the figures of the team above it.`,
  );
  protected readonly columns: readonly Column<CycleParticipation['teams'][number]>[] = [
    { key: 'name', label: 'Team', value: (row) => row.name },
    { key: 'rounded', label: 'Took part', numeric: true, value: (row) => row.rounded, text: (row) => row.rounded ?? 'too few to say' },
  ];
}
