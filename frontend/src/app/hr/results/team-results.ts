import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CycleResults, ResultFigure } from '@throughline/contract';
import { DRIVERS } from '@throughline/domain';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Figure } from '../../ui/figure/figure';
import { earnedDecimals, intervalText, numberText } from '../../ui/figure/number-text';
import { HiddenReason } from '../../ui/hidden-reason/hidden-reason';
import { State } from '../../ui/state/state';
import { favourableText, sizeText } from './grid';
import { trendText } from './trend-text';

/** One team's figures with interval and base, its questions, its comments. */
@Component({
  selector: 'app-team-results',
  imports: [DataTable, Figure, HiddenReason, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="back"><a routerLink="." [queryParams]="{ team: null }" queryParamsHandling="merge">All teams</a></p>
    @if (team(); as team) {
      <h2>{{ team.name }}</h2>
      @for (note of team.notes ?? []; track note) {
        <p class="tl-quiet note">{{ note }}</p>
      }
      @if (team.hidden; as hidden) {
        <app-hidden-reason [reason]="hidden" link="." [query]="{ team: hidden.nearestTeamId }" />
      } @else {
        <div class="tl-grid">
          @for (figure of drivers(); track figure.measure) {
            <app-figure [label]="figure.label" hue="people" [value]="figure.mean" [low]="figure.low" [high]="figure.high" [base]="base(figure)" />
          }
        </div>
        @if (team.trendHidden; as hidden) {
          <app-hidden-reason heading="How this team moved is not shown" [reason]="hidden" link="." [query]="{ team: hidden.nearestTeamId }" />
        }
        @if (questions().length) {
          <app-data-table caption="By question" [columns]="columns()" [rows]="questions()" />
        }
        <p>
          <a [routerLink]="commentsLink()" [queryParams]="{ team: team.teamId }">Read the comments from {{ team.name }}</a>
        </p>
      }
    } @else {
      <app-state kind="empty" heading="This team is not part of this cycle" sentence="It may have been made later, or the address is not whole." />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-5);
      min-width: 0;
    }
    .back,
    .note {
      margin: 0;
    }
  `,
})
export class TeamResults {
  readonly results = input.required<CycleResults>();
  readonly teamId = input.required<string>();
  /** Where the comments are read. */
  readonly commentsLink = input.required<readonly string[]>();

  protected readonly team = computed(() => this.results().teams.find(({ teamId }) => teamId === this.teamId()));
  private readonly figures = computed(() => this.results().figures.filter(({ teamId }) => teamId === this.teamId()));
  protected readonly drivers = computed(() =>
    DRIVERS.flatMap(({ key }) => this.figures().find(({ kind, measure }) => kind === 'driver' && measure === key) ?? []),
  );
  protected readonly questions = computed(() => this.figures().filter(({ kind }) => kind === 'question'));

  protected readonly columns = computed<readonly Column<ResultFigure>[]>(() => {
    const since = this.results().since;
    return [
      { key: 'label', label: 'Question', value: (row) => row.label },
      { key: 'mean', label: 'Average', numeric: true, sortable: true, value: (row) => row.mean, text: (row) => numberText(row.mean, 1) },
      { key: 'interval', label: '95 % interval', numeric: true, value: (row) => row.low, text: interval },
      { key: 'favourable', label: 'Favourable', numeric: true, value: (row) => row.favourable, text: favourableText },
      { key: 'size', label: 'Answers', numeric: true, value: (row) => sizeText(row.sizeBand) },
      ...(since ? [this.moved(since.name)] : []),
    ];
  });

  protected base(figure: ResultFigure): string {
    const favourable = figure.favourable === undefined ? '' : `${favourableText(figure)} favourable, `;
    const since = this.results().since;
    const moved = figure.trend && since ? `; ${trendText(figure.trend, 0)} since ${since.name}` : '';
    return `${favourable}${sizeText(figure.sizeBand)} answers${moved}`;
  }

  private moved(since: string): Column<ResultFigure> {
    const without = this.team()?.trendHidden ? 'not shown' : 'nothing to compare';
    return {
      key: 'trend',
      label: `Since ${since}`,
      numeric: true,
      value: (row) => row.trend?.change ?? row.trend?.direction,
      text: (row) => (row.trend ? trendText(row.trend, 1) : without),
    };
  }
}

function interval({ mean, low, high }: ResultFigure): string {
  return low === undefined || high === undefined ? 'too few' : intervalText(low, high, Math.max(1, earnedDecimals(mean, low, high)));
}
