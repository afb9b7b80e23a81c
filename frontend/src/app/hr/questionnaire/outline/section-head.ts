import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { QuestionnaireWarning } from '@throughline/contract';
import { type Condition, type CycleQuestion, LIMITS, SURVEY_LIMITS, wordsIn } from '@throughline/domain';
import { Icon } from '../../../ui/icon/icon';
import { Building } from '../draft/building';
import type { DraftPart, SectionWords } from '../draft/draft';
import { withHeading, withoutSection, withSectionStepped } from '../draft/moves';
import { LocalWords } from '../languages/local-words';
import { firstLeaf } from '../logic/comparisons';
import { ConditionEditor } from '../logic/condition-editor';
import { uiWords } from '../../../ui/words/words';
import { isolated } from '../../../words/numbers';
import { questionWords } from '../../questions/words/words';
import { conditionWords, faultWords } from '../logic/condition-words';
import { logicWords } from '../logic/words/words';
import { builderWords } from '../words/words';

/** The head of a section: its name and words in each language, when it is asked, where it stands. */
@Component({
  selector: 'app-section-head',
  imports: [ConditionEditor, Icon, LocalWords, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-head.html',
  styleUrl: './section-head.scss',
})
export class SectionHead {
  readonly part = input.required<DraftPart>();
  readonly at = input.required<number>();
  readonly last = input(false);
  readonly warnings = input<readonly QuestionnaireWarning[]>([]);
  protected readonly said = computed(() => builderWords().section);
  protected readonly one = computed(() => questionWords().one);
  protected readonly ui = uiWords;
  protected readonly faultWords = faultWords;
  protected readonly building = inject(Building);
  /** Whether its words and its condition are open for changes. */
  protected readonly open = signal(false);
  /** Whether it is asked what becomes of its questions. */
  protected readonly removing = signal(false);
  protected readonly limits = { title: SURVEY_LIMITS.sectionTitle, text: LIMITS.sentence };

  protected readonly title = computed(() => wordsIn(this.part().heading?.title ?? {}, this.building.base(), this.building.base()));
  protected readonly name = computed(() => this.title() || this.said().nameless);
  /** What is answered before anything in it. */
  protected readonly before = computed<readonly CycleQuestion[]>(() => {
    const earlier = this.building
      .draft()
      .parts.slice(0, this.at())
      .flatMap(({ items }) => items.map(({ question }) => question.id));
    return this.building.asked().filter(({ id, matrix }) => earlier.includes(matrix?.id ?? id));
  });
  protected readonly condition = computed(() => {
    const show = this.part().heading?.show;
    return show ? logicWords().onlyIf(conditionWords(show, this.building.asked())) : '';
  });

  protected readonly faults = computed(() => this.building.faults().sections.get(this.part().key) ?? []);

  protected words(change: Partial<SectionWords>): void {
    // while its name is being written, it stays open
    this.open.set(true);
    this.building.change((draft) => withHeading(draft, this.part().key, change));
  }

  protected asks(show: Condition | undefined): void {
    this.building.change((draft) => withHeading(draft, this.part().key, { show }));
  }

  protected begin(): void {
    this.asks(firstLeaf(this.before().at(-1)!));
  }

  protected step(by: -1 | 1): void {
    const name = isolated(this.name());
    this.building.change((draft) => withSectionStepped(draft, this.part().key, by), by < 0 ? this.said().movedUp(name) : this.said().movedDown(name));
  }

  protected remove(): void {
    if (this.part().items.length === 0) this.removed('kept');
    else this.removing.set(true);
  }

  protected removed(questions: 'kept' | 'dropped'): void {
    const { key, items } = this.part();
    const { isOut, isOutKept, isOutDropped } = this.said();
    const said = items.length === 0 ? isOut : questions === 'kept' ? isOutKept : isOutDropped;
    this.building.change((draft) => withoutSection(draft, key, questions), said);
  }
}
