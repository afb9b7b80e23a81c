import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { uiWords } from '../words/words';
import { matchingTeams, type PickedTeam } from './matching-teams';

/** Teams the list shows at once; of more it says how many there are. */
const SHOWN = 50;

let last = 0;

/**
 * Finds one team by its name: type, choose with the arrow keys or the mouse. The value is the id of the team, empty for none; it changes when a team is chosen or the
 * name is taken out, not while somebody types. What was typed and is no choice gives way to the name of the team that is still chosen.
 */
@Component({
  selector: 'app-team-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatFormField, MatInput, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './team-picker.html',
  styleUrl: './team-picker.scss',
})
export class TeamPicker implements FormValueControl<string> {
  readonly label = input.required<string>();
  readonly teams = input.required<readonly PickedTeam[]>();
  /** What choosing none is called; where a team is required, what asks for it. */
  readonly none = input.required<string>();
  readonly optional = input(false);
  readonly hint = input('');
  /** These two are told by the form. */
  readonly required = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** For a filter above a list: the label is only spoken. */
  readonly compact = input(false);
  readonly value = model('');
  readonly touched = model(false);

  protected readonly texts = uiWords;
  protected readonly id = `team-picker-${++last}`;
  /** Ids of what is told below the box. */
  protected readonly described = ['outcome', 'hint', 'message'].map((part) => `${this.id}-${part}`).join(' ');
  private readonly chosenName = computed(() => this.teams().find(({ id }) => id === this.value())?.name ?? '');
  /** What stands in the box. */
  protected readonly typed = linkedSignal(() => this.chosenName());
  /** Whether a team is looked for: something is typed that is not the name of the chosen. */
  protected readonly seeking = computed(() => this.typed() !== this.chosenName() && this.typed().trim() !== '');
  private readonly found = computed(() => matchingTeams(this.teams(), this.seeking() ? this.typed() : ''));
  protected readonly shown = computed(() => this.found().slice(0, SHOWN));
  /** What the search came to, in words. */
  protected readonly outcome = computed(() => {
    if (!this.seeking()) return '';
    const count = this.found().length;
    return count === 0 ? uiWords().noTeamFound : uiWords().teamsFound(count, SHOWN);
  });
  /** What would be right, once somebody was here. */
  protected readonly message = computed(() => {
    const [error] = this.touched() ? this.errors() : [];
    return error ? (error.message ?? uiWords().needed(this.label())) : '';
  });
  protected readonly nameOf = (id: string | null): string => this.teams().find((team) => team.id === id)?.name ?? '';

  protected search(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected choose(id: string, box: HTMLInputElement): void {
    this.value.set(id);
    this.typed.set(this.chosenName());
    this.settle(box);
  }

  /** Nothing in the box is no team; anything else that is no choice is taken back. */
  protected settle(box: HTMLInputElement): void {
    if (!this.typed().trim()) this.value.set('');
    this.typed.set(this.chosenName());
    box.value = this.chosenName();
  }

  /** A list closes also when nothing is found: then what was typed stays to be mended. */
  protected closed(box: HTMLInputElement): void {
    if (this.found().length > 0) this.settle(box);
  }

  protected left({ relatedTarget }: FocusEvent, box: HTMLInputElement, trigger: MatAutocompleteTrigger): void {
    this.touched.set(true);
    // with the list open, the click that takes the focus may be on one of its lines: then nothing has it, or what is around the list, such as the page itself
    const panel = trigger.autocomplete.panel?.nativeElement as HTMLElement | undefined;
    const around = relatedTarget as Node | null;
    if (trigger.panelOpen && (around === null || (panel && (panel.contains(around) || around.contains(panel))))) return;
    // a list that opened in the same moment would stay open: it listens to the tab key only once it is drawn
    trigger.closePanel();
    this.settle(box);
  }

  /** Enter sends a form, but not with another team than the one that can be read in the box. */
  protected enter(event: Event, box: HTMLInputElement): void {
    if (this.seeking()) event.preventDefault();
    else this.settle(box);
  }
}
