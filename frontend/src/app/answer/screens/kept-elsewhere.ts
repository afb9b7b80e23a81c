import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { Qr } from '../../ui/qr/qr';
import { Answering } from '../answering';
import { Carrying } from '../carrying';
import { asStop } from '../protocol/stop';

/** After sending on a device that several share: the receipt to take along, since nothing of it stays here. */
@Component({
  selector: 'app-kept-elsewhere',
  imports: [Qr],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answering.record()?.withdrawn) {
      <h2>Take your right to answer along</h2>
      <p>Nothing stays on this device. Scan this with your own telephone, or print it, if you may want to answer again later. Show it to nobody else.</p>
    } @else {
      <h2>Take your receipt along</h2>
      <p>
        Nothing stays on this device. Scan this with your own telephone, or print it: with it you can change your answers, take them back and check that they
        are counted, from any device. Show it to nobody else.
      </p>
    }
    @if (link(); as link) {
      <app-qr [text]="link" label="QR code with your receipt" />
    } @else if (problem()) {
      <p class="notice watch" role="status">{{ problem() }}</p>
    }
    <div class="actions">
      <button type="button" class="secondary" (click)="print()">Print</button>
      <button type="button" class="primary" (click)="answering.wipe()">Done, forget me here</button>
    </div>
  `,
})
export class KeptElsewhere {
  protected readonly answering = inject(Answering);
  protected readonly carrying = inject(Carrying);
  private readonly document = inject(DOCUMENT);
  protected readonly link = signal('');
  protected readonly problem = signal('');

  constructor() {
    this.carrying.movingFragment().then(
      (fragment) => this.link.set(`${this.document.location.origin}/i${fragment}`),
      // a Stop: what was answered does not fit a code
      (error: unknown) => this.problem.set(asStop(error).message),
    );
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
