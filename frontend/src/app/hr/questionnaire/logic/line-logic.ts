import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Condition, type Jump, wordsIn } from '@throughline/domain';
import { Building } from '../draft/building';
import type { DraftItem } from '../draft/draft';
import { withLine } from '../draft/moves';
import { firstLeaf } from './comparisons';
import { ConditionEditor } from './condition-editor';
import { logicWords } from './words/words';

/** When one question is asked, and where people go on after it. */
@Component({
  selector: 'app-line-logic',
  imports: [ConditionEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h4>{{ words().who }}</h4>
      @if (item().show; as show) {
        <p>{{ words().onlyIf }}</p>
        <app-condition-editor [label]="words().onlyIf" [condition]="show" [questions]="before()" [all]="building.asked()" (changed)="asks($event)" />
      } @else if (before().length) {
        <p class="tl-quiet">{{ words().everybody }}</p>
        <button type="button" class="quiet" (click)="asks(first(before()))">{{ words().addOnlyIf }}</button>
      } @else {
        <p class="tl-quiet">{{ words().everybodyFirst }}</p>
      }
    </section>
    <section>
      <h4>{{ words().after }}</h4>
      @for (jump of item().jumps ?? []; track $index; let i = $index) {
        <div class="jump">
          <label>
            {{ words().goOnTo }}
            <select (change)="leads(i, $event)">
              @if (!known(jump.to)) {
                <option [value]="jump.to" selected>{{ words().chooseWhere }}</option>
              }
              @for (place of places(); track place.value) {
                <option [value]="place.value" [selected]="place.value === jump.to">{{ place.label }}</option>
              }
            </select>
            {{ words().when }}
          </label>
          <app-condition-editor
            [label]="words().way(i + 1)"
            [condition]="jump.when"
            [questions]="upTo()"
            [all]="building.asked()"
            (changed)="when(i, $event)"
          />
          <button type="button" class="quiet" (click)="when(i, undefined)">{{ words().remove }}</button>
        </div>
      }
      @if ((item().jumps ?? []).length > 1) {
        <p class="tl-small tl-quiet">{{ words().firstThatFits }}</p>
      }
      <p class="tl-quiet">{{ item().jumps?.length ? words().otherwise : words().next }}</p>
      <button type="button" class="quiet" (click)="addJump()">{{ words().add }}</button>
    </section>
  `,
  styleUrl: './line-logic.scss',
})
export class LineLogic {
  readonly item = input.required<DraftItem>();
  protected readonly words = computed(() => logicWords().line);
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
      label: wordsIn(heading?.title ?? {}, this.building.base(), this.building.base()) || this.words().noName(at + 1 + i),
    }));
    return [...later, { value: 'end', label: this.words().end }];
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
