import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
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
      }
      @if (stop.status === 401) {
        <p><a href="/sign-in">Sign in</a> and open the survey from your home page, or use the link in your mail.</p>
      }
      <app-kept-here heading="Kept on this device" />
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
  protected readonly stop = this.answering.stop;
  protected readonly again = computed(() => ['unreachable', 'refused'].includes(this.stop()?.kind ?? '') && this.stop()?.status !== 410);
}
