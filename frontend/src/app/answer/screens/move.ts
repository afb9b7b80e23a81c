import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { Qr } from '../../ui/qr/qr';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { Carrying } from '../carrying';
import { asStop, type Stop } from '../protocol/stop';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';

/** Carries a ballot to another device: a QR code and a link that are as good as the ballot, and the forgetting of it here. */
@Component({
  selector: 'app-move',
  imports: [Arrival, Qr, RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().move;
    <h1 appArrival>{{ w.heading }}</h1>
    @if (link(); as link) {
      <p class="lead">{{ w.lead }}</p>
      <app-qr [text]="link" [label]="w.qr" [tooLong]="words().qrTooLong" />
      <p class="notice watch"><app-rich [text]="w.warning" /></p>
      <details>
        <summary>{{ w.orCopy }}</summary>
        <p><textarea class="code" readonly rows="4" dir="ltr" [attr.aria-label]="w.link" [value]="link"></textarea></p>
      </details>
      <p>{{ w.once }}</p>
      <div class="actions">
        @if (sure()) {
          <button type="button" class="danger" (click)="carrying.moved()">{{ w.yesForget }}</button>
          <button type="button" class="link" (click)="sure.set(false)">{{ w.keepHere }}</button>
        } @else {
          <button type="button" class="primary" (click)="sure.set(true)">{{ w.hasIt }}</button>
        }
        <button type="button" class="secondary" (click)="back()">{{ words().back }}</button>
      </div>
      @if (sure()) {
        <p role="status">{{ w.forgotten }}</p>
      }
    } @else if (problem()) {
      <p class="notice act" role="alert">{{ speech.say(problem()!).message }}</p>
      <div class="actions">
        <button type="button" class="secondary" (click)="back()">{{ words().back }}</button>
      </div>
    } @else {
      <p role="status">{{ words().oneMoment }}</p>
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
  private readonly location = inject(DOCUMENT).location;
  protected readonly link = signal('');
  protected readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly later = this.speech.later;
  protected readonly problem = signal<Stop | undefined>(undefined);
  protected readonly sure = signal(false);

  constructor() {
    this.carrying.movingFragment().then(
      (fragment) => this.link.set(`${this.location.origin}${this.location.pathname}${fragment}`),
      // a Stop: comments too long for a code, or nothing to move
      (error: unknown) => this.problem.set(asStop(error)),
    );
  }

  protected back(): void {
    this.answering.go(this.answering.record()?.receipt ? 'thanks' : 'questions');
  }
}
