import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Attribute } from '@throughline/contract';
import { LIMITS, MOST_ATTRIBUTES } from '@throughline/domain';
import { attributesResource, Directory } from '../../api/directory';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';

/** What the organisation keeps of its people beside what every record has: at most six attributes, named by HR. */
@Component({
  selector: 'app-attributes',
  imports: [Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Attributes of people"
      lead="Beside site, role band, language and the day of joining: what else your roster says, and surveys may be published by."
      [back]="{ label: 'People', link: '/hr/people' }"
    />
    <div class="tl-stack">
      <app-resource-state [resource]="read" />
      @if (read.hasValue()) {
        <ul>
          @for (attribute of read.value().items; track attribute.key) {
            <li>
              <span>{{ attribute.label }}</span>
              <button matButton="text" type="button" [attr.aria-label]="'Take away ' + attribute.label" [disabled]="attempt.busy()" (click)="remove(attribute)">
                Take away
              </button>
            </li>
          } @empty {
            <li class="tl-quiet">None yet.</li>
          }
        </ul>
        @if (room()) {
          <form [formRoot]="entry">
            <app-form-problem [form]="entry" />
            <app-field label="Name of the attribute" placeholder="Shift" hint="Only what you need: more is known about people by each." [field]="entry.label" />
            <div><button matButton="filled" type="submit" [disabled]="entry().submitting()">Add</button></div>
          </form>
        } @else {
          <p class="tl-quiet">These are {{ most }}, which is the most.</p>
        }
      }
      <p>Values come in with a <a routerLink="/hr/roster-import">roster</a>, whose columns you map to them, or on the page of a person.</p>
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
      required(path.label, { message: 'Give it a name.' });
      maxLength(path.label, LIMITS.name, { message: `At most ${LIMITS.name} characters.` });
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
      heading: `Take away ${label}?`,
      sentences: ['What is kept of everybody under it is forgotten. Cycles that are open or over stay as they are.'],
      act: 'Take it away',
      destructive: true,
    });
    if (sure && (await this.attempt.run(() => this.directory.removeAttribute(key), `${label} is taken away.`))) this.read.reload();
  }
}
