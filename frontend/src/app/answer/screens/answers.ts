import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { readWrittenClaim, type Claim } from '../address';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { findAnswered, mustBeClaimCode, readConversations, type OwnConversations } from '../protocol/conversation';
import { asStop, Stop } from '../protocol/stop';
import { NETWORK } from '../surroundings';
import { RichText } from '../words/rich-text';
import { Speech } from '../words/speech';
import { OwnThread } from './own-thread';
import { SaidNo } from './said-no';

/** Answers to comments: for whoever holds the claim code, on any device, without signing in. Nothing is kept here. */
@Component({
  selector: 'app-answers',
  imports: [Arrival, OwnThread, RichText, SaidNo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().answers;
    <h1 appArrival>{{ w.heading }}</h1>
    @if (found(); as found) {
      <p class="lead"><app-rich [text]="w.found(found.survey.paper.cycleName, found.survey.paper.organisationName)" /></p>
      @for (conversation of found.all; track conversation.question.id) {
        <app-own-thread [survey]="found.survey" [conversation]="conversation" />
      }
      <p class="quiet">{{ w.nothingKept }}</p>
    } @else {
      <p class="lead">{{ w.intro }}</p>
      <form (submit)="look($event)">
        <p>
          <label for="claim">{{ w.code }}</label>
          <input
            #code
            id="claim"
            name="claim"
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            required
            aria-describedby="claim-hint"
            [value]="answering.claim().code ?? ''"
          />
          <span id="claim-hint" class="hint">{{ w.codeHint }}</span>
        </p>
        <app-said-no [stop]="stop()" />
        <div class="actions">
          <button type="submit" class="primary" [attr.aria-disabled]="looking() ? true : null">{{ looking() ? w.looking : w.look }}</button>
        </div>
      </form>
    }
    @if (answering.record()?.receipt) {
      <div class="actions">
        <button type="button" class="secondary" (click)="answering.go('thanks')">{{ w.backToReceipt }}</button>
      </div>
    }
  `,
})
export class Answers {
  protected readonly answering = inject(Answering);
  protected readonly later = inject(Speech).later;
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
