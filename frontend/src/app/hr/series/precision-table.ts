import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PulseFigure, PulsePrecision } from '@throughline/contract';
import { driverName } from '../../words/driver-name';
import { locale } from '../../words/language';
import { inOrder } from '../../words/numbers';
import { seriesWords } from './words/words';

/** Teams by drivers: how precise a pulse is expected to be, and beside it what it reached. */
@Component({
  selector: 'app-precision-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().precision.heading }}</h3>
    <ul class="tl-quiet" lang="en" dir="ltr">
      @for (sentence of plan().assumptions; track sentence) {
        <li>{{ sentence }}</li>
      }
    </ul>
    <div class="scroll" role="region" [attr.aria-label]="words().precision.label" tabindex="0">
      <table>
        <caption>
          {{
            words().precision.caption
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words().precision.team }}</th>
            <th scope="col">{{ words().precision.asked }}</th>
            @for (driver of plan().drivers; track driver.key) {
              <th scope="col">
                <bdi>{{ nameOf(driver.key, driver.label) }}</bdi>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (team of plan().teams; track team.teamId) {
            <tr>
              <th scope="row">
                <bdi>{{ team.name }}</bdi>
              </th>
              <td>{{ team.members }}</td>
              @if (team.never) {
                <td [attr.colspan]="plan().drivers.length" class="never" lang="en" dir="ltr">{{ team.never }}</td>
              } @else {
                @for (figure of team.figures; track figure.driver) {
                  <td>{{ text(figure) }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './precision-table.scss',
})
export class PrecisionTable {
  protected readonly words = seriesWords;
  protected readonly nameOf = driverName;
  readonly plan = input.required<PulsePrecision>();

  protected text({ expected, reached }: PulseFigure): string {
    const first = expected === null ? this.words().precision.notShown : halfWidth(expected);
    return reached === null ? first : this.words().precision.reached(first, halfWidth(reached));
  }
}

const halfWidth = (points: number): string => inOrder(`± ${points.toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })}`);
