import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, signal } from '@angular/core';
import { hashWords } from '@throughline/anonymity/manifest';
import { claimCode, claimSeed } from '@throughline/anonymity/mailbox';
import { Qr } from '../../ui/qr/qr';
import { claimAddress } from '../address';
import { Answering } from '../answering';
import { Speech } from '../words/speech';

/** The code with which she finds answers to her comments, on any device. Made here from what this device keeps; nobody else has it. */
@Component({
  selector: 'app-claim-code',
  imports: [Qr],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (code(); as code) {
      <section class="receipt" aria-labelledby="claim-heading">
        <h2 id="claim-heading">{{ w().heading }}</h2>
        <p>{{ w().asked(asked()) }}</p>
        <p class="code claim" translate="no" dir="ltr">{{ words() }} {{ code }}</p>
        <p class="quiet">{{ w().words }}</p>
        <p class="quiet">{{ w().secret }} {{ answering.shared() ? w().lostShared : w().lost }} {{ w().days(days()) }}</p>
        <div class="actions">
          @if (!answering.shared()) {
            <button type="button" class="secondary" (click)="copy(words() + ' ' + code)">{{ w().copy }}</button>
          }
          <button type="button" class="secondary" (click)="print()">{{ printWord() }}</button>
          <button type="button" class="secondary" [attr.aria-expanded]="drawn()" (click)="drawn.set(!drawn())">{{ w().qr }}</button>
          <button type="button" class="secondary" (click)="answering.showAnswers(code)">{{ w().look }}</button>
        </div>
        <p role="status" class="said">{{ said() }}</p>
        @if (drawn()) {
          <app-qr [text]="address()" [label]="w().qrLabel" [tooLong]="tooLong()" />
        }
        <p class="quiet claim-address">{{ w().page(bare()) }}</p>
      </section>
    }
  `,
})
export class ClaimCode {
  protected readonly answering = inject(Answering);
  private readonly speech = inject(Speech);
  protected readonly w = computed(() => this.speech.later().claim);
  protected readonly printWord = computed(() => this.speech.words().print);
  protected readonly tooLong = computed(() => this.speech.words().qrTooLong);
  private readonly window = inject(DOCUMENT).defaultView as Window;
  private readonly record = this.answering.record;
  protected readonly asked = computed(() => this.record()?.asked?.length ?? 0);
  protected readonly days = computed(() => this.answering.survey()?.manifest.reply_days ?? 0);
  protected readonly words = computed(() =>
    hashWords(this.record()?.manifestHash ?? '')
      .slice(0, 2)
      .join(' '),
  );
  protected readonly drawn = signal(false);
  protected readonly said = signal('');
  protected readonly code = signal<string | undefined>(undefined);
  protected readonly bare = computed(() => claimAddress(this.window.location.origin, this.record()?.cycle ?? ''));
  protected readonly address = computed(() => claimAddress(this.window.location.origin, this.record()?.cycle ?? '', this.code()));

  constructor() {
    const cycle = computed(() => this.record()?.cycle);
    const secret = computed(() => (this.record()?.asked?.length ? this.record()?.editSecret : undefined));
    // by hand: Angular's resource would come with the first screen, which has no other use for it
    effect((onCleanup) => {
      const [from, of] = [secret(), cycle()];
      let still = true;
      onCleanup(() => (still = false));
      this.code.set(undefined);
      if (from && of) void claimSeed(from, of).then((seed) => still && this.code.set(claimCode(seed)));
    });
  }

  protected async copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.said.set(this.w().copied);
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.said.set(this.w().noCopy);
    }
  }

  protected print(): void {
    this.drawn.set(true);
    // once the picture is there
    setTimeout(() => this.window.print());
  }
}
