import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PulseFigure, PulsePrecision } from '@throughline/contract';

/** Teams by drivers: how precise a pulse is expected to be, and beside it what it reached. */
@Component({
  selector: 'app-precision-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>How precise it will be</h3>
    <ul class="tl-quiet">
      @for (sentence of plan().assumptions; track sentence) {
        <li>{{ sentence }}</li>
      }
    </ul>
    <div class="scroll" role="region" aria-label="Precision of teams and drivers" tabindex="0">
      <table>
        <caption>
          Half-width of the 95 % interval in points of 0 to 100: expected, and reached in this window
        </caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Asked</th>
            @for (driver of plan().drivers; track driver.key) {
              <th scope="col">{{ driver.label }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (team of plan().teams; track team.teamId) {
            <tr>
              <th scope="row">{{ team.name }}</th>
              <td>{{ team.members }}</td>
              @if (team.never) {
                <td [attr.colspan]="plan().drivers.length" class="never">{{ team.never }}</td>
              } @else {
                @for (figure of team.figures; track figure.driver) {
                  <td>{{ words(figure) }}</td>
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
  readonly plan = input.required<PulsePrecision>();

  protected words({ expected, reached }: PulseFigure): string {
    const first = expected === null ? 'not shown' : `± ${expected.toFixed(1)}`;
    return reached === null ? first : `${first}, reached ± ${reached.toFixed(1)}`;
  }
}
