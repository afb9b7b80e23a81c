import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Field } from '../../../ui/field/field';
import { linkageWords } from '../words/words';
import type { Choosing } from './choosing';
import type { ChoicePart } from './linkage-choice';

/** The controls of what is looked at; each page names those that it has a use for. */
@Component({
  selector: 'app-choice-form',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let form = choosing().form;
    <form [attr.aria-label]="words().label" (submit)="$event.preventDefault()">
      @if (parts().includes('staff')) {
        <app-field [label]="words().people" [options]="choosing().staffOptions()" [field]="form.staff" />
      }
      @if (parts().includes('metric')) {
        <app-field [label]="words().customers" [options]="choosing().metricOptions()" [field]="form.metric" />
      }
      @if (parts().includes('lag')) {
        <app-field [label]="words().lag" [options]="choosing().lagOptions()" [field]="form.lag" />
      }
      @if (parts().includes('from')) {
        <app-field [label]="words().from" [options]="choosing().fromOptions()" [field]="form.from" />
      }
      @if (parts().includes('until')) {
        <app-field [label]="words().until" [options]="choosing().untilOptions()" [field]="form.until" />
      }
      @if (parts().includes('team') && choosing().teamOptions().length > 1) {
        <app-field [label]="words().among" [options]="choosing().teamOptions()" [field]="form.team" />
      }
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      gap: var(--tl-3);
      margin-bottom: var(--tl-8);
    }
    // a metric's name does not fit into half a phone
    @media (max-width: 479px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ChoiceForm {
  protected readonly words = computed(() => linkageWords().choice);
  readonly choosing = input.required<Choosing>();
  readonly parts = input.required<readonly ChoicePart[]>();
}
