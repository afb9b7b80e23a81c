import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OrganisationValue } from '@throughline/contract';
import { LIMITS, VALUES } from '@throughline/domain';
import { KudosRequests, valuesResource } from '../../api/kudos';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Icon } from '../../ui/icon/icon';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { recognitionWords } from './words/words';

const EMPTY = { name: '', description: '' };

/** The values of the organisation, in their order: written, moved, retired and deleted. */
@Component({
  selector: 'app-values-editor',
  imports: [Field, FormProblem, FormRoot, Icon, MatButton, ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './values-editor.html',
  styleUrl: './values-editor.scss',
})
export class ValuesEditor {
  protected readonly words = computed(() => recognitionWords().values);
  private readonly requests = inject(KudosRequests);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly read = valuesResource();
  protected readonly used = computed(() => (this.read.hasValue() ? this.read.value().items.filter(({ active }) => active) : []));
  protected readonly full = computed(() => this.used().length >= VALUES.most);
  protected readonly most = countText(VALUES.most);
  /** The one that is being changed; without it the form adds one. */
  protected readonly changing = signal<string | undefined>(undefined);
  private readonly entry = signal(EMPTY);
  protected readonly value = form(
    this.entry,
    (path) => {
      validate(path.name, ({ value }) => (value().trim().length < 2 ? { kind: 'short', message: recognitionWords().values.needName } : undefined));
      maxLength(path.name, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
      maxLength(path.description, VALUES.descriptionMax, { message: () => uiWords().atMostCharacters(countText(VALUES.descriptionMax)) });
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    const { name, description } = this.entry();
    const before = this.read.hasValue() ? this.read.value().items.find(({ id }) => id === this.changing()) : undefined;
    return name !== (before?.name ?? '') || description !== (before?.description ?? '');
  }

  protected begin({ id, name, description }: OrganisationValue): void {
    this.changing.set(id);
    this.entry.set({ name, description });
    this.value().reset();
  }

  protected end(): void {
    this.changing.set(undefined);
    this.entry.set(EMPTY);
    this.value().reset();
  }

  protected async move(at: number, by: -1 | 1): Promise<void> {
    const ids = this.used().map(({ id }) => id);
    [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!];
    await this.attempt.run(async () => this.read.set(await this.requests.orderValues(ids)));
  }

  protected async setActive({ id }: OrganisationValue, active: boolean): Promise<void> {
    if (await this.attempt.run(() => this.requests.changeValue(id, { active }))) this.read.reload();
  }

  protected async remove({ id, name }: OrganisationValue): Promise<void> {
    const { sure, sureText, remove, removed } = this.words();
    const yes = await this.confirm.ask({ heading: sure(name), sentences: [sureText], act: remove, destructive: true });
    if (yes && (await this.attempt.run(() => this.requests.removeValue(id), removed(name)))) this.read.reload();
  }

  private async save(): Promise<void> {
    const changing = this.changing();
    await (changing === undefined ? this.requests.addValue(this.entry()) : this.requests.changeValue(changing, this.entry()));
    this.end();
    this.read.reload();
  }
}
