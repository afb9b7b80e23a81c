import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TestRunResults, TestRunTeam } from '@throughline/contract';
import { Tag } from '../../ui/tag/tag';

/** What would be published if the test ballots were the answers, marked as a test from top to bottom. */
@Component({
  selector: 'app-test-results',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <app-tag tone="watch">TEST</app-tag>
      {{ sentence() }}
    </p>
    @if (results().withheld; as withheld) {
      <p>{{ withheld }}</p>
    }
    <div class="scroll" role="region" aria-label="Results of the test run" tabindex="0">
      <table>
        <caption>
          TEST: points of 0 to 100 by team and driver
        </caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Answers</th>
            @for (driver of results().drivers; track driver.key) {
              <th scope="col">{{ driver.label }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (team of results().teams; track team.teamId) {
            <tr>
              <th scope="row">{{ team.name }}</th>
              @if (team.answers === null) {
                <td [attr.colspan]="results().drivers.length + 1" class="never">{{ hidden(team) }}</td>
              } @else {
                <td>{{ team.answers }}</td>
                @for (figure of team.figures; track $index) {
                  <td>{{ figure === null ? 'not shown' : figure.toFixed(0) }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="tl-quiet">Comments are never shown in a test: of so few test people, they would tell who wrote them.</p>
  `,
  styleUrl: '../series/precision-table.scss',
})
export class TestResults {
  readonly results = input.required<TestRunResults>();

  protected readonly sentence = computed(() => {
    const { sent, madeUp } = this.results();
    const made = madeUp === 0 ? '' : ` and ${madeUp.toLocaleString('en')} made-up ${madeUp === 1 ? 'one' : 'ones'}`;
    return `Counted from ${sent} test ${sent === 1 ? 'ballot' : 'ballots'}${made}, by the rules that hold for real answers. The figures mean nothing; what is shown and what is not is what the real results would do.`;
  });

  protected hidden({ countedIn }: TestRunTeam): string {
    return countedIn === null ? 'Nothing is shown: too few answered.' : `Too few answered to be shown by themselves. They are counted in ${countedIn}.`;
  }
}
