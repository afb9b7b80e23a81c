import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shortDayText } from '../../ui/day-text';
import { timelineOf, type Span } from './timeline';

/** Cycles and nominations as bars over twelve months; each bar is a link that says in words what it shows. */
@Component({
  selector: 'app-timeline',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="months" aria-hidden="true">
      @for (month of timeline().months; track month.left) {
        <span [style.left.%]="month.left"
          >{{ month.label }}<span class="year"> {{ month.year }}</span></span
        >
      }
    </div>
    <ul aria-label="Cycles and awards over twelve months">
      @for (bar of timeline().bars; track bar.span.id) {
        <li>
          <span
            class="bar"
            [class.award]="bar.span.kind === 'award'"
            [class.draft]="bar.span.state === 'draft'"
            [style.left.%]="bar.left"
            [style.width.%]="bar.width"
          ></span>
          <a
            [routerLink]="bar.span.link"
            [class.left]="bar.left > 55"
            [style.left.%]="bar.left > 55 ? null : bar.left"
            [style.right.%]="bar.left > 55 ? 100 - bar.left - bar.width : null"
            >{{ bar.span.name }}
            <small
              >{{ bar.span.kind === 'award' ? 'nominations' : 'survey' }}, {{ bar.span.state
              }}<span class="tl-visually-hidden">, {{ days(bar.span) }}</span></small
            ></a
          >
        </li>
      }
    </ul>
    @if (timeline().now; as now) {
      <span class="now" [style.left.%]="now" aria-hidden="true"></span>
    }
  `,
  styleUrl: './timeline-view.scss',
})
export class TimelineView {
  readonly spans = input.required<readonly Span[]>();
  readonly today = input.required<string>();
  protected readonly timeline = computed(() => timelineOf(this.spans(), this.today()));

  protected days({ from, until }: Span): string {
    return `${shortDayText(from)} to ${shortDayText(until)}`;
  }
}
