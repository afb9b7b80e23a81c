import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, resource, signal } from '@angular/core';
import { hashWords } from '@throughline/anonymity/manifest';
import { claimCode, claimSeed } from '@throughline/anonymity/mailbox';
import { Qr } from '../../ui/qr/qr';
import { claimAddress } from '../address';
import { Answering } from '../answering';

/** The code with which she finds answers to her comments, on any device. Made here from what this device keeps; nobody else has it. */
@Component({
  selector: 'app-claim-code',
  imports: [Qr],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (code.value(); as code) {
      <section class="receipt" aria-labelledby="claim-heading">
        <h2 id="claim-heading">Your code for answers</h2>
        <p>
          You asked for an answer to {{ asked() === 1 ? 'your comment' : asked() + ' of your comments' }}. Whoever answers does not learn who you are, and no
          message is sent to you about it: look for answers yourself, here or on any other device, with this code.
        </p>
        <p class="code claim" translate="no">{{ words() }} {{ code }}</p>
        <p class="quiet">The two words name the survey and are the same for everybody who answered it. The rest is yours alone.</p>
        <p class="quiet">
          Keep it to yourself. Whoever has it can read the answers and write back in your place, but can neither find nor change your ballot.
          @if (answering.shared()) {
            Nothing stays on this device: write it down, or take the receipt below along, which leads to it too. Once both are lost, nobody can restore it.
          } @else {
            It is kept nowhere but on this device: once lost, nobody can restore it.
          }
          Answers can be read until {{ days() }} days after the survey has closed, if your comment is from a group that is large enough to show comments.
        </p>
        <div class="actions">
          @if (!answering.shared()) {
            <button type="button" class="secondary" (click)="copy(words() + ' ' + code)">Copy the code</button>
          }
          <button type="button" class="secondary" (click)="print()">Print</button>
          <button type="button" class="secondary" [attr.aria-expanded]="drawn()" (click)="drawn.set(!drawn())">QR code</button>
          <button type="button" class="secondary" (click)="answering.showAnswers(code)">Look for answers</button>
        </div>
        <p role="status" class="said">{{ said() }}</p>
        @if (drawn()) {
          <app-qr [text]="address()" label="QR code that opens the answers to your comments" />
        }
        <p class="quiet claim-address">The page for other devices: {{ bare() }}</p>
      </section>
    }
  `,
})
export class ClaimCode {
  protected readonly answering = inject(Answering);
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
  protected readonly code = resource({
    params: () => {
      const { cycle, editSecret, asked } = this.record() ?? {};
      return cycle && editSecret && asked?.length ? { cycle, editSecret } : undefined;
    },
    loader: async ({ params }) => claimCode(await claimSeed(params.editSecret, params.cycle)),
  });
  protected readonly bare = computed(() => claimAddress(this.window.location.origin, this.record()?.cycle ?? ''));
  protected readonly address = computed(() => claimAddress(this.window.location.origin, this.record()?.cycle ?? '', this.code.value()));

  protected async copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.said.set('The code is copied.');
    } catch {
      // NotAllowedError of a browser that keeps its clipboard
      this.said.set('This browser does not let a page copy. Write the code down instead.');
    }
  }

  protected print(): void {
    this.drawn.set(true);
    // once the picture is there
    setTimeout(() => this.window.print());
  }
}
