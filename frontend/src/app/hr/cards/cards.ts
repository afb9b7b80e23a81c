import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PrintedCards } from '@throughline/contract';
import { cycleResource, Surveys } from '../../api/surveys';
import { dayText } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { Qr } from '../../ui/qr/qr';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { Rich } from '../../ui/rich/rich';
import { cyclesWords } from '../cycles/words/words';
import { cardsWords } from './words/words';
import { cardLink, sheetsOf, typedAddress } from './card-sheets';

/** The cards of one group: drawn once, shown once, ten to a page of A4. Their codes live on this page and nowhere else. */
@Component({
  selector: 'app-cards',
  imports: [MatButton, PageHeader, Qr, ResourceState, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cards.html',
  styleUrl: './cards.scss',
})
export class Cards implements Keeping {
  protected readonly texts = cardsWords;
  protected readonly common = cyclesWords;
  readonly id = input.required<string>();
  readonly cohort = input.required<string>();
  private readonly surveys = inject(Surveys);
  private readonly document = inject(DOCUMENT);
  protected readonly read = cycleResource(() => this.id());
  protected readonly attempt = new Attempt();
  protected readonly codes = signal<readonly string[]>([]);
  private readonly printed = signal(false);
  protected readonly sure = signal(false);
  protected readonly day = dayText;
  protected readonly pack = computed(() => (this.read.hasValue() ? this.read.value().cardPacks.find(({ cohort }) => cohort === this.cohort()) : undefined));
  protected readonly sheets = computed(() => sheetsOf(this.codes()));
  protected readonly words = computed(() => (this.read.hasValue() ? (this.read.value().manifestWords ?? []).join(' ') : ''));
  protected readonly address = computed(() => typedAddress(this.document.location.host, this.read.hasValue() ? (this.read.value().manifestWords ?? []) : []));

  unsaved(): boolean {
    return this.codes().length > 0 && !this.printed();
  }

  protected link(code: string): string {
    const cycle = this.read.value();
    return cardLink(this.document.location.origin, this.id(), cycle?.manifestSha256 ?? '', code);
  }

  protected draw(): Promise<void> {
    return this.take(() => this.surveys.printCards(this.id(), this.cohort()));
  }

  protected drawAnew(reprints: number): Promise<void> {
    return this.take(() => this.surveys.reprintCards(this.id(), this.cohort(), reprints));
  }

  private async take(ask: () => Promise<PrintedCards>): Promise<void> {
    await this.attempt.run(async () => this.codes.set((await ask()).codes));
    this.sure.set(false);
    if (this.codes().length === 0) this.read.reload();
  }

  protected print(): void {
    this.document.defaultView?.print();
    this.printed.set(true);
  }
}
