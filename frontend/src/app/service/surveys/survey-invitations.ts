import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerInvitations, CustomerSurvey, CustomerSurveySigning, InvitedRequest } from '@throughline/contract';
import { CUSTOMER_SURVEY } from '@throughline/domain';
import { CustomerSurveys } from '../../api/customer-surveys';
import { sending } from '../../api/refused-fields';
import { csvText, download } from '../../ui/chart/csv';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { CopyText } from './copy-text';
import { surveyWords } from './words/words';

/** Links of single requests: issued here for pasted numbers, or signed by the helpdesk with the key of the survey. */
@Component({
  selector: 'app-survey-invitations',
  imports: [CopyText, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="invite">
      <h2 id="invite">{{ words().inviteHeading }}</h2>
      <p>{{ words().inviteLead }}</p>
      <form class="tl-form" [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().tickets" [lines]="4" [field]="entry.tickets" />
        <div>
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().issue }}</button>
        </div>
      </form>
      @if (issued(); as links) {
        <p class="tl-row" role="status">
          {{ words().issued(links.items.length) }}
          <button matButton="outlined" type="button" (click)="save(links)">{{ words().download }}</button>
        </p>
      }
    </section>
    <section class="tl-card" aria-labelledby="sign">
      <h2 id="sign">{{ words().signHeading }}</h2>
      <p>{{ words().signLead }}</p>
      @if (signing(); as shown) {
        <app-copy-text [label]="words().key" [text]="shown.key" />
        <app-copy-text [label]="words().link" [text]="shown.link" />
        <app-copy-text [label]="words().example" [text]="shown.example" [lines]="3" />
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="renew()">{{ words().renew }}</button>
      } @else {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="show()">{{ words().showKey }}</button>
      }
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
      justify-self: stretch;
    }
    section > * {
      margin-block: 0 var(--tl-4);
    }
  `,
})
export class SurveyInvitations {
  readonly survey = input.required<CustomerSurvey>();
  private readonly surveys = inject(CustomerSurveys);
  private readonly confirm = inject(Confirm);
  private readonly document = inject(DOCUMENT);
  protected readonly attempt = new Attempt();
  protected readonly words = surveyWords;
  protected readonly issued = signal<CustomerInvitations | undefined>(undefined);
  protected readonly signing = signal<CustomerSurveySigning | undefined>(undefined);
  private readonly typed = signal({ tickets: '' });
  protected readonly entry = form(
    this.typed,
    (path) =>
      validate(path.tickets, ({ value }) => {
        const { length } = requestsIn(value());
        return length >= 1 && length <= CUSTOMER_SURVEY.invitationsMost
          ? undefined
          : { kind: 'lines', message: surveyWords().ticketsProblem(countText(CUSTOMER_SURVEY.invitationsMost)) };
      }),
    { submission: sending(async () => this.issued.set(await this.surveys.invite(this.survey().id, requestsIn(this.typed().tickets)))) },
  );

  protected save({ items }: CustomerInvitations): void {
    download(this.document, 'survey-links.csv', csvText({ columns: ['ticket', 'link'], rows: items.map(({ ticket, link }) => [ticket, link]) }));
  }

  protected async show(): Promise<void> {
    await this.attempt.run(async () => this.signing.set(await this.surveys.signing(this.survey().id)));
  }

  protected async renew(): Promise<void> {
    const { renewAsk, renewText, renew, renewed } = surveyWords();
    if (!(await this.confirm.ask({ heading: renewAsk, sentences: [renewText], act: renew, destructive: true }))) return;
    await this.attempt.run(async () => this.signing.set(await this.surveys.renewKey(this.survey().id)), renewed);
  }
}

/** A line a request: its number, and after a comma perhaps the key of its agent. Empty lines are none. */
function requestsIn(text: string): InvitedRequest[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(',').map((part) => part.trim()))
    .filter(([ticket]) => ticket)
    .map(([ticket, agent]) => ({ ticket: ticket!, ...(agent ? { agent } : {}) }));
}
