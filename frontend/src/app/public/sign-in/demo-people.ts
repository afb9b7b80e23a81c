import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import type { Me } from '@throughline/contract';
import { demoResource, Identity } from '../../api/identity';
import { problemOf } from '../../api/problem';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { Rich } from '../../ui/rich/rich';
import { publicWords } from '../words/words';

/** The people of the demo organisation, one press each; nothing where there is no demo organisation. */
@Component({
  selector: 'app-demo-people',
  imports: [Icon, Note, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (demo.hasValue() && demo.value().present) {
      <section aria-labelledby="demo-heading" class="tl-card">
        <h2 id="demo-heading">{{ words().demo.heading }}</h2>
        <p class="tl-quiet">{{ words().demo.lead }}</p>
        @if (refusal(); as refusal) {
          <app-note tone="act" [urgent]="true">{{ refusal }}</app-note>
        }
        <ul>
          @for (person of demo.value().people; track person.email) {
            <li>
              <button type="button" [disabled]="busy()" (click)="enterAs(person.email)">
                <span
                  ><strong>{{ person.name }}</strong
                  ><small>{{ words().demo.roles[person.role] ?? person.role }}</small></span
                ><app-icon name="right" />
              </button>
            </li>
          }
        </ul>
        <p class="tl-quiet tl-small"><app-rich [text]="words().demo.byHand(demo.value().password)" /></p>
      </section>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-2);
      margin: var(--tl-4) 0;
      padding: 0;
      list-style: none;
    }
    button {
      display: flex;
      align-items: center;
      justify-content: space-between;
      width: 100%;
      min-height: 52px;
      padding: var(--tl-1) var(--tl-4);
      font: inherit;
      color: inherit;
      text-align: start;
      background: none;
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    button:hover {
      background: var(--tl-people-soft);
      border-color: var(--tl-people);
    }
    small {
      display: block;
      color: var(--tl-ink-2);
    }
  `,
})
export class DemoPeople {
  protected readonly words = publicWords;
  private readonly identity = inject(Identity);
  readonly entered = output<Me>();
  protected readonly demo = demoResource();
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');

  protected async enterAs(email: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    // HttpErrorResponse: the demo may have been deleted since this page was loaded
    try {
      this.entered.emit(await this.identity.signIn({ email, password: this.demo.value()?.password ?? '' }));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
