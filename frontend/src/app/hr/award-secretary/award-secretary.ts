import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AwardProgrammes, awardSecretariesResource, programmeResource } from '../../api/award-programmes';
import { sending } from '../../api/refused-fields';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { isolated } from '../../words/numbers';
import { secretaryWords } from './words/words';

/** Who is the secretary of a programme, and the office passed on to somebody else in HR. */
@Component({
  selector: 'app-award-secretary',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award-secretary.html',
  styles: `
    .page,
    form {
      display: grid;
      gap: var(--tl-4);
      max-width: 640px;
    }
    p {
      margin: 0;
    }
  `,
})
export class AwardSecretaryPage {
  /** The programme. */
  readonly id = input.required<string>();
  protected readonly words = secretaryWords;
  protected readonly isolated = isolated;
  protected readonly read = programmeResource(() => this.id());
  protected readonly people = awardSecretariesResource();
  private readonly session = inject(Session);
  private readonly programmes = inject(AwardProgrammes);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  private readonly secretary = computed(() => (this.read.hasValue() ? this.read.value().secretary : null));
  protected readonly hers = computed(() => this.secretary() !== null && this.secretary()?.id === this.session.me()?.employee.id);
  private readonly possible = computed(() => (this.people.hasValue() ? this.people.value().items : []));
  /** She left, or has no role in HR any more. */
  protected readonly abandoned = computed(() => !this.possible().some(({ id }) => id === this.secretary()?.id));
  protected readonly may = computed(() => (this.abandoned() ? this.session.may('administrator') : this.hers()));
  protected readonly choices = computed(() =>
    this.possible()
      .filter(({ id }) => id !== this.secretary()?.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  );

  private readonly model = signal({ employeeId: '' });
  protected readonly successor = form(
    this.model,
    (path) => {
      required(path.employeeId, { message: () => this.words().chooseOne });
    },
    { submission: sending(() => this.pass()) },
  );

  private async pass(): Promise<void> {
    const { employeeId } = this.model();
    const name = isolated(this.possible().find(({ id }) => id === employeeId)?.name ?? '');
    const words = secretaryWords();
    const sure = await this.confirm.ask({ heading: words.sure(name), sentences: this.hers() ? [words.lose, words.noted] : [words.noted], act: words.act });
    if (!sure) return;
    this.read.set(await this.programmes.passOn(this.id(), employeeId));
    this.model.set({ employeeId: '' });
    this.toasts.done(words.passed(name));
  }
}
