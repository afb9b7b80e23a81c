import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { email, form, FormRoot, hidden, maxLength, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Attribute } from '@throughline/contract';
import { isTimeZone, LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field, type Option } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { PersonEntry } from './person-entry';

/** What is known about a person. A changed team asks for the day of the move. */
@Component({
  selector: 'app-person-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="person">
      <app-form-problem [form]="person" />
      <app-field label="Name" [field]="person.name" />
      <app-field label="E-mail" type="email" [optional]="true" hint="Without one there are no invitations by mail and no signing in." [field]="person.email" />
      <app-field label="Team" placeholder="Choose the team" [options]="teams()" [field]="person.teamId" />
      @if (!person.movedOn().hidden()) {
        <app-field label="In this team from" type="date" hint="Earlier memberships stay as they were." [field]="person.movedOn" />
      }
      <div class="pair">
        <app-field label="Job title" [optional]="true" [field]="person.jobTitle" />
        <app-field label="Site" [optional]="true" [field]="person.site" />
        <app-field label="Role band" [optional]="true" [field]="person.roleBand" />
        <app-field label="Language" [optional]="true" placeholder="en" [field]="person.language" />
        <app-field label="Time zone" [optional]="true" placeholder="Europe/Berlin" hint="Mail comes by this clock." [field]="person.timeZone" />
        <app-field label="Personnel key" [optional]="true" [field]="person.externalKey" />
        @for (attribute of attributes(); track attribute.key) {
          @if (person.attributes[attribute.key]; as field) {
            <app-field [label]="attribute.label" [optional]="true" [field]="field" />
          }
        }
        <app-field label="Joined on" type="date" [optional]="true" [field]="person.joinedOn" />
        @if (!isNew()) {
          <app-field label="Left on" type="date" [optional]="true" hint="The first day no longer there." [field]="person.leftOn" />
        }
      </div>
      <div class="tl-row">
        <button matButton="filled" type="submit" [disabled]="person().submitting() || (!isNew() && !changed())">
          {{ isNew() ? 'Add this person' : 'Save changes' }}
        </button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      max-width: 560px;
    }
    form,
    .pair {
      display: grid;
      gap: var(--tl-4);
    }
    .pair {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class PersonForm {
  readonly entry = input.required<PersonEntry>();
  readonly isNew = input(false);
  readonly teams = input.required<readonly Option[]>();
  /** What the organisation keeps beside what every record has. */
  readonly attributes = input<readonly Attribute[]>([]);
  /** Sends it; what it rejects with is shown at the fields. */
  readonly save = input.required<(entry: PersonEntry) => Promise<unknown>>();

  private readonly model = typedOver(() => this.entry());
  readonly changed = computed(() => JSON.stringify(this.model()) !== JSON.stringify(this.entry()));

  protected readonly person = form(
    this.model,
    (path) => {
      required(path.name);
      required(path.teamId, { message: 'Choose the team.' });
      email(path.email);
      hidden(path.movedOn, ({ valueOf }) => this.isNew() || valueOf(path.teamId) === this.entry().teamId);
      pattern(path.language, /^$|^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' });
      validate(path.timeZone, ({ value }) =>
        value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: 'Write a time zone such as Europe/Berlin.' } : undefined,
      );
      for (const field of [path.name, path.externalKey, path.jobTitle, path.site, path.roleBand]) {
        maxLength(field, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
      }
      validate(path.leftOn, ({ value, valueOf }) =>
        value() && value() < valueOf(path.joinedOn) ? { kind: 'order', message: 'This is before the day of joining.' } : undefined,
      );
    },
    { submission: sending(() => this.save()(this.model())) },
  );
}
