import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AwardPackText } from '@throughline/contract';
import { blindText, LANGUAGE_NAMES, type PackMark } from '@throughline/domain';
import { packWords } from './words/words';

/** A text as it was written beside what judges will read. Every passage that is marked can be taken out or left in, and others are taken out by selecting them, by mouse or with shift and the arrow keys. */
@Component({
  selector: 'app-pack-text',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text().label) {
      <h3 dir="auto">{{ text().label }}</h3>
    }
    <div class="sides">
      <label>
        {{ words().written(languageName()) }}
        <textarea #area readonly rows="8" dir="auto" [lang]="text().language" [value]="text().text"></textarea>
      </label>
      <div class="blind">
        <span class="name">{{ words().read }}</span>
        <p dir="auto" [lang]="text().language">{{ blind() }}</p>
      </div>
    </div>
    @if (!fixed()) {
      <div class="tl-row">
        <button matButton="outlined" type="button" (click)="takeOut(area.selectionStart, area.selectionEnd)">{{ words().takeOut }}</button>
        <span class="tl-quiet tl-small">{{ words().select }}</span>
      </div>
    }
    @if (text().language === 'ar') {
      <p class="tl-quiet tl-small">{{ words().arabic }}</p>
    }
    @if (marks().length) {
      <fieldset>
        <legend>{{ words().marked }}</legend>
        @for (mark of marks(); track mark.from) {
          <label class="mark">
            <input type="checkbox" [checked]="mark.on" [disabled]="fixed()" (change)="turn($index)" />
            <span
              ><bdi [lang]="text().language">{{ passage(mark) }}</bdi
              >&ngsp;<span class="tl-quiet tl-small">{{ words().marks[mark.kind] }}</span></span
            >
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
    }
    h3,
    p {
      margin: 0;
    }
    .sides {
      display: grid;
      gap: var(--tl-4);
      grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    }
    .sides > * {
      display: grid;
      gap: var(--tl-1);
      align-content: start;
      min-width: 0;
    }
    label {
      font-weight: 600;
    }
    label.mark {
      font-weight: 400;
    }
    .name {
      font-weight: 600;
    }
    textarea {
      inline-size: 100%;
      padding: var(--tl-3);
      font: inherit;
      font-weight: 400;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    .blind p {
      padding: var(--tl-3);
      background: var(--tl-sunken);
      border-radius: var(--tl-radius);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-4);
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-block-end: var(--tl-1);
      padding: 0;
      font-weight: 600;
    }
    .mark {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 32px;
    }
  `,
})
export class PackTextCard {
  protected readonly words = packWords;
  readonly text = input.required<AwardPackText>();
  readonly fixed = input(false);
  readonly marks = model.required<readonly PackMark[]>();
  protected readonly blind = computed(() => blindText(this.text().text, { language: this.text().language, marks: this.marks() }));
  protected readonly languageName = computed(() => LANGUAGE_NAMES[this.text().language]);

  protected passage({ from, to }: PackMark): string {
    return this.text().text.slice(from, to);
  }

  protected turn(at: number): void {
    this.marks.update((marks) => marks.map((mark, i) => (i === at ? { ...mark, on: !mark.on } : mark)));
  }

  /** What is selected is taken out; what was marked within it becomes one with it. */
  protected takeOut(start: number, end: number): void {
    const selected = this.text().text.slice(start, end);
    let [from, to] = [start + (selected.length - selected.trimStart().length), end - (selected.length - selected.trimEnd().length)];
    if (from >= to) return;
    this.marks.update((marks) => {
      const met = marks.filter((mark) => mark.from < to && from < mark.to);
      for (const mark of met) [from, to] = [Math.min(from, mark.from), Math.max(to, mark.to)];
      return [...marks.filter((mark) => !met.includes(mark)), { from, to, kind: 'added' as const, on: true }].sort((a, b) => a.from - b.from);
    });
  }
}
