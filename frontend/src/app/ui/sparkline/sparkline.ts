import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SPARK, sparkPath, sparkPoints } from './spark-path';

/** A trend in a line of a table: how it goes, not what it is; the words say the rest. It reads from the left in every language, as charts do. Nothing where fewer than two figures are known. */
@Component({
  selector: 'app-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (known().length > 1) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box" [attr.width]="size.width" [attr.height]="size.height">
        <path [attr.d]="path()" />
        @for (point of known(); track point.x) {
          <circle [attr.cx]="point.x" [attr.cy]="point.y" [attr.r]="$last ? 2.5 : 1.2" />
        }
      </svg>
    } @else {
      <span>–</span>
    }
  `,
  styles: `
    svg {
      display: block;
    }
    path {
      fill: none;
      stroke: var(--tl-ink-2);
      stroke-width: 1.5;
    }
    circle {
      fill: var(--tl-ink);
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly (number | null)[]>();
  /** What a person who cannot see it is told. */
  readonly label = input.required<string>();
  protected readonly size = SPARK;
  protected readonly box = `0 0 ${SPARK.width} ${SPARK.height}`;
  private readonly points = computed(() => sparkPoints(this.values()));
  protected readonly path = computed(() => sparkPath(this.points()));
  protected readonly known = computed(() => this.points().filter((point) => point !== null));
}
