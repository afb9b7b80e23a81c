import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InspectionCheck } from '@throughline/contract';
import { Tag } from '../../ui/tag/tag';
import { countText } from '../../words/numbers';
import { checkFigure, checkWords, gradeTone } from './check-words';
import { motWords } from './words/words';

/** One check: its grade, the figure it comes from with base and interval, its bounds, and the cases behind it. */
@Component({
  selector: 'app-inspection-check',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-row">
      <app-tag [tone]="tone()">{{ said().grades[check().grade] }}</app-tag>
      <strong>{{ said().checks[check().id] }}</strong>
    </p>
    <p>{{ figure() }}</p>
    <p class="tl-quiet tl-small">{{ said().parts[check().part] }} · {{ said().points[check().point] }}. {{ bounds() }}.</p>
    @if (check().failing > 0) {
      <details>
        <summary>{{ words().cases(number(check().failing)) }}</summary>
        @if (check().cases.length < check().failing) {
          <p class="tl-quiet">{{ words().firstCases(number(check().cases.length)) }}</p>
        }
        <ul>
          @for (one of check().cases; track one.id) {
            <li>
              @if (one.number !== null) {
                <a [routerLink]="['/service/complaints', one.id]">{{ words().complaint(number(one.number)) }}</a>
              } @else {
                <a routerLink="/service/mot/trials" [fragment]="one.id">{{ words().trial }}</a>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-1);
    }
    p {
      margin: 0;
    }
    strong {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    summary {
      min-height: 32px;
      cursor: pointer;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class InspectionCheckView {
  readonly check = input.required<InspectionCheck>();
  protected readonly words = motWords;
  protected readonly said = checkWords;
  protected readonly number = countText;
  protected readonly tone = computed(() => gradeTone(this.check().grade));
  protected readonly figure = computed(() => {
    const { value, base, of, leastBase, low, high, worst, grade, measure } = this.check();
    const words = motWords();
    const say = (one: number): string => checkFigure(measure, one);
    return [
      value === null ? words.noFigure(countText(base), words.bases[of]) : words.figure(say(value), countText(base), words.bases[of]),
      ...(low === null || high === null ? [] : [words.interval(say(low), say(high))]),
      ...(worst === null ? [] : [words.worst(countText(worst))]),
      ...(grade === 'not-assessable' ? [words.needs(countText(leastBase))] : []),
    ].join(' · ');
  });
  protected readonly bounds = computed(() => {
    const { limits, measure } = this.check();
    // a share is never below nothing: what has such a bound is at most an advisory
    if (measure === 'share' && limits.advisory === 0) return motWords().estimated(checkFigure(measure, limits.pass));
    const [pass, advisory, minor] = [limits.pass, limits.advisory, limits.minor].map((one) => checkFigure(measure, one)) as [string, string, string];
    return measure === 'share' ? motWords().atLeast(pass, advisory, minor) : motWords().atMost(pass, advisory, minor);
  });
}
