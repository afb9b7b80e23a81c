import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MirrorSeries, TeamMirror } from '@throughline/contract';
import { Figure } from '../../ui/figure/figure';
import { metricName } from '../metric-name';
import { leaderWords } from '../words/words';
import { countText, inOrder } from '../../words/numbers';

/** The latest figure of either side, each with its interval and its base. */
@Component({
  selector: 'app-latest',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tl-grid">
      <!-- why the latest engagement is hidden stands at the top of the page; an older one would pass for it here -->
      @if (!mirror().hidden) {
        <app-figure
          [label]="words().mirror.engagement"
          hue="people"
          [value]="staff()?.value ?? null"
          [low]="staff()?.low"
          [high]="staff()?.high"
          [decimals]="0"
          [base]="staffBase()"
        />
      }
      @for (one of customers(); track one.metricId) {
        <app-figure [label]="one.label" hue="customers" [value]="one.value" [base]="one.base" />
      }
    </div>
  `,
})
export class Latest {
  protected readonly words = leaderWords;
  readonly mirror = input.required<TeamMirror>();
  protected readonly staff = computed(() => this.mirror().staff.at(-1));
  protected readonly staffBase = computed(() => {
    const latest = this.staff();
    if (!latest) return this.words().mirror.noSurvey;
    const source = latest.source === 'past-result' ? this.words().mirror.fromPast : '';
    return `${latest.sizeBand ? `${this.words().mirror.people(inOrder(latest.sizeBand))}, ` : ''}${inOrder(latest.period.label)}${source}`;
  });
  protected readonly customers = computed(() =>
    this.mirror().customer.map((metric) => ({
      metricId: metric.metricId,
      label: metricName(metric),
      value: metric.series.at(-1)?.value ?? null,
      base: baseText(metric),
    })),
  );
}

function baseText({ series, direction, isVolume }: MirrorSeries): string {
  const words = leaderWords().mirror;
  const latest = series.at(-1);
  if (!latest) return words.noObservation;
  const base = latest.base === null ? words.baseUnknown : `${words.base(countText(latest.base))}${latest.belowMinimumBase ? words.tooSmall : ''}`;
  return `${base}, ${inOrder(latest.period.label)}; ${isVolume ? words.neither : direction === 'higher-is-better' ? words.higher : words.lower}`;
}
