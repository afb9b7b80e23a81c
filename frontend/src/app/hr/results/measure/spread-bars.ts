import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DistributionGroup, MeasureFacts } from '@throughline/contract';
import { locale } from '../../../words/language';
import { sizeText } from '../grid';
import { resultWords } from '../words/words';
import { recommendWords, segmentsOf, shareWords } from './share-words';

/** A group with its name. */
export interface NamedGroup {
  readonly name: string;
  readonly group: DistributionGroup;
}

/** How answers are spread: a bar for each group with the words in a legend, and every share in words in the table below. */
@Component({
  selector: 'app-spread-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bars().length) {
      <ul class="legend" aria-hidden="true">
        @for (part of measure().parts; track part.key; let i = $index) {
          <li>
            <span class="swatch" [style.--at]="tone(i)"></span><bdi>{{ part.label }}</bdi>
          </li>
        }
      </ul>
      <ul class="bars" aria-hidden="true">
        @for (bar of bars(); track bar.name) {
          <li>
            <span class="who"
              ><bdi>{{ bar.name }}</bdi></span
            >
            <span class="bar">
              @for (one of bar.segments; track one.key; let i = $index) {
                <span class="part" [style.--at]="tone(i)" [style.width.%]="one.width" [title]="one.label + ': ' + one.words">
                  @if (one.width >= 12) {
                    <span>{{ one.short }}</span>
                  }
                </span>
              }
            </span>
          </li>
        }
      </ul>
    }
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="words().measure.inWords">
      <table>
        <caption class="tl-visually-hidden">
          {{
            words().measure.spread
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words().team }}</th>
            <th scope="col">{{ words().answers }}</th>
            @for (part of measure().parts; track part.key) {
              <th scope="col">
                <bdi>{{ part.label }}</bdi>
              </th>
            }
            @if (recommends()) {
              <th scope="col">{{ words().measure.recommend }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (one of groups(); track one.name) {
            <tr>
              <th scope="row">
                <bdi>{{ one.name }}</bdi>
              </th>
              <td>{{ sizeText(one.group.sizeBand) }}</td>
              @for (part of one.group.parts; track part.key) {
                <td>
                  {{ share(part.share) }}
                  @if (part.meanRank !== undefined) {
                    <span class="rank">{{ words().measure.meanPlace(place(part.meanRank)) }}</span>
                  }
                </td>
              }
              @if (recommends()) {
                <td>{{ (one.group.recommend && score(one.group.recommend)) ?? words().tooFewAnswers }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './spread-bars.scss',
})
export class SpreadBars {
  readonly measure = input.required<MeasureFacts>();
  readonly groups = input.required<readonly NamedGroup[]>();
  private readonly labels = computed(() => new Map(this.measure().parts.map(({ key, label }) => [key, label])));
  protected readonly recommends = computed(() => this.groups().some(({ group }) => group.recommend));
  /** Shares of several choices do not make a whole, so a bar of them would say what is not so. */
  protected readonly bars = computed(() =>
    this.measure().stacks
      ? this.groups().flatMap(({ name, group }) => {
          const segments = segmentsOf(group, this.labels());
          return segments.length ? [{ name, segments }] : [];
        })
      : [],
  );
  protected readonly words = resultWords;
  protected readonly share = shareWords;
  protected readonly score = recommendWords;
  protected readonly sizeText = sizeText;

  protected place(rank: number): string {
    return rank.toLocaleString(locale());
  }

  /** From 0 for the first point to 1 for the last. */
  protected tone(at: number): number {
    return at / Math.max(1, this.measure().parts.length - 1);
  }
}
