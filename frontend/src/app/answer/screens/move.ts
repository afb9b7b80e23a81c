import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { Qr } from '../../ui/qr/qr';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { Carrying } from '../carrying';
import { asStop } from '../protocol/stop';

/** Carries a ballot to another device: a QR code and a link that are as good as the ballot, and the forgetting of it here. */
@Component({
  selector: 'app-move',
  imports: [Arrival, Qr],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 appArrival>Go on on another device</h1>
    @if (link(); as link) {
      <p class="lead">Scan this with the other device. It takes up your survey where you are, with the answers you have given so far.</p>
      <app-qr [text]="link" label="QR code that carries your ballot to another device" />
      <p class="notice watch">
        <strong>Show it to nobody.</strong> Whoever has this code has your ballot. It goes from this screen to your other device and to no server.
      </p>
      <details>
        <summary>Or copy the link</summary>
        <p><textarea class="code" readonly rows="4" aria-label="Link that carries your ballot" [value]="link"></textarea></p>
      </details>
      <p>Once the other device shows your survey, let this one forget it. Two devices with one ballot overwrite each other’s answers.</p>
      <div class="actions">
        @if (sure()) {
          <button type="button" class="danger" (click)="carrying.moved()">Yes, forget it here</button>
          <button type="button" class="link" (click)="sure.set(false)">Keep it here</button>
        } @else {
          <button type="button" class="primary" (click)="sure.set(true)">The other device has it</button>
        }
        <button type="button" class="secondary" (click)="back()">Back</button>
      </div>
      @if (sure()) {
        <p role="status">Forgotten here, the survey can only be gone on with, changed or taken back from the other device.</p>
      }
    } @else if (problem()) {
      <p class="notice act" role="alert">{{ problem() }}</p>
      <div class="actions"><button type="button" class="secondary" (click)="back()">Back</button></div>
    } @else {
      <p role="status">One moment…</p>
    }
  `,
  styles: `
    textarea {
      inline-size: 100%;
      box-sizing: border-box;
    }
  `,
})
export class Move {
  protected readonly answering = inject(Answering);
  protected readonly carrying = inject(Carrying);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly link = signal('');
  protected readonly problem = signal('');
  protected readonly sure = signal(false);

  constructor() {
    this.carrying.movingFragment().then(
      (fragment) => this.link.set(`${this.origin}/i${fragment}`),
      // a Stop: comments too long for a code, or nothing to move
      (error: unknown) => this.problem.set(asStop(error).message),
    );
  }

  protected back(): void {
    this.answering.go(this.answering.record()?.receipt ? 'thanks' : 'questions');
  }
}
