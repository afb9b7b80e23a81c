import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Attribute } from '@throughline/contract';
import { LIMITS, MOST_ATTRIBUTES } from '@throughline/domain';
import { attributesResource, Directory } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Rich } from '../../ui/rich/rich';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { peopleWords } from '../people/words/words';
import { Attempt } from '../../ui/toast/attempt';

/** What the organisation keeps of its people beside what every record has: at most six attributes, named by HR. */
@Component({
  selector: 'app-attributes',
  imports: [Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead" [back]="{ label: all().people, link: '/hr/people' }" />
    <div class="tl-stack">
      <app-resource-state [resource]="read" />
      @if (read.hasValue()) {
        <ul>
          @for (attribute of read.value().items; track attribute.key) {
            <li>
              <span dir="auto">{{ attribute.label }}</span>
              <button
                matButton="text"
                type="button"
                [attr.aria-label]="words().takeAwayOf(attribute.label)"
                [disabled]="attempt.busy()"
                (click)="remove(attribute)"
              >
                {{ words().takeAway }}
              </button>
            </li>
          } @empty {
            <li class="tl-quiet">{{ words().none }}</li>
          }
        </ul>
        @if (room()) {
          <form [formRoot]="entry">
            <app-form-problem [form]="entry" />
            <app-field [label]="words().name" [placeholder]="words().example" [hint]="words().hint" [field]="entry.label" />
            <div>
              <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().add }}</button>
            </div>
          </form>
        } @else {
          <p class="tl-quiet">{{ words().most(most) }}</p>
        }
      }
      <p><app-rich [text]="words().values" to="/hr/roster-import" /></p>
    </div>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--tl-4);
      align-items: center;
    }
    form {
      display: grid;
      gap: var(--tl-4);
      max-width: 420px;
    }
    app-form-problem {
      display: contents;
    }
  `,
})
export class Attributes {
  protected readonly all = peopleWords;
  protected readonly words = computed(() => peopleWords().attributes);
  private readonly directory = inject(Directory);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly read = attributesResource();
  protected readonly most = MOST_ATTRIBUTES;
  protected readonly room = computed(() => this.read.hasValue() && this.read.value().items.length < MOST_ATTRIBUTES);
  private readonly model = signal({ label: '' });
  protected readonly entry = form(
    this.model,
    (path) => {
      required(path.label, { message: () => this.words().nameNeeded });
      maxLength(path.label, LIMITS.name, { message: () => uiWords().atMostCharacters(countText(LIMITS.name)) });
    },
    { submission: sending(() => this.add()) },
  );

  private async add(): Promise<void> {
    await this.directory.addAttribute(this.model().label);
    this.model.set({ label: '' });
    this.entry().reset();
    this.read.reload();
  }

  protected async remove({ key, label }: Attribute): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().sure(label),
      sentences: [this.words().sureText],
      act: this.words().act,
      destructive: true,
    });
    if (sure && (await this.attempt.run(() => this.directory.removeAttribute(key), this.words().gone(label)))) this.read.reload();
  }
}
