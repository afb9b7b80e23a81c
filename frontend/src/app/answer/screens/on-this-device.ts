import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { KeptHere } from './kept-here';

/** The page without a survey in its address: what it is for, and what waits on this device. */
@Component({
  selector: 'app-on-this-device',
  imports: [Arrival, KeptHere],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 appArrival>Your survey</h1>
    <p class="lead">
      Your answers are sealed on this device and leave it without your name: no database, log or backup can tell which are yours. Nobody sees single answers:
      what comes out are figures about groups, and comments from groups that are large enough.
    </p>
    @if (answering.others().length === 0) {
      <p>This page opens from the link in your invitation. On this device there is nothing to go on with.</p>
      <p>No mail? <a href="/sign-in">Sign in</a>: a survey that waits for you stands on your home page.</p>
    }
    <app-kept-here heading="Go on where you left" />
    <p>You asked for an answer to a comment? <a href="/i#claim">Look for answers</a> with the code from your receipt.</p>
  `,
})
export class OnThisDevice {
  protected readonly answering = inject(Answering);
}
