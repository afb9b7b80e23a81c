import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shortDayText } from '../../ui/day-text';
import { cyclesWords } from './words/words';
import { timelineOf, type Span } from './timeline';

/** Cycles and nominations as bars over twelve months; each bar is a link that says in words what it shows. */
@Component({
  selector: 'app-timeline',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="months" aria-hidden="true">
      @for (month of timeline().months; track month.left) {
        <span [style.inset-inline-start.%]="month.left"
          >{{ month.label }}<span class="year"> {{ month.year }}</span></span
        >
      }
    </div>
    <ul [attr.aria-label]="words().list.timeline">
      @for (bar of timeline().bars; track bar.span.id) {
        <li>
          <span
            class="bar"
            [class.award]="bar.span.kind === 'award'"
            [class.draft]="bar.span.draft"
            [style.inset-inline-start.%]="bar.left"
            [style.width.%]="bar.width"
          ></span>
          <a
            [routerLink]="bar.span.link"
            [style.inset-inline-start.%]="bar.left > 55 ? null : bar.left"
            [style.inset-inline-end.%]="bar.left > 55 ? 100 - bar.left - bar.width : null"
            [style.max-width.%]="bar.left > 55 ? bar.left + bar.width : 100 - bar.left"
            ><bdi>{{ bar.span.name }}</bdi
            >&ngsp;<small
              >{{ kindAndState(bar.span) }}<span class="tl-visually-hidden">, {{ days(bar.span) }}</span></small
            ></a
          >
        </li>
      }
    </ul>
    @if (timeline().now; as now) {
      <span class="now" [style.inset-inline-start.%]="now" aria-hidden="true"></span>
    }
  `,
  styleUrl: './timeline-view.scss',
  // as all drawings over time: from left to right in every language
  host: { dir: 'ltr' },
})
export class TimelineView {
  readonly spans = input.required<readonly Span[]>();
  readonly today = input.required<string>();
  protected readonly words = cyclesWords;
  protected readonly timeline = computed(() => timelineOf(this.spans(), this.today()));

  protected kindAndState({ kind, state }: Span): string {
    const { list } = this.words();
    return list.kindAndState(kind === 'award' ? list.nominations : list.survey, state);
  }

  protected days({ from, until }: Span): string {
    return this.words().days(shortDayText(from), shortDayText(until));
  }
}
