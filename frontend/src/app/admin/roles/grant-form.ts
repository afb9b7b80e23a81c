import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { GRANTED_ROLES, type GrantedRole } from '@throughline/domain';
import { Administration } from '../../api/administration';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { adminWords } from '../words/words';

/** Gives a role to a colleague. */
@Component({
  selector: 'app-grant-form',
  imports: [ColleaguePicker, Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="grant">
      <app-form-problem [form]="grant" />
      <app-colleague-picker [label]="words().toWhom" [field]="grant.employeeId" (picked)="name.set($event.name)" />
      <app-field [label]="words().role" [options]="roles()" [field]="grant.role" />
      <div>
        <button matButton="filled" type="submit" [disabled]="grant().submitting()">{{ words().giveAct }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--tl-4);
    }
    p {
      margin: 0;
    }
    .wrong {
      color: var(--tl-act);
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class GrantForm {
  /** To whom. */
  readonly granted = output<string>();
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly picker = viewChild.required(ColleaguePicker);
  protected readonly name = signal('');
  private readonly entry = signal<{ employeeId: string; role: GrantedRole }>({ employeeId: '', role: 'hr' });
  protected readonly words = computed(() => adminWords().roles);
  protected readonly roles = computed(() => GRANTED_ROLES.map((role) => ({ value: role, label: adminWords().roleNames[role] })));
  protected readonly grant = form(this.entry, (path) => required(path.employeeId, { message: () => this.words().colleagueNeeded }), {
    submission: sending(() => this.give()),
  });

  private async give(): Promise<void> {
    const [name, { employeeId, role }] = [this.name(), this.entry()];
    await this.administration.grant({ employeeId, role });
    this.picker().clear();
    this.toasts.done(this.words().given(adminWords().roleNames[role], name));
    this.granted.emit(employeeId);
  }
}
