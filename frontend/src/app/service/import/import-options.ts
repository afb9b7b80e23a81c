import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ImportOptions as Options } from '@throughline/contract';
import { serviceWords } from '../words/words';

/** The choices that go with a file of outcomes: the period of all rows, and whether teams that are missing are made. */
@Component({
  selector: 'app-import-options',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="options-heading">
      <h2 id="options-heading">{{ words().heading }}</h2>
      @if (!hasPeriodColumn()) {
        <div class="period">
          <label for="period">{{ words().period }}</label>
          <input id="period" type="text" autocomplete="off" [value]="options().period ?? ''" aria-describedby="period-hint" (change)="setPeriod($event)" />
          <small id="period-hint" class="tl-quiet">{{ words().periodHint }}</small>
        </div>
      }
      <label class="tick">
        <input type="checkbox" [checked]="options().createTeams ?? false" (change)="setCreateTeams($event)" />
        <span
          >{{ words().makeTeams }} <small class="tl-quiet">{{ words().makeTeamsHint }}</small></span
        >
      </label>
    </section>
  `,
  styleUrl: './import-options.scss',
})
export class ImportOptions {
  protected readonly words = computed(() => serviceWords().options);
  readonly options = input.required<Options>();
  readonly mapping = input.required<Readonly<Record<string, string>>>();
  readonly changed = output<Options>();
  protected readonly hasPeriodColumn = computed(() => Object.values(this.mapping()).includes('period'));

  protected setPeriod(event: Event): void {
    const period = (event.target as HTMLInputElement).value.trim();
    this.changed.emit({ ...this.options(), period: period || undefined });
  }

  protected setCreateTeams(event: Event): void {
    this.changed.emit({ ...this.options(), createTeams: (event.target as HTMLInputElement).checked });
  }
}
