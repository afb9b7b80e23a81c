import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { LinkReply } from '@throughline/contract';
import { linkageWords } from '../words/words';
import { grades, verdictName } from './verdict-words';

/** The answer: one sentence, how good the evidence is on a ladder of five, and what it would take to say more. */
@Component({
  selector: 'app-verdict',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sentence" lang="en" dir="auto">{{ reply().sentence }}</p>
    <details>
      <summary>
        <span class="marks" aria-hidden="true">
          @for (one of grades(); track one.grade) {
            <span [class.reached]="one.grade <= reply().grade"></span>
          }
        </span>
        <span class="name">{{ name() }}</span>
        <span class="tl-quiet tl-small">{{ words().grades.of(reply().grade) }}</span>
      </summary>
      <ol>
        @for (one of grades(); track one.grade) {
          <li [attr.aria-current]="one.grade === reply().grade ? 'step' : null">
            <strong>{{ one.name }}.</strong> {{ one.takes }}
          </li>
        }
      </ol>
    </details>
    @if (reply().next; as next) {
      <p class="tl-quiet" lang="en" dir="auto">{{ next.sentence }}</p>
    }
  `,
  styleUrl: './verdict.scss',
})
export class Verdict {
  readonly reply = input.required<Pick<LinkReply, 'sentence' | 'grade' | 'code' | 'next'>>();
  protected readonly words = linkageWords;
  protected readonly grades = computed(grades);
  protected readonly name = computed(() => verdictName(this.reply().grade, this.reply().code));
}
