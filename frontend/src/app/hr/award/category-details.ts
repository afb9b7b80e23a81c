import { CdkDrag, type CdkDragDrop, CdkDragPreview, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { AWARD_LIMITS, type CandidateKind, CANDIDATE_KINDS, NOMINATION } from '@throughline/domain';
import { isolated } from '../../words/numbers';
import { EligibilityRules } from './eligibility-rules';
import type { CategoryEntry, CriterionEntry, QuestionEntry } from './programme-entry';
import { Moves } from './moves';
import { awardWords } from './words/words';

/** What a category has beside its name: what it is tied to, criteria with weights, questions, and who can win. */
@Component({
  selector: 'app-category-details',
  imports: [CdkDrag, CdkDragPreview, CdkDropList, EligibilityRules, MatButton, Moves],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './category-details.html',
  styleUrl: './category-details.scss',
})
export class CategoryDetails {
  readonly category = model.required<CategoryEntry>();
  readonly values = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** The programme, once it is saved: only then rules can be tried out. */
  readonly programmeId = input<string>();
  protected readonly words = awardWords;
  protected readonly isolated = isolated;
  protected readonly kinds = CANDIDATE_KINDS;
  protected readonly limits = AWARD_LIMITS;
  protected readonly mostCharacters = NOMINATION.reasonsMax;
  protected readonly sum = computed(() => this.category().criteria.reduce((all, { weight }) => all + weight, 0));

  /** Where a row went, for who does not see it. */
  protected readonly said = signal('');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected set(change: Partial<CategoryEntry>): void {
    this.category.set({ ...this.category(), ...change });
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected count(event: Event): number {
    return Math.max(0, Math.round(Number((event.target as HTMLInputElement).value)) || 0);
  }

  protected toggle(kind: CandidateKind): void {
    const { nominees } = this.category();
    const next = CANDIDATE_KINDS.filter((one) => (one === kind ? !nominees.includes(one) : nominees.includes(one)));
    if (next.length) this.set({ nominees: next });
  }

  protected criterion(at: number, change: Partial<CriterionEntry>): void {
    this.set({ criteria: this.category().criteria.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  }

  protected question(at: number, change: Partial<QuestionEntry>): void {
    this.set({ questions: this.category().questions.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  }

  /** The rest of the weights, so that a second or third criterion adds up at once. */
  protected addCriterion(): void {
    const weight = Math.max(1, AWARD_LIMITS.weights - this.sum());
    this.set({ criteria: [...this.category().criteria, { id: '', name: '', description: '', weight }] });
  }

  protected addQuestion(): void {
    this.set({ questions: [...this.category().questions, { id: '', label: '', help: '', required: false, most: 500 }] });
  }

  protected dropped(list: 'criteria' | 'questions', { previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.move(list, previousIndex, currentIndex);
  }

  /** Rows are drawn by their places, so the key that goes on moving the same one is that of its new place. */
  protected step(list: 'criteria' | 'questions', from: number, by: -1 | 1): void {
    this.move(list, from, from + by);
    const row = this.element.nativeElement.querySelector(`[data-list="${list}"] [data-row="${from + by}"]`);
    const find = (key: number) => row?.querySelector<HTMLButtonElement>(`[data-by="${key}"]`);
    [find(by), find(-by)].find((one) => one && !one.disabled)?.focus();
  }

  private move(list: 'criteria' | 'questions', from: number, to: number): void {
    const rows: (CriterionEntry | QuestionEntry)[] = [...this.category()[list]];
    moveItemInArray(rows, from, to);
    this.set({ [list]: rows });
    this.said.set(awardWords().nowAt(to + 1));
  }
}
