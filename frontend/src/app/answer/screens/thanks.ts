import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { dayText, isLongOver } from '../day';
import type { Inclusion } from '../protocol/after-casting';
import { asStop } from '../protocol/stop';
import { KeptElsewhere } from './kept-elsewhere';
import { receiptText } from '../receipt-text';
import { ClaimCode } from './claim-code';

/** The receipt, and what it is good for: change, take back, and see after the closing that the ballot was counted. */
@Component({
  selector: 'app-thanks',
  imports: [KeptElsewhere, Arrival, ClaimCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './thanks.html',
})
export class Thanks {
  protected readonly answering = inject(Answering);
  protected readonly record = this.answering.record;
  protected readonly dayText = dayText;
  protected readonly closes = computed(() => dayText(this.record()?.closesOn ?? ''));
  protected readonly over = computed(() => this.answering.closed() || isLongOver(this.record()?.closesOn ?? ''));
  protected readonly asking = signal<'withdraw' | 'clear' | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly inclusion = signal<Inclusion | undefined>(undefined);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.said.set('The receipt is copied.');
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.said.set('This browser does not let a page copy. Save the receipt as a file instead.');
    }
  }

  protected save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.text()], { type: 'text/plain' }));
    link.download = 'survey-receipt.txt';
    link.click();
    URL.revokeObjectURL(link.href);
    this.said.set('The receipt is saved as survey-receipt.txt.');
  }

  protected async check(): Promise<void> {
    this.inclusion.set(undefined);
    this.said.set('Reading the board…');
    try {
      this.inclusion.set(await this.answering.findOnBoard());
      this.said.set('');
    } catch (error) {
      // a Stop of the protocol: not closed yet, or no connection
      this.said.set(asStop(error).message);
    }
  }

  protected async withdraw(): Promise<void> {
    this.asking.set(undefined);
    await this.answering.withdraw();
  }

  private text(): string {
    const record = this.record();
    return record ? receiptText(record) : '';
  }
}
