import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { Question, QuestionList } from '@throughline/contract';
import { Icon } from '../../ui/icon/icon';
import { Toolbar } from '../toolbar/toolbar';
import { found } from './draft';
import { kindText } from './question-words';

/** The bank beside the questionnaire: search, choose a driver, add. */
@Component({
  selector: 'app-bank-picker',
  imports: [Icon, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-toolbar searchLabel="Search the bank" chooseLabel="Driver" all="All drivers" [options]="drivers()" [(search)]="search" [(chosen)]="driver" />
    <p class="tl-small tl-quiet" aria-live="polite">{{ shown().length }} questions</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Questions of the bank">
      @for (group of groups(); track group.key) {
        <h3>{{ group.label }}</h3>
        <ul>
          @for (question of group.questions; track question.id) {
            <li>
              <span class="words"
                >{{ question.text }}<small>{{ kindText(question) }}</small></span
              >
              @if (picked().has(question.id)) {
                <span class="there"><app-icon name="check" /> picked</span>
              } @else {
                <button type="button" [attr.aria-label]="'Add: ' + question.text" (click)="added.emit(question)">Add</button>
              }
            </li>
          }
        </ul>
      } @empty {
        <p class="tl-quiet">No question fits. Try fewer words, or write your own in the question bank.</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    .scroll {
      max-height: 70vh;
      overflow: auto;
      padding: var(--tl-3) var(--tl-4);
      background: var(--tl-surface);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
    }
    h3 {
      margin: var(--tl-3) 0 var(--tl-1);
    }
    h3:first-child {
      margin-top: 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--tl-3);
      align-items: flex-start;
      justify-content: space-between;
      padding: 6px 0;
      border-top: 1px solid var(--tl-line);
    }
    .words {
      min-width: 0;
    }
    small {
      display: block;
      color: var(--tl-ink-2);
    }
    li button {
      flex: none;
      min-height: 32px;
      padding: 0 var(--tl-3);
      font: inherit;
      font-weight: 600;
      color: var(--tl-people);
      background: none;
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    .there {
      flex: none;
      font-size: var(--tl-text-s);
      color: var(--tl-ink-2);
    }
  `,
})
export class BankPicker {
  readonly bank = input.required<QuestionList>();
  readonly picked = input.required<ReadonlySet<string>>();
  readonly added = output<Question>();
  protected readonly search = signal('');
  protected readonly driver = signal('');
  protected readonly drivers = computed(() => this.bank().drivers.map(({ key, label }) => ({ value: key, label })));
  protected readonly shown = computed(() => found(this.bank().items, this.search(), this.driver()));
  protected readonly groups = computed(() =>
    this.bank()
      .drivers.map(({ key, label }) => ({ key, label, questions: this.shown().filter((question) => question.driver === key) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly kindText = kindText;
}
