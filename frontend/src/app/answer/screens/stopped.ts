import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { KeptHere } from './kept-here';

/** Why it does not go on, what was kept, and what to do next. */
@Component({
  selector: 'app-stopped',
  imports: [Arrival, KeptHere],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (stop(); as stop) {
      <h1 appArrival>{{ stop.title }}</h1>
      <p class="notice" [class.act]="stop.kind === 'unsafe'" [class.watch]="stop.kind !== 'unsafe'">{{ stop.message }}</p>
      @if (stop.kind === 'unsafe') {
        <p>
          <strong>Nothing was sent just now.</strong> Tell your works council or HR, and show them this page. The check that failed is called
          <code>{{ stop.code }}</code>.
        </p>
      }
      @if (stop.code === 'ballot-collected') {
        <p>Your answers so far are kept on that device, encrypted, and nowhere else.</p>
        @if (asking()) {
          <p role="status">
            You get another ballot, once. Use it only if you cannot get at the first one: how many were handed out a second time is published, and only a few of
            each group can be.
          </p>
          <div class="actions">
            <button type="button" class="danger" (click)="answering.startAgain()">Yes, give me another ballot</button>
            <button type="button" class="link" (click)="asking.set(false)">No</button>
          </div>
        } @else {
          <p><button type="button" class="link" (click)="asking.set(true)">That device is lost</button></p>
        }
      }
      @if (stop.status === 401) {
        <p><a href="/sign-in">Sign in</a> and open the survey from your home page, or use the link in your mail.</p>
      }
      @if (answering.shared()) {
        <div class="actions"><button type="button" class="secondary" (click)="answering.wipe()">Type in another code</button></div>
      } @else {
        <app-kept-here heading="Kept on this device" />
      }
      <div class="actions">
        @if (again()) {
          <button type="button" class="primary" (click)="answering.retry()">Try again</button>
        }
      </div>
    }
  `,
})
export class Stopped {
  protected readonly answering = inject(Answering);
  protected readonly asking = signal(false);
  protected readonly stop = this.answering.stop;
  protected readonly again = computed(() => ['unreachable', 'refused'].includes(this.stop()?.kind ?? '') && this.stop()?.status !== 410);
}
