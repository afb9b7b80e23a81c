import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormRoot, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintSettings } from '@throughline/contract';
import { COMPLAINT, LIMITS } from '@throughline/domain';
import { ComplaintRegister } from '../../../api/complaint-register';
import { sending } from '../../../api/refused-fields';
import { dayText } from '../../../ui/day-text';
import { Field } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Toasts } from '../../../ui/toast/toasts';
import { countText } from '../../../words/numbers';
import { holidaysOfCalendar } from './holidays-of-calendar';
import { registerWords } from './words/words';

type Holiday = ComplaintSettings['holidays'][number];

const byDay = (one: Holiday, other: Holiday): number => one.on.localeCompare(other.on);

/** By which days deadlines are counted, when people are reminded, and whether personal data of customers may be kept. */
@Component({
  selector: 'app-complaint-calendar',
  imports: [Field, FileDrop, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calendar-form.html',
  styleUrl: './calendar-form.scss',
})
export class CalendarForm {
  readonly settings = input.required<ComplaintSettings>();
  readonly saved = output<ComplaintSettings>();
  private readonly register = inject(ComplaintRegister);
  private readonly toasts = inject(Toasts);
  protected readonly words = registerWords;
  protected readonly day = dayText;
  protected readonly days = [1, 2, 3, 4, 5, 6, 7];
  protected readonly mostBytes = 2_000_000;
  protected readonly weekend = linkedSignal<readonly number[]>(() => this.settings().weekendDays);
  protected readonly holidays = linkedSignal<readonly Holiday[]>(() => this.settings().holidays.toSorted(byDay));
  protected readonly keeps = linkedSignal(() => this.settings().keepsCustomerData);
  /** What came of the last file. */
  protected readonly told = signal<readonly string[]>([]);
  protected readonly refused = signal('');
  private readonly typed = linkedSignal(() => ({ remindDays: this.settings().remindDays as number | null }));
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.remindDays);
      min(path.remindDays, 0);
      max(path.remindDays, COMPLAINT.remindMost);
    },
    { submission: sending(() => this.save()) },
  );
  private readonly next = signal({ on: '', name: '' });
  protected readonly holiday = form(
    this.next,
    (path) => {
      required(path.on);
      required(path.name);
      maxLength(path.name, LIMITS.name);
    },
    { submission: sending(() => this.add()) },
  );

  unsaved(): boolean {
    const { weekendDays, holidays, remindDays, keepsCustomerData } = this.settings();
    const now = [this.weekend(), this.holidays(), this.typed().remindDays, this.keeps()];
    return this.next().name !== '' || JSON.stringify(now) !== JSON.stringify([weekendDays, holidays.toSorted(byDay), remindDays, keepsCustomerData]);
  }

  protected turn(day: number, event: Event): void {
    const free = (event.target as HTMLInputElement).checked;
    this.weekend.update((days) => (free ? [...days, day].sort() : days.filter((one) => one !== day)));
  }

  protected keep(event: Event): void {
    this.keeps.set((event.target as HTMLInputElement).checked);
  }

  protected remove(on: string): void {
    this.holidays.update((all) => all.filter((one) => one.on !== on));
  }

  protected async take(file: File): Promise<void> {
    this.told.set([]);
    this.refused.set('');
    const words = registerWords();
    const read = holidaysOfCalendar(await file.text());
    if ('problem' in read) return this.refused.set(words.fileProblems[read.problem]);
    const known = new Set(this.holidays().map(({ on }) => on));
    const added = read.days.filter(({ on }) => !known.has(on));
    if (known.size + added.length > COMPLAINT.holidaysMost) return this.refused.set(words.tooMany(countText(COMPLAINT.holidaysMost)));
    this.holidays.update((all) => [...all, ...added].sort(byDay));
    const count = words.taken(countText(added.length), countText(read.days.length - added.length));
    this.told.set(read.repeating > 0 ? [count, words.repeats(countText(read.repeating))] : [count]);
  }

  private async add(): Promise<void> {
    const { on, name } = this.next();
    this.holidays.update((all) => [...all.filter((one) => one.on !== on), { on, name: name.trim() }].sort(byDay));
    this.next.set({ on: '', name: '' });
    this.holiday().reset();
    return Promise.resolve();
  }

  private async save(): Promise<void> {
    const body = { weekendDays: [...this.weekend()], holidays: [...this.holidays()], keepsCustomerData: this.keeps() };
    this.saved.emit(await this.register.saveSettings({ ...body, remindDays: this.typed().remindDays ?? 0 }));
    this.told.set([]);
    this.toasts.done(registerWords().saved);
  }
}
