import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { earnedDecimals, intervalText, numberText } from './number-text';
import { uiWords } from '../words/words';

export type Hue = 'people' | 'customers' | 'neutral';

/** Why a figure is not shown, and where the nearest one that can be shown is. */
export interface Hidden {
  readonly sentence: string;
  readonly nearest?: { readonly label: string; readonly link: string | readonly string[] };
}

/** A number that is honest on its face: value, interval and base, in the hue of whom it is about; or why it is hidden. */
@Component({
  selector: 'app-figure',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="label"
      ><bdi>{{ label() }}</bdi></span
    >
    @if (hidden(); as hidden) {
      <span class="hidden"><app-icon name="lock" />{{ words().notShown }}</span>
      <span class="base">{{ hidden.sentence }}</span>
      @if (hidden.nearest; as nearest) {
        <a class="base" [routerLink]="nearest.link">{{ words().seeInstead(nearest.label) }}</a>
      }
    } @else if (value() === null) {
      <span class="none">{{ words().noFigure }}</span>
      @if (base(); as base) {
        <span class="base">{{ base }}</span>
      }
    } @else {
      <span class="value"
        >{{ text() }}<small>{{ unit() }}</small></span
      >
      @if (interval(); as interval) {
        <span class="interval"
          ><span class="tl-visually-hidden">{{ words().interval }}</span
          >({{ interval }})</span
        >
      }
      @if (base(); as base) {
        <span class="base">{{ base }}</span>
      }
    }
  `,
  host: { '[attr.data-hue]': 'hue()', '[class.is-hidden]': 'hidden()' },
  styleUrl: './figure.scss',
})
export class Figure {
  protected readonly words = uiWords;
  readonly label = input.required<string>();
  readonly value = input<number | null>(null);
  /** Printed after the value: ' %', ' points'. */
  readonly unit = input('');
  readonly low = input<number | null>();
  readonly high = input<number | null>();
  /** What it rests on, in words: '41 of about 50'. */
  readonly base = input<string>();
  readonly hue = input<Hue>('neutral');
  /** Decimals, where a convention of the field (a correlation) asks for more or fewer than the interval earns. */
  readonly decimals = input<number>();
  readonly hidden = input<Hidden>();

  private readonly digits = computed(() => this.decimals() ?? earnedDecimals(this.value() ?? 0, this.low(), this.high()));
  protected readonly text = computed(() => numberText(this.value() ?? 0, this.digits()));
  protected readonly interval = computed(() => {
    const [low, high] = [this.low(), this.high()];
    return low == null || high == null ? undefined : intervalText(low, high, this.digits());
  });
}
