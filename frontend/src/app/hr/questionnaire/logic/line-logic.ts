import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Condition, type Jump, wordsIn } from '@throughline/domain';
import { Building } from '../draft/building';
import type { DraftItem } from '../draft/draft';
import { withLine } from '../draft/moves';
import { firstLeaf } from './comparisons';
import { ConditionEditor } from './condition-editor';

/** When one question is asked, and where people go on after it. */
@Component({
  selector: 'app-line-logic',
  imports: [ConditionEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h4>Who is asked</h4>
      @if (item().show; as show) {
        <p>Ask only if</p>
        <app-condition-editor label="Ask only if" [condition]="show" [questions]="before()" [all]="building.asked()" (changed)="asks($event)" />
      } @else if (before().length) {
        <p class="tl-quiet">Everybody who comes to it.</p>
        <button type="button" class="quiet" (click)="asks(first(before()))">Ask only if …</button>
      } @else {
        <p class="tl-quiet">Everybody: it is the first question, so there is no answer yet to go by.</p>
      }
    </section>
    <section>
      <h4>What comes after it</h4>
      @for (jump of item().jumps ?? []; track $index; let i = $index) {
        <div class="jump">
          <label>
            Go on to
            <select (change)="leads(i, $event)">
              @if (!known(jump.to)) {
                <option [value]="jump.to" selected>Choose where to</option>
              }
              @for (place of places(); track place.value) {
                <option [value]="place.value" [selected]="place.value === jump.to">{{ place.label }}</option>
              }
            </select>
            when
          </label>
          <app-condition-editor
            [label]="'Way ' + (i + 1) + ' is taken when'"
            [condition]="jump.when"
            [questions]="upTo()"
            [all]="building.asked()"
            (changed)="when(i, $event)"
          />
          <button type="button" class="quiet" (click)="when(i, undefined)">Remove this way</button>
        </div>
      }
      @if ((item().jumps ?? []).length > 1) {
        <p class="tl-small tl-quiet">The first way that fits is taken.</p>
      }
      <p class="tl-quiet">{{ item().jumps?.length ? 'Otherwise the next question follows.' : 'The next question.' }}</p>
      <button type="button" class="quiet" (click)="addJump()">Go on elsewhere when …</button>
    </section>
  `,
  styleUrl: './line-logic.scss',
})
export class LineLogic {
  readonly item = input.required<DraftItem>();
  protected readonly building = inject(Building);
  private readonly own = computed(() => {
    const { id } = this.item().question;
    return this.building.asked().flatMap((question, at) => (question.id === id || question.matrix?.id === id ? [at] : []));
  });
  /** What is answered before it. */
  protected readonly before = computed(() => this.building.asked().slice(0, this.own()[0] ?? 0));
  /** What is answered once it is. */
  protected readonly upTo = computed(() => this.building.asked().slice(0, (this.own().at(-1) ?? -1) + 1));
  /** Later sections, and the end. */
  protected readonly places = computed(() => {
    const { parts } = this.building.draft();
    const at = parts.findIndex(({ items }) => items.some(({ question }) => question.id === this.item().question.id));
    const later = parts.slice(at + 1).map(({ key, heading }, i) => ({
      value: key,
      label: wordsIn(heading?.title ?? {}, this.building.base(), this.building.base()) || `Section ${at + 1 + i}, without a name yet`,
    }));
    return [...later, { value: 'end', label: 'the end of the questionnaire' }];
  });

  protected known(to: string): boolean {
    return this.places().some(({ value }) => value === to);
  }

  protected first(questions: ReturnType<typeof this.before>): Condition {
    return firstLeaf(questions.at(-1)!);
  }

  protected asks(show: Condition | undefined): void {
    this.building.change((draft) => withLine(draft, this.item().question.id, { show }));
  }

  protected leads(at: number, event: Event): void {
    const to = (event.target as HTMLSelectElement).value;
    this.jump((jumps) => jumps.map((jump, i) => (i === at ? { ...jump, to } : jump)));
  }

  protected when(at: number, when: Condition | undefined): void {
    this.jump((jumps) => (when ? jumps.map((jump, i) => (i === at ? { ...jump, when } : jump)) : jumps.toSpliced(at, 1)));
  }

  protected addJump(): void {
    this.jump((jumps) => [...jumps, { when: firstLeaf(this.upTo().at(-1)!), to: this.places()[0]!.value }]);
  }

  private jump(change: (jumps: readonly Jump[]) => readonly Jump[]): void {
    this.building.change((draft) => withLine(draft, this.item().question.id, { jumps: change(this.item().jumps ?? []) }));
  }
}
