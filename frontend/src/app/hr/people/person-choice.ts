import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { colleaguesResource } from '../../api/colleagues';

/** Finds one person by a part of the name; each found one is a button. */
@Component({
  selector: 'app-person-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span>{{ label() }}</span>
      <input type="search" autocomplete="off" placeholder="Part of a name" [value]="search()" (input)="find($event)" />
    </label>
    <div aria-live="polite">
      @if (found.hasValue() && search().trim()) {
        <ul>
          @for (person of found.value().items; track person.id) {
            <li>
              <button type="button" (click)="choose(person)">
                {{ person.name }} <small>{{ person.teamName }}</small>
              </button>
            </li>
          } @empty {
            <li class="none">Nobody is called so.</li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    label span {
      display: block;
      margin-bottom: var(--tl-1);
      font-weight: 600;
    }
    input {
      width: 100%;
      min-height: 44px;
      padding: 0 var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    ul {
      max-height: 260px;
      margin: var(--tl-1) 0 0;
      padding: var(--tl-1);
      overflow: auto;
      list-style: none;
      background: var(--tl-raised);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius);
    }
    button {
      width: 100%;
      min-height: 40px;
      padding: 4px var(--tl-2);
      font: inherit;
      color: inherit;
      text-align: left;
      background: none;
      border: 0;
      border-radius: 4px;
      cursor: pointer;
    }
    button:hover {
      background: var(--tl-sunken);
    }
    small,
    .none {
      color: var(--tl-ink-2);
    }
    .none {
      padding: var(--tl-2);
    }
  `,
})
export class PersonChoice {
  readonly label = input('Person');
  readonly chosen = output<{ readonly id: string; readonly name: string }>();
  protected readonly search = signal('');
  protected readonly found = colleaguesResource(() => this.search());

  protected find(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
  }

  protected choose({ id, name }: { id: string; name: string }): void {
    this.search.set('');
    this.chosen.emit({ id, name });
  }
}
