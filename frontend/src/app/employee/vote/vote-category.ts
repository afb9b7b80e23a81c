import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { VoteCandidate, VoteCategory } from '@throughline/contract';
import { PublicVotes } from '../../api/public-votes';
import { Icon } from '../../ui/icon/icon';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { voteWords } from './words/words';

/** More candidates than this can be searched by name. */
const SEARCHED_FROM = 12;

/** The vote in one category: a list in order, made with buttons, so that it works alike by touch, by keyboard and by ear. */
@Component({
  selector: 'app-vote-category',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './vote-category.html',
  styleUrl: './vote-category.scss',
})
export class VoteCategoryCard {
  protected readonly words = voteWords;
  protected readonly count = countText;
  private readonly votes = inject(PublicVotes);
  readonly voteId = input.required<string>();
  readonly category = input.required<VoteCategory>();
  readonly ranks = input.required<number>();
  readonly changed = output();

  protected readonly attempt = new Attempt();
  private readonly kept = linkedSignal<readonly string[]>(() => this.category().preferences);
  protected readonly order = linkedSignal<readonly string[]>(() => this.category().preferences);
  protected readonly sought = signal('');
  readonly unsaved = computed(() => this.order().join(' ') !== this.kept().join(' '));
  protected readonly searched = computed(() => this.category().candidates.length > SEARCHED_FROM);
  protected readonly chosen = computed(() => this.order().flatMap((id) => this.category().candidates.find((one) => one.id === id) ?? []));
  protected readonly others = computed(() => {
    const sought = this.sought().trim().toLocaleLowerCase();
    return this.category().candidates.filter(({ id, name }) => !this.order().includes(id) && name.toLocaleLowerCase().includes(sought));
  });
  protected readonly full = computed(() => this.ranks() > 1 && this.order().length >= this.ranks());
  protected readonly hasMine = computed(() => this.category().candidates.some(({ mine }) => mine));

  protected choose({ id }: VoteCandidate): void {
    // of a single choice the new one takes the place of the old
    this.order.update((before) => (this.ranks() === 1 ? [id] : [...before, id]));
  }

  protected remove({ id }: VoteCandidate): void {
    this.order.update((before) => before.filter((one) => one !== id));
  }

  protected move(at: number, by: number): void {
    this.order.update((before) => {
      const next = [...before];
      [next[at], next[at + by]] = [next[at + by]!, next[at]!];
      return next;
    });
  }

  protected async save(): Promise<void> {
    const [order, { id, name }] = [this.order(), this.category()];
    const done = order.length ? this.words().saved(name) : this.words().takenBack(name);
    if (!(await this.attempt.run(() => this.votes.choose(this.voteId(), id, order), done))) return;
    this.kept.set(order);
    this.changed.emit();
  }
}
