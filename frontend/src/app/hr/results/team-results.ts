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
import { inOrder } from '../../words/numbers';
import { answersText, favourableText, measureName, sizeText } from './grid';
import { trendText } from './trend-text';
import { resultWords } from './words/words';

/** One team's figures with interval and base, its questions, its comments. */
@Component({
  selector: 'app-team-results',
  imports: [DataTable, Figure, HiddenReason, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="back">
      <a routerLink="." [queryParams]="{ team: null }" queryParamsHandling="merge">{{ words().oneTeam.all }}</a>
    </p>
    @if (team(); as team) {
      <h2>
        <bdi>{{ team.name }}</bdi>
      </h2>
      @for (note of team.notes ?? []; track note) {
        <p class="tl-quiet note" lang="en" dir="auto">{{ note }}</p>
      }
      @if (team.hidden; as hidden) {
        <app-hidden-reason [reason]="hidden" link="." [query]="{ team: hidden.nearestTeamId }" />
      } @else {
        <div class="tl-grid">
          @for (figure of drivers(); track figure.measure) {
            <app-figure [label]="measureName(figure)" hue="people" [value]="figure.mean" [low]="figure.low" [high]="figure.high" [base]="base(figure)" />
          }
        </div>
        @if (team.trendHidden; as hidden) {
          <app-hidden-reason [heading]="words().oneTeam.trendHidden" [reason]="hidden" link="." [query]="{ team: hidden.nearestTeamId }" />
        }
        @if (questions().length) {
          <app-data-table [caption]="words().oneTeam.byQuestion" [columns]="columns()" [rows]="questions()" />
        }
        <p>
          <a [routerLink]="commentsLink()" [queryParams]="{ team: team.teamId }">{{ words().readCommentsFrom(inOrder(team.name)) }}</a>
        </p>
      }
    } @else {
      <app-state kind="empty" [heading]="words().oneTeam.missing" [sentence]="words().oneTeam.missingText" />
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
  protected readonly words = resultWords;
  protected readonly measureName = measureName;
  protected readonly inOrder = inOrder;
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
    const [since, words] = [this.results().since, this.words()];
    return [
      { key: 'label', label: words.oneTeam.question, value: (row) => row.label },
      { key: 'mean', label: words.average, numeric: true, sortable: true, value: (row) => row.mean, text: (row) => numberText(row.mean, 1) },
      { key: 'interval', label: words.interval, numeric: true, value: (row) => row.low, text: interval },
      { key: 'favourable', label: words.favourable, numeric: true, value: (row) => row.favourable, text: favourableText },
      { key: 'size', label: words.answers, numeric: true, value: (row) => sizeText(row.sizeBand) },
      ...(since ? [this.moved(since.name)] : []),
    ];
  });

  protected base(figure: ResultFigure): string {
    const [since, words] = [this.results().since, this.words()];
    const base = [...(figure.favourable === undefined ? [] : [words.favourableOf(favourableText(figure))]), answersText(figure.sizeBand)].join(words.comma);
    return figure.trend && since ? `${base}; ${words.trend.since(trendText(figure.trend, 0), inOrder(since.name))}` : base;
  }

  private moved(since: string): Column<ResultFigure> {
    const words = this.words();
    const without = this.team()?.trendHidden ? words.notShown : words.trend.nothing;
    return {
      key: 'trend',
      label: words.trend.head(inOrder(since)),
      numeric: true,
      value: (row) => row.trend?.change ?? row.trend?.direction,
      text: (row) => (row.trend ? trendText(row.trend, 1) : without),
    };
  }
}

function interval({ mean, low, high }: ResultFigure): string {
  return low === undefined || high === undefined ? resultWords().tooFew : intervalText(low, high, Math.max(1, earnedDecimals(mean, low, high)));
}
