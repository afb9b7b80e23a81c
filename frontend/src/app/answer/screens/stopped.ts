import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { LazyPage } from './lazy-page';

/** Why it does not go on, what was kept, and what to do next. */
@Component({
  selector: 'app-stopped',
  imports: [Arrival, LazyPage, RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = words().stopped;
    @if (stop(); as stop) {
      @let said = speech.say(stop);
      <h1 appArrival dir="auto">{{ said.title }}</h1>
      <p class="notice" dir="auto" [class.act]="stop.kind === 'unsafe'" [class.watch]="stop.kind !== 'unsafe'">{{ said.message }}</p>
      @if (stop.kind === 'unsafe') {
        <p>
          <app-rich [text]="w.nothingSent" /> <code>{{ stop.code }}</code>.
        </p>
      }
      @if (stop.code === 'ballot-collected') {
        <p>{{ w.keptThere }}</p>
        @if (asking()) {
          <p role="status">{{ w.another }}</p>
          <div class="actions">
            <button type="button" class="danger" (click)="answering.startAgain()">{{ w.yesAnother }}</button>
            <button type="button" class="link" (click)="asking.set(false)">{{ w.no }}</button>
          </div>
        } @else {
          <p>
            <button type="button" class="link" (click)="asking.set(true)">{{ w.lost }}</button>
          </p>
        }
      }
      @if (stop.status === 401) {
        <p><app-rich [text]="w.signIn" href="/sign-in" /></p>
      }
      @if (answering.shared()) {
        <div class="actions">
          <button type="button" class="secondary" (click)="answering.wipe()">{{ w.anotherCode }}</button>
        </div>
      } @else {
        <ng-container [appLazyPage]="answering.afterStart()?.KeptHere" />
      }
      <div class="actions">
        @if (again()) {
          <button type="button" class="primary" (click)="answering.retry()">{{ words().tryAgain }}</button>
        }
      </div>
    }
  `,
})
export class Stopped {
  protected readonly answering = inject(Answering);
  protected readonly speech = inject(Speech);
  protected readonly words = this.speech.words;
  protected readonly asking = signal(false);
  protected readonly stop = this.answering.stop;
  protected readonly again = computed(() => ['unreachable', 'refused'].includes(this.stop()?.kind ?? '') && this.stop()?.status !== 410);
}
