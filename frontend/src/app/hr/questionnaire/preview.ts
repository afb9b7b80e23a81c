import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { scaleOf, type QuestionType } from '@throughline/domain';
import type { Draft } from './draft';

/** The questionnaire as a respondent reads it on a phone. Nothing that is ticked here is kept or sent. */
@Component({
  selector: 'app-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-quiet">As on a phone. Nothing you tick here is kept or sent.</p>
    <div class="phone">
      @if (draft().introduction) {
        <p class="introduction">{{ draft().introduction }}</p>
      }
      @for (item of draft().items; track item.question.id; let i = $index) {
        <fieldset>
          <legend>
            <small>{{ i + 1 }} of {{ draft().items.length }}{{ item.mandatory ? '' : ', may be left out' }}</small>
            {{ item.question.text }}
          </legend>
          @switch (item.question.type) {
            @case ('text') {
              <textarea rows="3" [attr.aria-label]="item.question.text"></textarea>
            }
            @case ('single-choice') {
              @for (option of item.question.options ?? []; track option.value) {
                <label><input type="radio" [name]="item.question.id" />{{ option.label }}</label>
              }
            }
            @case ('recommend') {
              <div class="points">
                @for (point of points; track point) {
                  <label><input type="radio" [name]="item.question.id" />{{ point }}</label>
                }
              </div>
              <p class="ends">
                <span>{{ labels('recommend')[0] }}</span><span>{{ labels('recommend').at(-1) }}</span>
              </p>
            }
            @default {
              @for (label of labels('scale5'); track label) {
                <label><input type="radio" [name]="item.question.id" />{{ label }}</label>
              }
            }
          }
        </fieldset>
      } @empty {
        <p>No question is picked yet.</p>
      }
    </div>
  `,
  styles: `
    .phone {
      display: grid;
      gap: var(--tl-6);
      max-width: 400px;
      padding: var(--tl-5);
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: 22px;
    }
    .introduction {
      white-space: pre-line;
    }
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: var(--tl-2);
      padding: 0;
      font: 500 var(--tl-text-l) / 1.35 var(--tl-font-serif);
    }
    small {
      display: block;
      font-family: var(--tl-font);
      color: var(--tl-ink-2);
    }
    label {
      display: flex;
      gap: var(--tl-3);
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
    input {
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--tl-people);
    }
    .points {
      display: grid;
      grid-template-columns: repeat(6, 1fr);
    }
    .points label {
      gap: 6px;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      font-size: var(--tl-text-s);
      color: var(--tl-ink-2);
    }
    textarea {
      width: 100%;
      padding: var(--tl-2);
      font: inherit;
      color: inherit;
      background: var(--tl-paper);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
  `,
})
export class Preview {
  readonly draft = input.required<Draft>();
  protected readonly points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  protected labels(type: QuestionType): readonly string[] {
    return scaleOf(type)?.labels ?? [];
  }
}
