import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { driverIn, type Language, LANGUAGE_NAMES, type LocalText, wordsIn } from '@throughline/domain';
import { Grip } from '../../../ui/grip/grip';
import { Icon } from '../../../ui/icon/icon';
import { Tag } from '../../../ui/tag/tag';
import { Building } from '../draft/building';
import { Checking } from '../draft/checking';
import type { DraftItem } from '../draft/draft';
import { withLine } from '../draft/moves';
import { pageLanguage } from '../../../words/language';
import { spokenIn } from '../../questions/spoken-in';
import { questionWords } from '../../questions/words/words';
import { conditionWords, faultWords, jumpWords } from '../logic/condition-words';
import { LineLogic } from '../logic/line-logic';
import { logicWords } from '../logic/words/words';
import { kindText } from '../question-words';
import { builderWords } from '../words/words';

/** One question of the questionnaire: what it says, who is asked, what is wrong with it, and where it goes. */
@Component({
  selector: 'app-line',
  imports: [Grip, Icon, LineLogic, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line.html',
  styleUrl: './line.scss',
})
export class Line {
  readonly item = input.required<DraftItem>();
  readonly first = input(false);
  readonly last = input(false);
  /** The titles of all parts, and which of them it stands in. */
  readonly parts = input.required<readonly string[]>();
  readonly part = input.required<number>();
  readonly stepped = output<-1 | 1>();
  readonly put = output<number>();
  readonly taken = output<void>();
  readonly reworded = output<void>();
  protected readonly words = computed(() => builderWords().outline);
  protected readonly moves = computed(() => questionWords().list);
  protected readonly faultWords = faultWords;
  protected readonly building = inject(Building);
  private readonly checking = inject(Checking);
  /** Whether its logic is open for changes. */
  protected readonly open = signal(false);

  protected readonly id = computed(() => this.item().question.id);
  protected readonly text = computed(() => this.said(this.item().question.texts));
  protected readonly rows = computed(() =>
    (this.item().question.rows ?? []).map((row) => ({ id: row.id, text: this.said(row.texts), lang: this.spoken(row.texts) })),
  );
  protected readonly driver = computed(() => driverIn(pageLanguage(), this.item().question.driver).label);
  protected readonly kind = computed(() => kindText(this.item().question));
  protected readonly act = computed(() => {
    const { one } = questionWords();
    const own = this.item().question.source === 'own';
    return own ? { act: one.change, of: one.changeOf(this.text()) } : { act: one.reword, of: one.rewordOf(this.text()) };
  });
  protected readonly faults = computed(() => this.building.faults().lines.get(this.id()) ?? []);
  protected readonly warnings = computed(() =>
    (this.checking.byLine().get(this.id()) ?? []).map(({ sentence, language }) => ({
      sentence,
      language: language && this.building.draft().languages.length > 1 ? LANGUAGE_NAMES[language] : undefined,
    })),
  );
  protected readonly logic = computed(() => {
    const { show, jumps } = this.item();
    const all = this.building.asked();
    const section = (key: string): string | undefined => {
      const heading = this.building.draft().parts.find((part) => part.key === key)?.heading;
      return heading && (this.said(heading.title) || logicWords().nameless);
    };
    return [...(show ? [logicWords().onlyIf(conditionWords(show, all))] : []), ...(jumps ?? []).map((jump) => jumpWords(jump, all, section))];
  });

  protected mark(event: Event): void {
    const mandatory = (event.target as HTMLInputElement).checked;
    this.building.change((draft) => withLine(draft, this.id(), { mandatory }));
  }

  protected putInto(event: Event): void {
    this.put.emit(Number((event.target as HTMLSelectElement).value));
  }

  protected spoken(text: LocalText): Language | undefined {
    return spokenIn(text, this.building.base());
  }

  private said(text: LocalText): string {
    return wordsIn(text, this.building.base(), this.building.base());
  }
}
