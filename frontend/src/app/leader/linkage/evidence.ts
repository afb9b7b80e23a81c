import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AcrossTeamsReply } from '@throughline/contract';
import { Figure } from '../../ui/figure/figure';

/** The figures behind the sentence, each with its interval and its base. */
@Component({
  selector: 'app-evidence',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reply().across.noFigures; as why) {
      <p>{{ why }}</p>
    } @else {
      <div class="tl-grid">
        @let across = reply().across;
        <app-figure
          label="Correlation (Pearson)"
          [value]="across.pearson?.r ?? null"
          [low]="across.pearson?.low"
          [high]="across.pearson?.high"
          [decimals]="3"
          [base]="teams()"
        />
        <app-figure
          label="By ranks (Spearman)"
          [value]="across.spearman?.r ?? null"
          [low]="across.spearman?.low"
          [high]="across.spearman?.high"
          [decimals]="3"
          [base]="teams()"
        />
        <app-figure label="Teams with both figures" [value]="across.n" [decimals]="0" [base]="periods()" />
        @if (across.detectable !== null) {
          <app-figure label="Smallest link this many teams would show" [value]="across.detectable" [decimals]="2" base="found in 4 of 5 tries (80 % power)" />
        }
      </div>
    }
  `,
})
export class Evidence {
  readonly reply = input.required<AcrossTeamsReply>();
  protected readonly teams = computed(() => `${this.reply().across.n.toLocaleString('en')} teams, 95 % interval`);
  protected readonly periods = computed(() => {
    const { periods } = this.reply();
    if (periods.length === 0) return undefined;
    return periods.length === 1 ? `in ${periods[0]}` : `over ${periods.length} periods, ${periods[0]} to ${periods.at(-1)}`;
  });
}
