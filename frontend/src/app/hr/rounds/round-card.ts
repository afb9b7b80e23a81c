import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AssignedCandidate, Round } from '@throughline/contract';
import type { JudgeChange } from '@throughline/domain';
import { assignmentResource, Judging, progressResource } from '../../api/judging';
import { momentText } from '../../judge/moment-text';
import { Confirm } from '../../ui/confirm/confirm';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { JudgeChangeField } from './judge-change';
import { RoundResultsPart } from './round-results';
import type { Conflict } from './words/kinds';
import { roundWords, withoutHint } from './words/words';

/** One round: what is missing, who judges whom, how far judges are, and what it came to. */
@Component({
  selector: 'app-round-card',
  imports: [JudgeChangeField, MatButton, ResourceState, RoundResultsPart, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './round-card.html',
  styleUrls: ['./round-tables.scss', './round-card.scss'],
})
export class RoundCard {
  readonly round = input.required<Round>();
  readonly programmeId = input.required<string>();
  readonly secretary = input.required<boolean>();
  readonly revealed = input.required<boolean>();
  readonly changed = output();

  protected readonly words = roundWords;
  private readonly judging = inject(Judging);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly unfolded = signal(false);
  protected readonly facts = computed(() => {
    const { method, state, candidates, closesAt } = this.round();
    const words = roundWords();
    return [
      words.methods[method],
      ...(candidates === null ? [] : [words.stand(candidates)]),
      ...(closesAt && state !== 'closed' ? [`${withoutHint(words.closesAt)} ${momentText(closesAt)}`] : []),
    ].join(' · ');
  });
  protected readonly judged = computed(() => this.round().method !== 'public-vote');
  protected readonly progress = progressResource(() => (this.round().state === 'open' && this.judged() ? this.round().id : undefined));
  protected readonly assignment = assignmentResource(() => (this.unfolded() ? this.round().id : undefined));
  /** The candidate whose judges are chosen by hand, and who was chosen. */
  protected readonly chosen = signal<{ id: string; judgeIds: readonly string[] } | undefined>(undefined);
  protected readonly because = signal<JudgeChange>('load');
  protected readonly people = computed(() =>
    this.assignment.hasValue() ? new Map(this.assignment.value().judges.map(({ id, name }) => [id, name])) : new Map<string, string>(),
  );

  protected namesOf(ids: readonly string[]): string {
    return ids.map((id) => this.people().get(id) ?? '').join(', ') || roundWords().none;
  }

  protected reasonsOf({ excluded }: AssignedCandidate): string {
    return excluded
      .map(({ judgeId, reasons }) => `${this.people().get(judgeId) ?? ''} (${reasons.map((one) => roundWords().reasons[one as Conflict]).join(', ')})`)
      .join('; ');
  }

  protected barred({ excluded }: AssignedCandidate, judgeId: string): boolean {
    return excluded.some((one) => one.judgeId === judgeId);
  }

  protected pick(judgeId: string, on: boolean): void {
    this.chosen.update((one) => one && { ...one, judgeIds: on ? [...one.judgeIds, judgeId] : one.judgeIds.filter((other) => other !== judgeId) });
  }

  protected unpick(): void {
    this.chosen.set(undefined);
  }

  protected async reassign(): Promise<void> {
    const { id, judgeIds } = this.chosen()!;
    if (
      await this.attempt.run(
        async () => this.assignment.set(await this.judging.reassign(this.round().id, id, { judgeIds: [...judgeIds], because: this.because() })),
        roundWords().changed,
      )
    ) {
      this.chosen.set(undefined);
      this.progress.reload();
    }
  }

  /** What is sealed in the assignment is so for an hour after her look no more. */
  protected async look(): Promise<void> {
    if (await this.attempt.run(() => this.judging.look(this.programmeId()))) this.assignment.reload();
  }

  protected async open(): Promise<void> {
    const { openSure, openText, open, opened } = roundWords();
    const sure = await this.confirm.ask({ heading: openSure, sentences: [openText], act: open });
    if (sure && (await this.attempt.run(() => this.judging.open(this.round().id), opened))) this.changed.emit();
  }

  protected async close(): Promise<void> {
    const { closeSure, closeText, close, closed } = roundWords();
    const sure = await this.confirm.ask({ heading: closeSure, sentences: [closeText], act: close });
    if (sure && (await this.attempt.run(() => this.judging.close(this.round().id), closed))) this.changed.emit();
  }

  protected async nudge(): Promise<void> {
    await this.attempt.run(async () => {
      const { sent, waiting } = await this.judging.nudge(this.round().id);
      this.toasts.done(roundWords().nudged(sent, waiting));
    });
    this.progress.reload();
  }
}
