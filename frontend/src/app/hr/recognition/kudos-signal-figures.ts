import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import type { KudosShare, KudosSignals } from '@throughline/contract';
import { SIGNAL_GIVERS_LEAST } from '@throughline/domain';
import { kudosSignalsResource } from '../../api/kudos';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { locale } from '../../words/language';
import { countText, inOrder } from '../../words/numbers';
import { recognitionWords } from './words/words';

/** How people thank each other, of everybody together, each figure with its interval; or why there are no figures. */
@Component({
  selector: 'app-kudos-signal-figures',
  imports: [ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().heading }}</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <p class="tl-quiet">
        {{ words().lead(dayText(read.value().from), dayText(read.value().until)) }}
        @if (read.value().publishedOn; as day) {
          {{ words().published(dayText(day)) }}
        }
      </p>
      @if (read.value().givers; as givers) {
        <p>{{ words().givers(givers) }}</p>
        <dl class="tl-grid">
          @for (figure of figures(); track figure.key) {
            <div class="tl-card">
              <dt>{{ words()[figure.key] }}</dt>
              <dd class="share">{{ figure.share ?? words().hidden }}</dd>
              <dd class="tl-small tl-quiet">{{ words()[figure.says] }}</dd>
            </div>
          }
        </dl>
      } @else if (read.value().publishedOn) {
        <app-state kind="too-small" [sentence]="words().tooFew(least())" />
      } @else {
        <app-state kind="empty" [sentence]="words().notYet" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    p,
    dl,
    dd {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    .share {
      margin: var(--tl-2) 0;
      font-size: var(--tl-text-l);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class KudosSignalFigures {
  protected readonly words = computed(() => recognitionWords().signals);
  protected readonly read = kudosSignalsResource();
  protected readonly dayText = dayText;
  protected readonly least = computed(() => countText(SIGNAL_GIVERS_LEAST));
  protected readonly figures = computed(() => {
    const signals: Partial<KudosSignals> = this.read.hasValue() ? this.read.value() : {};
    return (['returned', 'insideTeam', 'clustering'] as const).map((key) => ({
      key,
      says: `${key}Text` as const,
      share: this.shareText(signals[key] ?? null),
    }));
  });

  private shareText(share: KudosShare | null): string | null {
    if (!share) return null;
    const percent = (value: number): string => inOrder(value.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 0 }));
    return this.words().share(percent(share.value), percent(share.low), percent(share.high));
  }
}
