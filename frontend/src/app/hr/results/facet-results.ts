import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CycleResults, HiddenReason as Reason, ResultFigure } from '@throughline/contract';
import { DRIVERS } from '@throughline/domain';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { numberText } from '../../ui/figure/number-text';
import { HiddenCell } from '../../ui/hidden-reason/hidden-cell';
import { HiddenReason } from '../../ui/hidden-reason/hidden-reason';
import { State } from '../../ui/state/state';
import { notShown, sizeText } from './grid';

interface Row {
  readonly teamId: string;
  readonly valueId: string;
  readonly team: string;
  readonly value: string;
  readonly size: string;
  readonly figures: ReadonlyMap<string, ResultFigure>;
}

/** Results by a demographic, at the teams where it may be shown; for all others the nearest figure. */
@Component({
  selector: 'app-facet-results',
  imports: [Cell, DataTable, HiddenCell, HiddenReason, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (facet(); as facet) {
      @if (rows().length) {
        <app-data-table [caption]="'Results by ' + facet.label" [columns]="columns()" [rows]="rows()">
          @for (driver of drivers(); track driver.key) {
            <ng-template [appCell]="driver.key" let-row>
              @if (row.figures.get(driver.key); as figure) {
                {{ text(figure) }}
              } @else {
                <app-hidden-cell
                  [what]="driver.label + ', ' + row.value + ' in ' + row.team"
                  [reason]="missing(row, driver)"
                  link="."
                  [query]="{ facet: null, team: row.teamId }"
                />
              }
            </ng-template>
          }
        </app-data-table>
      } @else {
        <app-state
          kind="too-small"
          [heading]="facet.label + ' is not shown'"
          sentence="With it, some figure would have been about too few people. Results by team are not touched by this."
        />
      }
      @if (hidden().length) {
        <details>
          <summary>Not shown by itself, and where the nearest figure is</summary>
          <ul>
            @for (one of hidden(); track one.sentence) {
              <li>
                <app-hidden-reason
                  [inline]="true"
                  [reason]="one"
                  [link]="one.nearestTeamId === one.teamId ? undefined : '.'"
                  [query]="{ team: one.nearestTeamId }"
                />
              </li>
            }
          </ul>
        </details>
      }
      <p class="tl-quiet">
        Who removed this from her answers is counted in the team and in none of these rows, so they need not add up to the team. Comments are never shown by
        demographics.
      </p>
    } @else {
      <app-state kind="empty" heading="Not part of this cycle" sentence="What results are published by was fixed before the cycle opened." />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-5);
      min-width: 0;
    }
    p {
      margin: 0;
    }
  `,
})
export class FacetResults {
  readonly results = input.required<CycleResults>();
  readonly facetId = input.required<string>();
  /** One team instead of all. */
  readonly teamId = input<string>();

  protected readonly facet = computed(() => this.results().facets.find(({ id }) => id === this.facetId()));
  /** Without what stands in the table all the same, since enough people answered some question: there the locks say why. */
  protected readonly hidden = computed(() => {
    const shown = new Set(this.rows().flatMap(({ teamId, valueId }) => [teamId, `${teamId} ${valueId}`]));
    const all = this.results().hiddenFacets.filter(({ teamId }) => !this.teamId() || teamId === this.teamId());
    return all.filter(({ teamId, value }) => !shown.has(value === undefined ? teamId : `${teamId} ${value}`));
  });

  protected readonly rows = computed<readonly Row[]>(() => {
    const { teams, figures } = this.results();
    const values = this.facet()?.values ?? [];
    return teams
      .filter(({ teamId }) => !this.teamId() || teamId === this.teamId())
      .flatMap((team) =>
        values.flatMap(({ id, label }) => {
          const own = figures.filter((figure) => figure.teamId === team.teamId && figure.value === id);
          if (own.length === 0) return [];
          const drivers = own.filter(({ kind }) => kind === 'driver');
          return [
            {
              teamId: team.teamId,
              valueId: id,
              team: team.name,
              value: label,
              size: sizeText(own[0]!.sizeBand),
              figures: new Map(drivers.map((figure) => [figure.measure, figure])),
            },
          ];
        }),
      );
  });

  protected readonly drivers = computed(() => {
    const present = new Set(this.rows().flatMap(({ figures }) => [...figures.keys()]));
    return DRIVERS.filter(({ key }) => present.has(key));
  });

  protected readonly columns = computed<readonly Column<Row>[]>(() => [
    { key: 'team', label: 'Team', sortable: true, value: (row) => row.team },
    { key: 'value', label: this.facet()?.label ?? '', sortable: true, value: (row) => row.value },
    { key: 'size', label: 'Answers', numeric: true, value: (row) => row.size },
    ...this.drivers().map(({ key, label }): Column<Row> => ({ key, label, numeric: true, sortable: true, value: (row) => row.figures.get(key)?.mean })),
  ]);

  protected text(figure: ResultFigure): string {
    return numberText(figure.mean, 0);
  }

  /** The nearest figure is that of the team as a whole. */
  protected missing({ teamId, team, value }: Row, { label }: { readonly label: string }): Reason {
    return notShown(`${label} of ${value}`, team, { id: teamId, name: `${team} as a whole` });
  }
}
