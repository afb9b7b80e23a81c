import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CorrelationReply, LinkReply, WithinFigure } from '@throughline/contract';
import { Figure } from '../../../ui/figure/figure';
import { metricName } from '../../metric-name';

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
    <h3>Inside the same teams over time</h3>
    @if (reply().within; as within) {
      <p>{{ within.inWords }}</p>
    } @else if (reply().noWithin; as none) {
      <p>{{ none.sentence }}</p>
    }
    @if (overTime().length) {
      <div class="tl-grid">
        @for (one of overTime(); track one.label) {
          <app-figure [label]="one.label" [value]="one.value" [low]="one.low" [high]="one.high" [decimals]="one.decimals" [base]="one.base" />
        }
      </div>
    }
    <p>{{ reply().direction.sentence }}</p>
    <h3>Between teams</h3>
    @if (reply().across.noFigures; as why) {
      <p>{{ why }}</p>
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
  readonly reply = input.required<LinkReply>();

  protected readonly overTime = computed<Shown[]>(() => {
    const { within, direction, detectable, staff, customer, units } = this.reply();
    const per = `${metricName(customer)} per point of ${staff.label}`;
    return [
      ...coefficient('Link inside teams', within, `${per}; ${within ? basis(within) : ''}`),
      ...coefficient('The other way round', direction.reverse, `${staff.label} after ${customer.name}; 95 % interval`),
      ...coefficient('Before it could have an effect', direction.lead, 'customers one period ahead; 95 % interval'),
      ...single('Smallest link inside teams that would show', detectable.within, 3, `found in 4 of 5 tries; ${units.toLocaleString('en')} team periods`),
    ];
  });

  protected readonly between = computed<Shown[]>(() => {
    const { across, detectable, periods } = this.reply();
    const teams = `${across.teams.toLocaleString('en')} teams, 95 % interval`;
    return [
      ...correlation('Correlation (Pearson)', across.pearson, teams),
      ...correlation('By ranks (Spearman)', across.spearman, teams),
      ...correlation('Weighted by ratings', across.weighted, teams),
      ...correlation('Without the noise of small teams', across.disattenuated, 'a second line, never the answer'),
      ...single('Teams with both figures', across.teams, 0, span(periods)),
      ...single('Smallest link this many teams would show', detectable.across, 2, 'found in 4 of 5 tries (80 % power)'),
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
  return `${teams.toLocaleString('en')} teams over ${periods} periods, 95 % interval`;
}

function span(periods: readonly string[]): string {
  if (periods.length < 2) return periods[0] ? `in ${periods[0]}` : '';
  return `over ${periods.length} periods, ${periods[0]} to ${periods.at(-1)}`;
}
