import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ComplaintCategory } from '@throughline/contract';
import { ComplaintRegister } from '../../../api/complaint-register';
import { Tag } from '../../../ui/tag/tag';
import { Attempt } from '../../../ui/toast/attempt';
import { complaintWords } from '../words/words';
import { CategoryForm } from './category-form';
import { registerWords } from './words/words';

/** What complaints are sorted by, with the time that each step may take. */
@Component({
  selector: 'app-complaint-categories',
  imports: [CategoryForm, MatButton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of categories(); track one.id) {
        <li>
          @if (changing() === one.id) {
            <app-complaint-category-form [category]="one" (done)="finish()" />
          } @else {
            <div>
              <strong dir="auto">{{ one.name }}</strong>
              @if (!one.active) {
                <app-tag>{{ words().retired }}</app-tag>
              }
              <p class="tl-quiet">{{ words().acknowledge }} {{ time(one.acknowledgeWithin) }} · {{ words().respond }} {{ time(one.respondWithin) }}</p>
              @if (one.toTell) {
                <p class="tl-quiet" dir="auto">{{ named().tell(one.toTell) }}</p>
              }
            </div>
            <div class="tl-row">
              <button matButton="text" type="button" [attr.aria-label]="words().changeOne(one.name)" (click)="changing.set(one.id)">
                {{ words().change }}
              </button>
              <button
                matButton="text"
                type="button"
                [disabled]="attempt.busy()"
                [attr.aria-label]="one.active ? words().retireOne(one.name) : words().useAgainOne(one.name)"
                (click)="turn(one)"
              >
                {{ one.active ? words().retire : words().useAgain }}
              </button>
            </div>
          }
        </li>
      } @empty {
        <li class="tl-quiet">{{ words().noCategory }}</li>
      }
    </ul>
    <h3>{{ words().newCategory }}</h3>
    <app-complaint-category-form (done)="finish()" />
  `,
  styleUrl: './register-list.scss',
})
export class Categories {
  readonly categories = input.required<readonly ComplaintCategory[]>();
  readonly changed = output();
  private readonly register = inject(ComplaintRegister);
  protected readonly attempt = new Attempt();
  protected readonly words = registerWords;
  protected readonly named = complaintWords;
  /** The id of the one whose form is open. */
  protected readonly changing = signal('');

  protected time({ count, unit }: ComplaintCategory['respondWithin']): string {
    return complaintWords().times[unit](count);
  }

  protected finish(): void {
    this.changing.set('');
    this.changed.emit();
  }

  protected async turn({ id, active }: ComplaintCategory): Promise<void> {
    if (await this.attempt.run(() => this.register.changeCategory(id, { active: !active }), registerWords().saved)) this.changed.emit();
  }
}
