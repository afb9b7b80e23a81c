import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AwardLogCheck, AwardLogLine, AwardLogPart } from '@throughline/contract';
import type { JudgeChange } from '@throughline/domain';
import { AwardPacks, awardLogFile, awardLogResource } from '../../api/award-packs';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortMomentText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { awardLogWords } from './words/words';

const PARTS: readonly AwardLogPart[] = ['programme', 'nominations', 'candidates', 'packs', 'judges', 'verdicts', 'results'];
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every step of an award programme, newest first, with a check that each is as it was written and leads to the same winners. */
@Component({
  selector: 'app-award-log',
  imports: [DataTable, MatButton, Note, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award-log.html',
  styleUrl: './award-log.scss',
})
export class AwardLogView {
  readonly id = input.required<string>();
  protected readonly words = awardLogWords;
  protected readonly count = countText;
  protected readonly parts = PARTS;
  private readonly packs = inject(AwardPacks);
  protected readonly part = signal<AwardLogPart | ''>('');
  /** Another part begins at its newest line. */
  protected readonly before = linkedSignal<AwardLogPart | '', number | undefined>({ source: this.part, computation: () => undefined });
  protected readonly read = awardLogResource(() => ({ id: this.id(), part: this.part(), before: this.before() }));
  protected readonly file = computed(() => awardLogFile(this.id()));
  protected readonly command = computed(() => `npm run ops -- replay-award ${this.id()}`);
  protected readonly attempt = new Attempt();
  protected readonly checked = signal<AwardLogCheck | undefined>(undefined);
  protected readonly faults = computed(() => {
    const { fault, replay } = this.checked() ?? { fault: null, replay: null };
    return [...(fault ? [fault] : []), ...(replay?.differences ?? [])].map((sentence) => this.named(sentence));
  });
  protected readonly columns = computed((): readonly Column<AwardLogLine>[] => {
    const words = this.words();
    return [
      { key: 'position', label: words.line, value: ({ position }) => position, numeric: true },
      { key: 'at', label: words.at, value: ({ at }) => at, text: ({ at }) => shortMomentText(at) },
      { key: 'kind', label: words.what, value: ({ kind }) => words.kinds[kind as keyof typeof words.kinds] },
      { key: 'about', label: words.about, value: (line) => this.about(line) },
      { key: 'by', label: words.by, value: (line) => this.by(line) },
    ];
  });
  private readonly names = computed((): Record<string, string> => (this.read.hasValue() ? this.read.value().names : {}));

  protected choose(event: Event): void {
    this.part.set((event.target as HTMLSelectElement).value as AwardLogPart | '');
  }

  protected async check(): Promise<void> {
    await this.attempt.run(async () => this.checked.set(await this.packs.check(this.id())));
  }

  /** Who took a step, unless that is kept from whoever judges without names. */
  private by({ by, detail }: AwardLogLine): string {
    const words = this.words();
    if (by !== null) return this.names()[by] ?? words.somebody;
    return detail === null && this.read.hasValue() && this.read.value().blind ? words.sealed : words.byItself;
  }

  /** Everybody and everything that a step names, each once, but for who took it, who stands beside; why judges were changed by hand; marks as they were given. */
  private about({ detail, by }: AwardLogLine): string {
    if (!detail) return this.words().sealed;
    const text = JSON.stringify(detail);
    const names = [...new Set(text.match(ID))].flatMap((id) => (id === by ? [] : (this.names()[id] ?? [])));
    const marks = 'marks' in detail && detail.marks ? Object.values(detail.marks as Record<string, number>).map(countText) : [];
    const why = 'because' in detail ? [this.words().becauses[detail.because as JudgeChange]].filter((word) => word !== undefined) : [];
    return [...names, ...why, ...(marks.length ? [this.words().marks(marks.join(' · '))] : [])].join(', ');
  }

  private named(sentence: string): string {
    return sentence.replaceAll(ID, (id) => this.names()[id] ?? id);
  }
}
