import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { email, form, FormRoot, hidden, maxLength, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Attribute } from '@throughline/contract';
import { isTimeZone, LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { Field, type Option } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { peopleWords } from '../people/words/words';
import { LeaveFields, leaveRules } from './leave-fields';
import type { PersonEntry } from './person-entry';

/** What is known about a person. A changed team asks for the day of the move. */
@Component({
  selector: 'app-person-form',
  imports: [Field, FormProblem, FormRoot, LeaveFields, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="person">
      <app-form-problem [form]="person" />
      <app-field [label]="words().name" [field]="person.name" />
      <app-field [label]="words().email" type="email" [optional]="true" [hint]="words().emailHint" [field]="person.email" />
      <app-field [label]="words().team" [placeholder]="words().chooseTeam" [options]="teams()" [field]="person.teamId" />
      @if (!person.movedOn().hidden()) {
        <app-field [label]="words().from" type="date" [hint]="words().fromHint" [field]="person.movedOn" />
      }
      <div class="pair">
        <app-field [label]="words().jobTitle" [optional]="true" [field]="person.jobTitle" />
        <app-field [label]="words().site" [optional]="true" [field]="person.site" />
        <app-field [label]="words().roleBand" [optional]="true" [field]="person.roleBand" />
        <app-field [label]="words().language" [optional]="true" [placeholder]="tag" [field]="person.language" />
        <app-field [label]="words().timeZone" [optional]="true" [placeholder]="zone" [hint]="words().timeZoneHint" [field]="person.timeZone" />
        <app-field [label]="words().key" [optional]="true" [field]="person.externalKey" />
        @for (attribute of attributes(); track attribute.key) {
          @if (person.attributes[attribute.key]; as field) {
            <app-field [label]="attribute.label" [optional]="true" [field]="field" />
          }
        }
        <app-field [label]="words().joinedOn" type="date" [optional]="true" [field]="person.joinedOn" />
        @if (!isNew()) {
          <app-field [label]="words().leftOn" type="date" [optional]="true" [hint]="words().leftOnHint" [field]="person.leftOn" />
        }
      </div>
      @if (!isNew()) {
        <app-leave-fields [field]="person.leave" />
      }
      <div class="tl-row">
        <button matButton="filled" type="submit" [disabled]="person().submitting() || (!isNew() && !changed())">
          {{ isNew() ? words().add : words().save }}
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
  protected readonly words = computed(() => peopleWords().form);
  // examples, written so everywhere
  protected readonly tag = 'en';
  protected readonly zone = 'Europe/Berlin';
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
      required(path.teamId, { message: () => this.words().teamNeeded });
      email(path.email);
      hidden(path.movedOn, ({ valueOf }) => this.isNew() || valueOf(path.teamId) === this.entry().teamId);
      pattern(path.language, /^$|^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: () => this.words().badLanguage });
      validate(path.timeZone, ({ value }) => (value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: this.words().badZone } : undefined));
      for (const field of [path.name, path.externalKey, path.jobTitle, path.site, path.roleBand]) {
        maxLength(field, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      }
      leaveRules(path.leave);
      validate(path.leftOn, ({ value, valueOf }) =>
        value() && value() < valueOf(path.joinedOn) ? { kind: 'order', message: this.words().leftBefore } : undefined,
      );
    },
    { submission: sending(() => this.save()(this.model())) },
  );
}
