import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { readWrittenClaim, type Claim } from '../address';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { findAnswered, mustBeClaimCode, readConversations, type OwnConversations } from '../protocol/conversation';
import { asStop, Stop } from '../protocol/stop';
import { NETWORK } from '../surroundings';
import { OwnThread } from './own-thread';

/** Answers to comments: for whoever holds the claim code, on any device, without signing in. Nothing is kept here. */
@Component({
  selector: 'app-answers',
  imports: [Arrival, OwnThread],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 appArrival>Answers to your comments</h1>
    @if (found(); as found) {
      <p class="lead">
        <span dir="auto">{{ found.survey.paper.cycleName }}, {{ found.survey.paper.organisationName }}.</span> This device has read all messages of the survey,
        as everybody’s does, and opened here those that are for you. Nobody can tell which.
      </p>
      @for (conversation of found.all; track conversation.questionId) {
        <app-own-thread [survey]="found.survey" [conversation]="conversation" />
      }
      <p class="quiet">Nothing of this is kept on this device. Close the page when you have finished.</p>
    } @else {
      <p class="lead">With the code from your receipt you read here what was answered, and write back. You do not sign in, and nobody learns who you are.</p>
      <form (submit)="look($event)">
        <p>
          <label for="claim">Your code</label>
          <input
            #code
            id="claim"
            name="claim"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            required
            aria-describedby="claim-hint"
            [value]="answering.claim().code ?? ''"
          />
          <span id="claim-hint" class="hint">
            Two words and seven groups of four signs, as on your receipt. The words name the survey and are the same for everybody who answered it.
          </span>
        </p>
        @if (stop(); as stop) {
          <p class="notice act" role="alert">
            <strong>{{ stop.title }}.</strong> {{ stop.message }}
          </p>
        }
        <div class="actions">
          <button type="submit" class="primary" [attr.aria-disabled]="looking() ? true : null">{{ looking() ? 'Looking…' : 'Look for answers' }}</button>
        </div>
      </form>
    }
    @if (answering.record()?.receipt) {
      <div class="actions"><button type="button" class="secondary" (click)="answering.go('thanks')">Back to the receipt</button></div>
    }
  `,
})
export class Answers {
  protected readonly answering = inject(Answering);
  private readonly network = inject(NETWORK);
  protected readonly found = signal<OwnConversations | undefined>(undefined);
  protected readonly stop = signal<Stop | undefined>(undefined);
  protected readonly looking = signal(false);

  constructor() {
    const { code } = this.answering.claim();
    if (code) void this.read(this.answering.claim(), code);
  }

  protected look(event: Event): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const word = (name: string): string => String(given.get(name) ?? '').trim();
    if (!this.looking()) void this.read(this.answering.claim(), word('claim'));
  }

  private async read(known: Claim, typed: string): Promise<void> {
    this.looking.set(true);
    this.stop.set(undefined);
    try {
      const { words, code } = readWrittenClaim(typed);
      mustBeClaimCode(code);
      const { cycle, manifestHash } = words ? await findAnswered(this.network, words) : known;
      if (!cycle) throw noWords();
      this.found.set(await readConversations(this.network, cycle, code, manifestHash));
    } catch (error) {
      // a Stop of the protocol: a mistyped code, an unknown survey, or no connection
      this.stop.set(asStop(error));
    } finally {
      this.looking.set(false);
    }
  }
}

const noWords = (): Stop =>
  new Stop(
    'unusable',
    'no-words',
    'Which survey is it?',
    'Please type the two words that stand before your code as well. If you can sign in, your home page leads to each survey without them.',
  );
