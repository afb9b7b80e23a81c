import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { isLongOver } from '../day';
import type { Inclusion } from '../protocol/after-casting';
import { asStop } from '../protocol/stop';
import { KeptElsewhere } from './kept-elsewhere';
import { receiptText } from '../receipt-text';
import { localWords } from '../wording';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { ClaimCode } from './claim-code';
import { SaidNo } from './said-no';

/** The receipt, and what it is good for: change, take back, and see after the closing that the ballot was counted. */
@Component({
  selector: 'app-thanks',
  imports: [KeptElsewhere, Arrival, ClaimCode, RichText, SaidNo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './thanks.html',
})
export class Thanks {
  protected readonly answering = inject(Answering);
  protected readonly record = this.answering.record;
  protected readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
  protected readonly lastTime = computed(() => localWords(this.answering.survey()?.paper.lastTime, this.answering.readIn()));
  protected readonly closes = computed(() => this.speech.day(this.record()?.closesOn));
  protected readonly over = computed(() => this.answering.closed() || isLongOver(this.record()?.closesOn ?? ''));
  protected readonly asking = signal<'withdraw' | 'clear' | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly inclusion = signal<Inclusion | undefined>(undefined);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.said.set(this.later().thanks.copied);
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.said.set(this.later().thanks.noCopy);
    }
  }

  protected save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.text()], { type: 'text/plain' }));
    link.download = 'survey-receipt.txt';
    link.click();
    URL.revokeObjectURL(link.href);
    this.said.set(this.later().thanks.saved);
  }

  protected async check(): Promise<void> {
    this.inclusion.set(undefined);
    this.said.set(this.later().thanks.reading);
    try {
      this.inclusion.set(await this.answering.findOnBoard());
      this.said.set('');
    } catch (error) {
      // a Stop of the protocol: not closed yet, or no connection
      this.said.set(this.speech.say(asStop(error)).message);
    }
  }

  protected async withdraw(): Promise<void> {
    this.asking.set(undefined);
    await this.answering.withdraw();
  }

  private text(): string {
    const record = this.record();
    return record ? receiptText(record, this.later().receipt, this.words().locale) : '';
  }
}
