import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { Qr } from '../../ui/qr/qr';
import { Answering } from '../answering';
import { Carrying } from '../carrying';
import { asStop, type Stop } from '../protocol/stop';
import { Speech } from '../words/speech';

/** After sending on a device that several share: the receipt to take along, since nothing of it stays here. */
@Component({
  selector: 'app-kept-elsewhere',
  imports: [Qr],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().elsewhere;
    @if (answering.record()?.withdrawn) {
      <h2>{{ w.rightHeading }}</h2>
      <p>{{ w.rightText }}</p>
    } @else {
      <h2>{{ w.receiptHeading }}</h2>
      <p>{{ w.receiptText }}</p>
    }
    @if (link(); as link) {
      <app-qr [text]="link" [label]="w.qr" [tooLong]="words().qrTooLong" />
    } @else if (problem()) {
      <p class="notice watch" role="status">{{ speech.say(problem()!).message }}</p>
    }
    <div class="actions">
      <button type="button" class="secondary" (click)="print()">{{ words().print }}</button>
      <button type="button" class="primary" (click)="answering.wipe()">{{ w.done }}</button>
    </div>
  `,
})
export class KeptElsewhere {
  protected readonly answering = inject(Answering);
  protected readonly carrying = inject(Carrying);
  private readonly document = inject(DOCUMENT);
  protected readonly link = signal('');
  protected readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
  protected readonly problem = signal<Stop | undefined>(undefined);

  constructor() {
    this.carrying.movingFragment().then(
      (fragment) => this.link.set(`${this.document.location.origin}${this.document.location.pathname}${fragment}`),
      // a Stop: what was answered does not fit a code
      (error: unknown) => this.problem.set(asStop(error)),
    );
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
