import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CandidateResult, CategoryResults, CountSheet } from '@throughline/contract';
import { JUDGING } from '@throughline/domain';
import { Judging, roundResultsResource } from '../../api/judging';
import { Chart } from '../../ui/chart/chart';
import { csvText, download } from '../../ui/chart/csv';
import type { Drawing } from '../../ui/chart/drawing';
import { forest } from '../../ui/chart/forest';
import { numberText } from '../../ui/figure/number-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import type { Unadjusted, Undecided } from './words/kinds';
import { roundWords } from './words/words';

/** What a closed round came to, for the secretary: raw beside adjusted, ties as ties, the count sheet, and what the panel decides. */
@Component({
  selector: 'app-round-results',
  imports: [Chart, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './round-results.html',
  styleUrls: ['./round-tables.scss', './round-results.scss'],
})
export class RoundResultsPart {
  readonly roundId = input.required<string>();
  readonly programmeId = input.required<string>();
  readonly secretary = input.required<boolean>();
  readonly revealed = input.required<boolean>();
  readonly decided = output();

  protected readonly words = roundWords;
  protected readonly reasonMin = JUDGING.reasonMin;
  private readonly judging = inject(Judging);
  private readonly document = inject(DOCUMENT);
  protected readonly attempt = new Attempt();
  private readonly looked = signal(false);
  protected readonly read = roundResultsResource(() => (this.looked() || this.revealed() ? this.roundId() : undefined));
  protected readonly results = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** By category: whom the panel chose so far, in the order of places, and why. */
  protected readonly choices = signal<Readonly<Record<string, readonly string[]>>>({});
  protected readonly reasons = signal<Readonly<Record<string, string>>>({});

  protected async look(): Promise<void> {
    if (await this.attempt.run(() => this.judging.look(this.programmeId()))) this.looked.set(true);
  }

  protected figure(value: number | null | undefined): string {
    return value === null || value === undefined ? roundWords().none : numberText(value, 2);
  }

  protected intervalOf({ interval }: CandidateResult): string {
    return interval ? `${numberText(interval[0], 2)} – ${numberText(interval[1], 2)}` : roundWords().none;
  }

  protected standingOf(row: CandidateResult): string {
    return row.chosen ? roundWords().chosen : roundWords().standing[row.standing];
  }

  protected why(category: CategoryResults): string[] {
    const words = roundWords();
    return [
      ...(category.undecided ? [words.undecided[category.undecided as Undecided]] : []),
      ...(category.unadjusted ? [words.unadjusted[category.unadjusted as Unadjusted]] : []),
      ...(category.exact ? [words.exact] : []),
    ];
  }

  protected leniencyOf(effect: number): string {
    const figure = numberText(Math.abs(effect), 2);
    return effect >= 0 ? roundWords().lenient(figure) : roundWords().strict(figure);
  }

  protected drawingOf({ name, rows }: CategoryResults): Drawing {
    const words = roundWords();
    return forest({
      label: words.scores(name),
      measure: words.adjusted,
      hue: 'people',
      decimals: 2,
      nameColumn: words.candidate,
      moreColumns: [words.raw],
      rows: rows.map((row) => ({
        name: row.names.join(', '),
        value: row.adjusted ?? null,
        low: row.interval?.[0] ?? null,
        high: row.interval?.[1] ?? null,
        clear: row.standing === 'clear',
        more: [row.raw === null || row.raw === undefined ? null : Number(row.raw.toFixed(2))],
      })),
      fileName: 'scores',
    });
  }

  protected namesIn({ rows }: CategoryResults, candidate: string): string {
    return rows.find((row) => row.candidate === candidate)?.names.join(', ') ?? '';
  }

  protected actionOf(category: CategoryResults, { kind, of, tie }: CountSheet['stages'][number]): string {
    const words = roundWords();
    return [words.stages[kind], ...(of ? [this.namesIn(category, of)] : []), ...(tie ? [words.tie[tie]] : [])].join(' · ');
  }

  protected save(category: CategoryResults, count: CountSheet): void {
    const columns = [roundWords().stage, ...count.candidates.map((one) => this.namesIn(category, one)), roundWords().notTransferable];
    const rows = count.stages.map((stage) => [this.actionOf(category, stage), ...stage.votes, stage.notTransferable]);
    download(this.document, 'count-sheet.csv', csvText({ columns, rows }));
  }

  protected remarked({ rows }: CategoryResults): readonly CandidateResult[] {
    return rows.filter(({ comments }) => comments.length > 0);
  }

  protected tied({ rows }: CategoryResults): readonly CandidateResult[] {
    return rows.filter(({ standing }) => standing === 'tied');
  }

  protected pick(category: string, candidate: string, on: boolean): void {
    this.choices.update((all) => {
      const before = (all[category] ?? []).filter((one) => one !== candidate);
      return { ...all, [category]: on ? [...before, candidate] : before };
    });
  }

  protected write(category: string, event: Event): void {
    this.reasons.update((all) => ({ ...all, [category]: (event.target as HTMLTextAreaElement).value }));
  }

  protected async decide(categoryId: string): Promise<void> {
    const body = { categoryId, chosen: [...(this.choices()[categoryId] ?? [])], reason: this.reasons()[categoryId] ?? '' };
    if (!(await this.attempt.run(() => this.judging.decide(this.roundId(), body), roundWords().panelDone))) return;
    this.read.reload();
    this.decided.emit();
  }
}
