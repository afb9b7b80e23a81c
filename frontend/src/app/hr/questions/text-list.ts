import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Language, LocalText } from '@throughline/domain';
import { Icon } from '../../ui/icon/icon';
import { LocalWords } from '../questionnaire/languages/local-words';
import { questionWords } from './words/words';

/** The choices or the statements of a question, one below the other in their order. */
@Component({
  selector: 'app-text-list',
  imports: [Icon, LocalWords, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      <ol>
        @for (text of texts(); track $index; let i = $index) {
          <li>
            <app-local-words [label]="words().numbered(name(), i + 1)" [languages]="languages()" [words]="text" [most]="most()" (changed)="swap(i, $event)" />
            <div class="movers">
              <button type="button" [disabled]="$first" [attr.aria-label]="words().up(words().numbered(name(), i + 1))" (click)="step(i, -1)">
                <app-icon name="up" />
              </button>
              <button type="button" [disabled]="$last" [attr.aria-label]="words().down(words().numbered(name(), i + 1))" (click)="step(i, 1)">
                <app-icon name="down" />
              </button>
              <button type="button" [disabled]="texts().length <= 2" [attr.aria-label]="words().out(words().numbered(name(), i + 1))" (click)="take(i)">
                <app-icon name="close" />
              </button>
            </div>
          </li>
        }
      </ol>
      @if (wrong(); as wrong) {
        <p class="wrong" role="alert">{{ wrong }}</p>
      }
      <button matButton="outlined" type="button" class="more" [disabled]="texts().length >= longest()" (click)="more()">{{ another() }}</button>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: var(--tl-1);
      padding: 0;
      font-weight: 600;
    }
    ol {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--tl-2);
      align-items: end;
    }
    app-local-words {
      flex: 1;
    }
    .movers {
      display: flex;
      flex: none;
    }
    .movers button {
      display: grid;
      place-items: center;
      width: 32px;
      height: 44px;
      color: var(--tl-ink-2);
      background: none;
      border: 0;
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    .movers button:disabled {
      opacity: 0.35;
      cursor: default;
    }
    .more {
      justify-self: start;
    }
    .wrong {
      margin: 0;
      font-size: var(--tl-text-s);
      color: var(--tl-act);
    }
  `,
})
export class TextList {
  protected readonly words = computed(() => questionWords().list);
  readonly legend = input.required<string>();
  /** What one of them is called. */
  readonly name = input.required<string>();
  readonly another = input.required<string>();
  readonly texts = input.required<readonly LocalText[]>();
  readonly languages = input.required<readonly Language[]>();
  readonly most = input.required<number>();
  /** How many there may be. */
  readonly longest = input.required<number>();
  readonly wrong = input<string>();
  readonly changed = output<LocalText[]>();
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected swap(at: number, words: LocalText): void {
    this.changed.emit(this.texts().with(at, words));
  }

  protected step(at: number, by: -1 | 1): void {
    const words = this.texts()[at]!;
    this.changed.emit(
      this.texts()
        .toSpliced(at, 1)
        .toSpliced(at + by, 0, words),
    );
  }

  protected take(at: number): void {
    this.changed.emit(this.texts().toSpliced(at, 1));
  }

  protected more(): void {
    this.changed.emit([...this.texts(), {}]);
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>('li:last-child input')?.focus(), { injector: this.injector });
  }
}
