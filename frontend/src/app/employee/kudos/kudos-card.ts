import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Kudos } from '@throughline/contract';
import { KUDOS, KUDOS_REACTIONS, type KudosReactionKind } from '@throughline/domain';
import { KudosRequests } from '../../api/kudos';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText, today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Rich } from '../../ui/rich/rich';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { countText } from '../../words/numbers';
import { KudosReplies } from './kudos-replies';
import { sentenceOf } from './kudos-sentence';
import { TakingDown } from './taking-down';
import { kudosWords } from './words/words';

/** One kudos: who thanks whom for what, what is said to it, and what its giver, or HR, can do with it. */
@Component({
  selector: 'app-kudos-card',
  imports: [Field, FormProblem, FormRoot, KudosReplies, MatButton, Rich, RouterLink, Tag, TakingDown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kudos-card.html',
  styleUrl: './kudos-card.scss',
})
export class KudosCard {
  protected readonly words = kudosWords;
  private readonly requests = inject(KudosRequests);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  readonly kudos = input.required<Kudos>();
  /** Of its heading: 3 under the heading of a list, 2 on a page of its own. */
  readonly level = input(3);
  /** It is another now. */
  readonly changed = output<Kudos>();
  /** It is gone. */
  readonly gone = output();

  protected readonly attempt = new Attempt();
  protected readonly doing = signal<'' | 'changing' | 'taking-down'>('');
  protected readonly talking = signal(false);
  protected readonly mayTakeDown = computed(() => !this.kudos().mine && this.session.may('hr'));
  protected readonly sentence = computed(() => sentenceOf(this.kudos()));
  protected readonly day = computed(() => dayText(today(new Date(this.kudos().givenAt))));
  protected readonly reactions = computed(() =>
    KUDOS_REACTIONS.map((kind) => ({
      kind,
      count: this.kudos().reactions.find((one) => one.kind === kind)?.count ?? 0,
      mine: this.kudos().myReaction === kind,
    })),
  );
  protected readonly countText = countText;

  private readonly text = signal({ message: '' });
  protected readonly better = form(
    this.text,
    (path) => {
      validate(path.message, ({ value }) => {
        const there = value().trim().length;
        return there < KUDOS.messageMin ? { kind: 'short', message: kudosWords().compose.sayMore(countText(KUDOS.messageMin), countText(there)) } : undefined;
      });
    },
    { submission: sending(() => this.save()) },
  );
  private readonly taking = viewChild(TakingDown);
  protected readonly takeDown = async (reason: string): Promise<void> => {
    await this.requests.takeDown(this.kudos().id, reason);
    this.toasts.done(this.words().card.takenDown);
    this.gone.emit();
  };

  /** Whether a change was typed that is not saved. */
  unsaved(): boolean {
    return (this.doing() === 'changing' && this.text().message !== this.kudos().message) || (this.taking()?.unsaved() ?? false);
  }

  protected begin(what: 'changing' | 'taking-down'): void {
    this.text.set({ message: this.kudos().message });
    this.better().reset();
    this.doing.set(what);
  }

  protected async react(kind: KudosReactionKind, mine: boolean): Promise<void> {
    await this.attempt.run(async () => this.changed.emit(await this.requests.react(this.kudos().id, mine ? null : kind)));
  }

  protected replied(count: number): void {
    this.changed.emit({ ...this.kudos(), replyCount: count });
  }

  protected async withdraw(): Promise<void> {
    const { sure, sureText, withdrawIt, withdrawn } = this.words().card;
    const yes = await this.confirm.ask({ heading: sure, sentences: [sureText], act: withdrawIt, destructive: true });
    if (yes && (await this.attempt.run(() => this.requests.withdraw(this.kudos().id), withdrawn))) this.gone.emit();
  }

  private async save(): Promise<void> {
    const { id, values, visibility } = this.kudos();
    const changed = await this.requests.change(id, { message: this.text().message, valueIds: values.map((value) => value.id), visibility });
    this.doing.set('');
    this.changed.emit(changed);
    this.toasts.done(this.words().card.changed);
  }
}
