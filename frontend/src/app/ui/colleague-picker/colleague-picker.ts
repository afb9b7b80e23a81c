import { ChangeDetectionStrategy, Component, computed, DestroyRef, ElementRef, inject, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Colleague } from '@throughline/contract';
import { colleaguesResource } from '../../api/colleagues';
import { problemOf } from '../../api/problem';
import { uiWords } from '../words/words';

const WAIT_MS = 180;

/** Finds one colleague by name: type, choose with the arrow keys or the mouse. The form's value is the colleague's id. */
@Component({
  selector: 'app-colleague-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatFormField, MatInput, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './colleague-picker.html',
  styleUrl: './colleague-picker.scss',
})
export class ColleaguePicker {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();

  /** The one who was chosen. */
  readonly picked = output<Colleague>();

  protected readonly texts = uiWords;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private waiting?: ReturnType<typeof setTimeout>;
  private readonly asked = signal('');
  protected readonly words = signal('');
  private readonly found = colleaguesResource(this.asked);
  protected readonly colleagues = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly chosen = computed(() => !!this.field()().value());
  protected readonly message = computed(() => (this.field()().touched() ? (this.field()().errors()[0]?.message ?? '') : ''));
  /** What the search came to, in words. */
  protected readonly outcome = computed(() => {
    if (this.chosen() || !this.words().trim()) return '';
    if (this.found.error()) return problemOf(this.found.error()).detail;
    if (this.found.isLoading() || this.asked() !== this.words()) return uiWords().searching;
    const count = this.colleagues().length;
    return count === 0 ? uiWords().nobodyFound : uiWords().found(count);
  });
  protected readonly nameOf = (colleague: Colleague | string | null): string => (typeof colleague === 'string' ? colleague : (colleague?.name ?? ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected search(event: Event): void {
    const words = (event.target as HTMLInputElement).value;
    this.words.set(words);
    // a name that is written over is chosen no longer
    this.field()().value.set('');
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.asked.set(words), WAIT_MS);
  }

  protected choose(colleague: Colleague): void {
    this.words.set(colleague.name);
    this.field()().value.set(colleague.id);
    this.field()().markAsTouched();
    this.picked.emit(colleague);
  }

  /** Starts again with nobody, once the choice has had its effect. */
  clear(): void {
    clearTimeout(this.waiting);
    this.words.set('');
    this.asked.set('');
    this.field()().reset('');
    const box = this.element.querySelector('input');
    if (box) box.value = '';
  }

  protected left(): void {
    this.field()().markAsTouched();
  }
}
