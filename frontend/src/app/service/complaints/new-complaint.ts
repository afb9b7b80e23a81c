import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { ComplaintSettings } from '@throughline/contract';
import { COMPLAINT, COMPLAINT_CHANNELS, type ComplaintChannel, LIMITS } from '@throughline/domain';
import { complaintCategoriesResource, complaintHandlersResource, Complaints, complaintSettingsResource } from '../../api/complaints';
import { teamsResource } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { complaintWords } from './words/words';

const EMPTY = {
  ...{ receivedOn: '', channel: 'telephone' as string, categoryId: '', teamId: '', reference: '', happened: '', wanted: '' },
  ...{ customerName: '', customerContact: '', ownerId: '' },
};

/** Registers a complaint while the customer is still on the line: one page from top to bottom, and the keyboard is enough. */
@Component({
  selector: 'app-new-complaint',
  imports: [Field, FormField, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, State, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().new" [lead]="words().newLead" [back]="{ label: words().title, link: '/service/complaints' }" />
    <app-resource-state [resource]="categories" />
    @if (notReady()) {
      <app-state kind="empty" [heading]="words().notReady" [sentence]="words().notReadyText">
        <button matButton="filled" type="button" [disabled]="attempt.busy()" (click)="begin()">{{ words().begin }}</button>
      </app-state>
    } @else if (categories.hasValue()) {
      <form [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field class="wide" [label]="words().happened" [lines]="5" [hint]="words().happenedHint" [field]="entry.happened" />
        <app-field class="wide" [label]="words().wanted" [lines]="2" [optional]="true" [field]="entry.wanted" />
        <app-field [label]="words().category" [options]="categoryOptions()" [placeholder]="words().notSet" [field]="entry.categoryId" />
        <app-team-picker [label]="words().team" [teams]="allTeams()" [none]="words().noTeam" [optional]="true" [formField]="entry.teamId" />
        <app-field [label]="words().channel" [options]="channels()" [field]="entry.channel" />
        <app-field [label]="words().day" type="date" [field]="entry.receivedOn" />
        <app-field [label]="words().reference" [hint]="words().referenceHint" [optional]="true" [field]="entry.reference" />
        <app-field [label]="words().owner" [options]="handlerOptions()" [placeholder]="words().me" [optional]="true" [field]="entry.ownerId" />
        @if (keepsCustomerData()) {
          <app-field [label]="words().customerName" [optional]="true" [field]="entry.customerName" />
          <app-field [label]="words().customerContact" [optional]="true" [field]="entry.customerContact" />
        }
        <div class="wide">
          <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().register }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: var(--tl-4);
      max-width: 880px;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class NewComplaintPage implements Keeping {
  private readonly register = inject(Complaints);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly words = complaintWords;
  protected readonly attempt = new Attempt();
  protected readonly categories = complaintCategoriesResource();
  protected readonly teams = teamsResource();
  protected readonly handlers = complaintHandlersResource();
  private readonly settings = complaintSettingsResource();
  private readonly begun = { ...EMPTY, receivedOn: today() };
  private readonly typed = linkedSignal(() => this.begun);
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.receivedOn);
      required(path.categoryId);
      required(path.happened);
      maxLength(path.happened, COMPLAINT.wordsMax);
      maxLength(path.wanted, COMPLAINT.noteMax);
      maxLength(path.reference, COMPLAINT.referenceMax);
      maxLength(path.customerName, LIMITS.title);
      maxLength(path.customerContact, LIMITS.sentence);
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly notReady = computed(() => this.categories.hasValue() && this.categories.value().items.length === 0);
  protected readonly keepsCustomerData = computed(() => this.known(this.settings)?.keepsCustomerData === true);
  protected readonly channels = computed(() => COMPLAINT_CHANNELS.map((value) => ({ value, label: complaintWords().channels[value] })));
  protected readonly categoryOptions = computed(() =>
    this.categories.hasValue()
      ? this.categories
          .value()
          .items.filter(({ active }) => active)
          .map(option)
      : [],
  );
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  protected readonly handlerOptions = computed(() => (this.handlers.hasValue() ? this.handlers.value().items.map(option) : []));

  unsaved(): boolean {
    const { happened, wanted, reference } = this.typed();
    return [happened, wanted, reference].some((text) => text.trim() !== '');
  }

  protected async begin(): Promise<void> {
    await this.attempt.run(async () => this.categories.set(await this.register.beginWithTheUsual()));
  }

  private async send(): Promise<void> {
    const { teamId, ownerId, customerName, customerContact, channel, ...rest } = this.typed();
    const { id, number } = await this.register.register({
      ...rest,
      channel: channel as ComplaintChannel,
      ...(teamId ? { teamId } : {}),
      ...(ownerId ? { ownerId } : {}),
      ...(this.keepsCustomerData() ? { customerName, customerContact } : {}),
    });
    this.typed.set(this.begun);
    this.toasts.done(complaintWords().registered(number));
    await this.router.navigate(['/service/complaints', id]);
  }

  private known(settings: { hasValue(): boolean; value(): ComplaintSettings | undefined }): ComplaintSettings | undefined {
    return settings.hasValue() ? settings.value() : undefined;
  }
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
