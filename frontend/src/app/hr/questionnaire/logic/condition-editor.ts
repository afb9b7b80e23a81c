import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Condition, CycleQuestion } from '@throughline/domain';
import { Icon } from '../../../ui/icon/icon';
import { answersOf, firstLeaf, type Leaf, phraseOf, phrasesFor } from './comparisons';
import { nameOf } from './condition-words';
import { logicWords } from './words/words';

const DEEPEST = 3;
let last = 0;

/** One condition as a sentence to be filled in: comparisons in words, joined by "all" or "any"; groups within groups where somebody needs them. */
@Component({
  selector: 'app-condition-editor',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './condition-editor.html',
  styleUrl: './condition-editor.scss',
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class ConditionEditor {
  readonly condition = input.required<Condition>();
  /** What it may look at: the questions that are answered by then. */
  readonly questions = input.required<readonly CycleQuestion[]>();
  /** All questions, for their numbers. */
  readonly all = input.required<readonly CycleQuestion[]>();
  readonly label = input.required<string>();
  readonly depth = input(1);
  /** The new condition; undefined when nothing is left of it. */
  readonly changed = output<Condition | undefined>();

  protected readonly words = computed(() => logicWords().editor);
  protected readonly name = `condition-${++last}`;
  protected readonly deepest = DEEPEST;
  protected readonly joined = computed(() => {
    const condition = this.condition();
    return 'any' in condition ? 'any' : 'all';
  });
  /** One comparison alone is drawn as a group of one. */
  protected readonly parts = computed<readonly Condition[]>(() => {
    const condition = this.condition();
    return 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  });
  protected readonly named = computed(() => this.questions().map((question) => ({ id: question.id, label: nameOf(question, this.all()) })));

  protected isGroup(part: Condition): boolean {
    return 'all' in part || 'any' in part;
  }

  protected leaf(part: Condition): Leaf {
    return part as Leaf;
  }

  protected about(leaf: Leaf): CycleQuestion | undefined {
    return this.questions().find(({ id }) => id === leaf.question);
  }

  protected phrases(leaf: Leaf): readonly { key: string; words: string }[] {
    const question = this.about(leaf);
    return question ? phrasesFor(question) : [];
  }

  protected chosen(leaf: Leaf): string {
    const question = this.about(leaf);
    return (question && phraseOf(leaf, question)?.key) ?? '';
  }

  protected answers(leaf: Leaf): readonly { value: number | string; label: string; picked: boolean }[] {
    const question = this.about(leaf);
    if (!question || !('values' in leaf)) return [];
    return answersOf(question).map((answer) => ({ ...answer, picked: leaf.values.includes(answer.value) }));
  }

  protected join(event: Event): void {
    this.give(this.parts(), valueOf(event) === 'any' ? 'any' : 'all');
  }

  protected ask(at: number, event: Event): void {
    const question = this.questions().find(({ id }) => id === valueOf(event));
    if (question) this.swap(at, firstLeaf(question));
  }

  protected say(at: number, leaf: Leaf, event: Event): void {
    const question = this.about(leaf);
    const phrase = question && phrasesFor(question).find(({ key }) => key === valueOf(event));
    if (!phrase) return;
    const values =
      'values' in leaf
        ? leaf.values
        : answersOf(question)
            .slice(0, 1)
            .map(({ value }) => value);
    this.swap(at, phrase.leaf(leaf.question, values));
  }

  protected pick(at: number, leaf: Leaf, value: number | string, event: Event): void {
    if (!('values' in leaf)) return;
    const { checked } = event.target as HTMLInputElement;
    this.swap(at, { ...leaf, values: checked ? [...leaf.values, value] : leaf.values.filter((one) => one !== value) });
  }

  protected add(): void {
    const question = this.questions().at(-1);
    if (question) this.give([...this.parts(), firstLeaf(question)], this.joined());
  }

  protected addGroup(): void {
    const question = this.questions().at(-1);
    if (!question) return;
    const inner = [firstLeaf(question)];
    this.give([...this.parts(), this.joined() === 'all' ? { any: inner } : { all: inner }], this.joined());
  }

  protected swap(at: number, part: Condition | undefined): void {
    const parts = this.parts();
    this.give(part ? parts.with(at, part) : parts.toSpliced(at, 1), this.joined());
  }

  private give(parts: readonly Condition[], joined: 'all' | 'any'): void {
    const [only] = parts;
    if (!only) return this.changed.emit(undefined);
    this.changed.emit(parts.length === 1 && joined === 'all' ? only : joined === 'any' ? { any: parts } : { all: parts });
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
