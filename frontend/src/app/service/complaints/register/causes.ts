import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintCause } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { ComplaintRegister } from '../../../api/complaint-register';
import { sending } from '../../../api/refused-fields';
import { Field } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { Tag } from '../../../ui/tag/tag';
import { Attempt } from '../../../ui/toast/attempt';
import { registerWords } from './words/words';

/** The root causes that complaints are put down to. */
@Component({
  selector: 'app-complaint-causes',
  imports: [Field, FormProblem, FormRoot, MatButton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of causes(); track one.id) {
        <li>
          <div>
            <span dir="auto">{{ one.name }}</span>
            @if (!one.active) {
              <app-tag>{{ words().retired }}</app-tag>
            }
          </div>
          <button
            matButton="text"
            type="button"
            [disabled]="attempt.busy()"
            [attr.aria-label]="one.active ? words().retireOne(one.name) : words().useAgainOne(one.name)"
            (click)="turn(one)"
          >
            {{ one.active ? words().retire : words().useAgain }}
          </button>
        </li>
      } @empty {
        <li class="tl-quiet">{{ words().noCause }}</li>
      }
    </ul>
    <form class="tl-stack" [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().newCause" [field]="entry.name" />
      <div>
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().add }}</button>
      </div>
    </form>
  `,
  styleUrl: './register-list.scss',
})
export class Causes {
  readonly causes = input.required<readonly ComplaintCause[]>();
  readonly changed = output();
  private readonly register = inject(ComplaintRegister);
  protected readonly attempt = new Attempt();
  protected readonly words = registerWords;
  private readonly typed = signal({ name: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
    },
    { submission: sending(() => this.add()) },
  );

  protected async turn({ id, active }: ComplaintCause): Promise<void> {
    if (await this.attempt.run(() => this.register.changeCause(id, { active: !active }), registerWords().saved)) this.changed.emit();
  }

  private async add(): Promise<void> {
    await this.register.addCause(this.typed());
    this.typed.set({ name: '' });
    this.entry().reset();
    this.changed.emit();
  }
}
