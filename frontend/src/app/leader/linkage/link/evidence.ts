import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CorrelationReply, LinkReply, WithinFigure } from '@throughline/contract';
import { Figure } from '../../../ui/figure/figure';
import { inOrder } from '../../../words/numbers';
import { metricName } from '../../metric-name';
import { linkageWords } from '../words/words';

interface Shown {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly decimals: number;
  readonly base: string;
}

/** The figures behind the sentence, each with its interval and its base: inside teams over time first, then across teams. */
@Component({
  selector: 'app-evidence',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().within }}</h3>
    @if (reply().within; as within) {
      <p lang="en" dir="auto">{{ within.inWords }}</p>
    } @else if (reply().noWithin; as none) {
      <p lang="en" dir="auto">{{ none.sentence }}</p>
    }
    @if (overTime().length) {
      <div class="tl-grid">
        @for (one of overTime(); track one.label) {
          <app-figure [label]="one.label" [value]="one.value" [low]="one.low" [high]="one.high" [decimals]="one.decimals" [base]="one.base" />
        }
      </div>
    }
    <p lang="en" dir="auto">{{ reply().direction.sentence }}</p>
    <h3>{{ words().between }}</h3>
    @if (reply().across.noFigures; as why) {
      <p lang="en" dir="auto">{{ why }}</p>
    } @else {
      <div class="tl-grid">
        @for (one of between(); track one.label) {
          <app-figure [label]="one.label" [value]="one.value" [low]="one.low" [high]="one.high" [decimals]="one.decimals" [base]="one.base" />
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-4);
    }
    p {
      margin: 0;
    }
  `,
})
export class Evidence {
  protected readonly words = computed(() => linkageWords().evidence);
  readonly reply = input.required<LinkReply>();

  protected readonly overTime = computed<Shown[]>(() => {
    const { within, direction, detectable, staff, customer, units } = this.reply();
    const words = this.words();
    const per = words.perPoint(metricName(customer), staff.label);
    return [
      ...coefficient(words.inside, within, `${per}; ${within ? basis(within) : ''}`),
      ...coefficient(words.reverse, direction.reverse, words.after(staff.label, customer.name)),
      ...coefficient(words.before, direction.lead, words.ahead),
      ...single(words.smallestInside, detectable.within, 3, words.tries(units)),
    ];
  });

  protected readonly between = computed<Shown[]>(() => {
    const { across, detectable, periods } = this.reply();
    const words = this.words();
    const teams = words.teams(across.teams);
    return [
      ...correlation(words.pearson, across.pearson, teams),
      ...correlation(words.spearman, across.spearman, teams),
      ...correlation(words.weighted, across.weighted, teams),
      ...correlation(words.disattenuated, across.disattenuated, words.second),
      ...single(words.both, across.teams, 0, span(periods)),
      ...single(words.smallestAcross, detectable.across, 2, words.power),
    ];
  });
}

function coefficient(label: string, figure: WithinFigure | null, base: string): Shown[] {
  return figure ? [{ label, value: figure.coefficient, low: figure.low, high: figure.high, decimals: 3, base }] : [];
}

function correlation(label: string, figure: CorrelationReply | null, base: string): Shown[] {
  return figure ? [{ label, value: figure.r, low: figure.low, high: figure.high, decimals: 3, base }] : [];
}

function single(label: string, value: number | null, decimals: number, base: string): Shown[] {
  return value === null ? [] : [{ label, value, decimals, base }];
}

function basis({ teams, periods }: WithinFigure): string {
  return linkageWords().evidence.basis(teams, periods);
}

function span(periods: readonly string[]): string {
  if (periods.length < 2) return periods[0] ? linkageWords().evidence.inPeriod(inOrder(periods[0])) : '';
  return linkageWords().evidence.overPeriods(periods.length, inOrder(periods[0] ?? ''), inOrder(periods.at(-1) ?? ''));
}
