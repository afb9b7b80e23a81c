import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TestRunResults, TestRunTeam } from '@throughline/contract';
import { Tag } from '../../ui/tag/tag';
import { cycleWords } from './words/words';

/** What would be published if the test ballots were the answers, marked as a test from top to bottom. */
@Component({
  selector: 'app-test-results',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <app-tag tone="watch">{{ words().test.mark }}</app-tag>
      {{ sentence() }}
    </p>
    @if (results().withheld; as withheld) {
      <p lang="en" dir="ltr">{{ withheld }}</p>
    }
    <div class="scroll" role="region" [attr.aria-label]="words().test.results" tabindex="0">
      <table>
        <caption>
          {{
            words().test.caption
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words().test.team }}</th>
            <th scope="col">{{ words().test.answers }}</th>
            @for (driver of results().drivers; track driver.key) {
              <th scope="col">
                <bdi lang="en">{{ driver.label }}</bdi>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (team of results().teams; track team.teamId) {
            <tr>
              <th scope="row">
                <bdi>{{ team.name }}</bdi>
              </th>
              @if (team.answers === null) {
                <td [attr.colspan]="results().drivers.length + 1" class="never">{{ hidden(team) }}</td>
              } @else {
                <td>{{ team.answers }}</td>
                @for (figure of team.figures; track $index) {
                  <td>{{ figure === null ? words().test.notShown : figure.toFixed(0) }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="tl-quiet">{{ words().test.comments }}</p>
  `,
  styleUrl: '../series/precision-table.scss',
})
export class TestResults {
  protected readonly words = cycleWords;
  readonly results = input.required<TestRunResults>();

  protected readonly sentence = computed(() => {
    const { sent, madeUp } = this.results();
    return madeUp === 0 ? this.words().test.counted(sent) : this.words().test.countedToo(sent, madeUp);
  });

  protected hidden({ countedIn }: TestRunTeam): string {
    return countedIn === null ? this.words().test.nothing : this.words().test.into(countedIn);
  }
}
