import { CdkDrag, type CdkDragDrop, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, output } from '@angular/core';
import { SURVEY_LIMITS, wordsIn } from '@throughline/domain';
import { MatButton } from '@angular/material/button';
import type { Question, QuestionnaireWarning } from '@throughline/contract';
import { newKey } from '../../../api/idempotent';
import { Building } from '../draft/building';
import type { DraftPart } from '../draft/draft';
import { placeOf, withDragged, withLineInPart, withoutQuestion, withSection, withStepped } from '../draft/moves';
import { Checking } from '../draft/checking';
import { Line } from './line';
import { SectionHead } from './section-head';
import { builderWords } from '../words/words';
import { isolated } from '../../../words/numbers';

/** The questionnaire in order: sections with their questions, moved by the mouse or with keys. */
@Component({
  selector: 'app-outline',
  imports: [CdkDrag, CdkDropList, CdkDropListGroup, Line, MatButton, SectionHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outline.html',
  styleUrl: './outline.scss',
})
export class Outline {
  /** The words of a question are to be changed. */
  readonly reworded = output<Question>();
  protected readonly words = computed(() => builderWords().outline);
  protected readonly building = inject(Building);
  protected readonly checking = inject(Checking);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly most = SURVEY_LIMITS.sections;

  protected titleOf(part: DraftPart, at: number): string {
    if (!part.heading) return at === 0 ? this.words().beforeFirst : this.words().withoutSection;
    return wordsIn(part.heading.title, this.building.base(), this.building.base()) || builderWords().section.noName;
  }

  protected titles(): string[] {
    return this.building.draft().parts.map((part, at) => this.titleOf(part, at));
  }

  protected warnings(part: DraftPart): readonly QuestionnaireWarning[] {
    return this.checking.bySection().get(part.key) ?? [];
  }

  protected dropped({ previousContainer, container, previousIndex, currentIndex }: CdkDragDrop<number>): void {
    const from = { part: previousContainer.data, line: previousIndex };
    const to = { part: container.data, line: currentIndex };
    if (from.part === to.part && from.line === to.line) return;
    const id = this.building.draft().parts[from.part]?.items[from.line]?.question.id ?? '';
    this.building.change((draft) => withDragged(draft, from, to));
    this.building.say(this.where(id));
  }

  protected step(id: string, by: -1 | 1): void {
    this.building.change((draft) => withStepped(draft, id, by));
    this.building.say(this.where(id));
    this.focus(`[data-line="${CSS.escape(id)}"] [data-by="${by}"]`, `[data-line="${CSS.escape(id)}"] [data-by="${-by}"]`);
  }

  protected toPart(id: string, part: number): void {
    this.building.change((draft) => withLineInPart(draft, id, part));
    this.building.say(this.where(id));
    this.focus(`[data-line="${CSS.escape(id)}"] .part-of`, `[data-line="${CSS.escape(id)}"] [data-by="-1"]`);
  }

  protected take(id: string): void {
    const lines = [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-line]')];
    const at = lines.findIndex(({ dataset }) => dataset['line'] === id);
    const neighbour = (lines[at + 1] ?? lines[at - 1])?.dataset['line'] ?? '';
    this.building.change((draft) => withoutQuestion(draft, id), this.words().takenOut);
    this.focus(`[data-line="${CSS.escape(neighbour)}"] .out`, '.add');
  }

  protected addSection(): void {
    const key = newKey();
    this.building.change((draft) => withSection(draft, key), this.words().sectionAdded);
    this.focus(`[data-section="${key}"] input`);
  }

  private where(id: string): string {
    const draft = this.building.draft();
    const place = placeOf(draft, id);
    if (!place) return '';
    const number = this.building.numberOf(id);
    return draft.parts.length > 1 ? this.words().nowIn(number, isolated(this.titleOf(draft.parts[place.part]!, place.part))) : this.words().now(number);
  }

  /** The line is drawn anew elsewhere: the key that was pressed stays under the finger, or the one beside it that still does something. */
  private focus(...wanted: readonly string[]): void {
    const find = (selector: string): HTMLButtonElement | null => this.element.nativeElement.querySelector<HTMLButtonElement>(selector);
    afterNextRender(
      () =>
        wanted
          .map(find)
          .find((one) => one && !one.disabled)
          ?.focus(),
      { injector: this.injector },
    );
  }
}
