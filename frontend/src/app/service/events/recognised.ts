import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EventImportView } from '@throughline/contract';
import { Note } from '../../ui/note/note';
import { shortDayText } from '../../ui/day-text';
import { locale } from '../../words/language';
import { separated } from '../../words/listed';
import { name } from '../../words/marks';
import { eventWords } from './words/words';

/** What a file was found to be, the one question that it leaves open, and what of it stays outside. */
@Component({
  selector: 'app-recognised',
  imports: [MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recognised.html',
  styleUrl: './recognised.scss',
})
export class Recognised {
  readonly file = input.required<EventImportView>();
  readonly busy = input.required<boolean>();
  readonly order = output<'day-first' | 'month-first'>();
  readonly sheet = output<string>();
  protected readonly words = eventWords;
  protected readonly written = computed(() => {
    const { encoding, delimiter, packed, sheets } = this.file();
    const words = eventWords();
    if (sheets.length) return words.workbook;
    return [encoding, delimiter && words.delimiters[delimiter], packed && words.packed].filter((one) => one).join(', ');
  });
  protected readonly readSheet = computed(() => this.file().sheet ?? this.file().options.sheet ?? this.file().sheets[0]);
  protected readonly notRead = computed(() => {
    const others = this.file().sheets.filter((sheet) => sheet !== this.readSheet());
    return eventWords().otherSheets(separated(locale(), others.map(name)));
  });
  protected readonly days = computed(() => {
    const { firstDay, lastDay } = this.file();
    return firstDay && lastDay ? eventWords().between(shortDayText(firstDay), shortDayText(lastDay)) : '';
  });
  protected readonly orderWord = computed(() => {
    const { dateOrder } = this.file().options;
    const { dayFirst, monthFirst, yearFirst } = eventWords();
    return dateOrder && { 'day-first': dayFirst, 'month-first': monthFirst, 'year-first': yearFirst }[dateOrder];
  });
  protected readonly personal = computed(() => {
    const { columns, personal } = this.file();
    return columns.flatMap((column) => (personal[column] ? [{ column, kind: eventWords().personal[personal[column]] }] : []));
  });
  /** Columns that nothing needs. */
  protected readonly others = computed(() => {
    const { columns, personal, mapping, options } = this.file();
    const named = (options.values ?? []).flatMap(({ columns, happened, onlyWith }) => [...columns, ...(happened ?? []), ...(onlyWith ?? [])]);
    const used = new Set([...Object.keys(mapping), ...named]);
    return columns.filter((column) => !used.has(column) && !personal[column]).length;
  });

  protected choose(event: Event): void {
    this.sheet.emit((event.target as HTMLSelectElement).value);
  }
}
