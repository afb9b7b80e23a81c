import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Question } from '@throughline/contract';
import { Tag } from '../../ui/tag/tag';
import { kindText } from '../questionnaire/question-words';
import { tagWords } from './tag-words';

/** One question of the bank: what it says, where it is asked, and what can be done with it. */
@Component({
  selector: 'app-bank-question',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p dir="auto">{{ question().text }}</p>
    @if (question().rows; as rows) {
      <ul>
        @for (row of rows; track row.id) {
          <li dir="auto">{{ row.text }}</li>
        }
      </ul>
    }
    @if (question().options; as options) {
      <p class="tl-small tl-quiet" dir="auto">{{ labels() }}</p>
    }
    <p class="tl-small tl-quiet">{{ kind() }}{{ question().wordingNote ? '. ' + question().wordingNote : '' }}</p>
    <p class="tags">
      @for (tag of question().tags; track tag) {
        <app-tag>{{ words(tag) }}</app-tag>
      }
      @if (used(); as used) {
        <app-tag tone="people">{{ used }}</app-tag>
      }
    </p>
    <div class="tl-row">
      <button type="button" [attr.aria-label]="act() + ': ' + question().text" (click)="write.emit(question())">{{ act() }}</button>
    </div>
  `,
  styleUrl: './bank-question.scss',
})
export class BankQuestion {
  readonly question = input.required<Question>();
  /** It was retired or brought back. */
  readonly changed = output<Question>();
  /** Its words are to be changed. */
  readonly write = output<Question>();
  protected readonly kind = computed(() => kindText(this.question()));
  protected readonly labels = computed(() => (this.question().options ?? []).map(({ label }) => label).join(' · '));
  protected readonly used = computed(() => {
    const { usedIn } = this.question();
    return usedIn ? `used in ${usedIn} ${usedIn === 1 ? 'questionnaire' : 'questionnaires'}` : '';
  });
  protected readonly act = computed(() => (this.question().source === 'own' ? 'Change' : 'Reword'));
  protected readonly words = tagWords;
}
