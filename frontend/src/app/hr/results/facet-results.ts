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
import { demographicName, demographicValueName } from '../../words/demographic-name';
import { driverName } from '../../words/driver-name';
import { inOrder } from '../../words/numbers';
import { notShown, sizeText } from './grid';
import { resultWords } from './words/words';

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
        <app-data-table [caption]="words().facet.by(inOrder(facet.name))" [columns]="columns()" [rows]="rows()">
          @for (driver of drivers(); track driver.key) {
            <ng-template [appCell]="driver.key" let-row>
              @if (row.figures.get(driver.key); as figure) {
                {{ text(figure) }}
              } @else {
                <app-hidden-cell
                  [what]="words().facet.cell(driver.label, row.value, row.team)"
                  [lang]="null"
                  [reason]="missing(row, driver)"
                  link="."
                  [query]="{ facet: null, team: row.teamId }"
                />
              }
            </ng-template>
          }
        </app-data-table>
      } @else {
        <app-state kind="too-small" [heading]="words().facet.hidden(inOrder(facet.name))" [sentence]="words().facet.hiddenText" />
      }
      @if (hidden().length) {
        <details>
          <summary>{{ words().facet.elsewhere }}</summary>
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
      <p class="tl-quiet">{{ words().facet.removed }}</p>
    } @else {
      <app-state kind="empty" [heading]="words().facet.missing" [sentence]="words().facet.missingText" />
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
  protected readonly words = resultWords;
  protected readonly inOrder = inOrder;
  readonly results = input.required<CycleResults>();
  readonly facetId = input.required<string>();
  /** One team instead of all. */
  readonly teamId = input<string>();

  protected readonly facet = computed(() => {
    const facet = this.results().facets.find(({ id }) => id === this.facetId());
    return facet && { ...facet, name: demographicName(facet) };
  });
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
              value: demographicValueName(this.facetId(), label),
              size: sizeText(own[0]!.sizeBand),
              figures: new Map(drivers.map((figure) => [figure.measure, figure])),
            },
          ];
        }),
      );
  });

  protected readonly drivers = computed(() => {
    const present = new Set(this.rows().flatMap(({ figures }) => [...figures.keys()]));
    return DRIVERS.filter(({ key }) => present.has(key)).map(({ key, label }) => ({ key, label: driverName(key, label) }));
  });

  protected readonly columns = computed<readonly Column<Row>[]>(() => [
    { key: 'team', label: this.words().team, sortable: true, value: (row) => row.team },
    { key: 'value', label: this.facet()?.name ?? '', sortable: true, value: (row) => row.value },
    { key: 'size', label: this.words().answers, numeric: true, value: (row) => row.size },
    ...this.drivers().map(({ key, label }): Column<Row> => ({ key, label, numeric: true, sortable: true, value: (row) => row.figures.get(key)?.mean })),
  ]);

  protected text(figure: ResultFigure): string {
    return numberText(figure.mean, 0);
  }

  /** The nearest figure is that of the team as a whole. */
  protected missing({ teamId, team, value }: Row, { label }: { readonly label: string }): Reason {
    const { ofValue, whole } = this.words().facet;
    return notShown(ofValue(label, inOrder(value)), team, { id: teamId, name: whole(team) });
  }
}
