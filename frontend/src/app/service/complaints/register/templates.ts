import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { applyEach, form, FormRoot, max, maxLength, min, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintTemplate } from '@throughline/contract';
import { COMPLAINT, DEADLINE_UNITS, type DeadlineUnit, LIMITS } from '@throughline/domain';
import { ComplaintRegister } from '../../../api/complaint-register';
import { sending } from '../../../api/refused-fields';
import { dayText } from '../../../ui/day-text';
import { Field } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { Toasts } from '../../../ui/toast/toasts';
import { complaintWords } from '../words/words';
import { registerWords } from './words/words';

interface TypedBucket {
  name: string;
  within: { count: number | null; unit: string };
}

const emptyBucket = (): TypedBucket => ({ name: '', within: { count: 3, unit: 'working-days' } });
const empty = () => ({ name: '', validFrom: '', buckets: [emptyBucket()] });

/** The templates of the return with their versions, and a form for the next one. None is ever changed. */
@Component({
  selector: 'app-complaint-templates',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="tl-quiet">{{ words().templatesText }}</p>
    <ul>
      @for (one of templates(); track one.id) {
        <li>
          <div>
            <strong dir="auto">{{ one.name }}</strong>&ngsp;<span class="tl-quiet">{{ words().validFrom }} {{ day(one.validFrom) }}</span>
            @for (bucket of one.buckets; track $index) {
              <p class="tl-quiet">
                <span dir="auto">{{ bucket.name }}</span> · {{ time(bucket.within) }}
              </p>
            }
          </div>
        </li>
      }
    </ul>
    <h3>{{ words().newTemplate }}</h3>
    <form class="tl-stack" [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <div class="grid">
        <app-field [label]="words().name" [field]="entry.name" />
        <app-field [label]="words().validFrom" type="date" [field]="entry.validFrom" />
      </div>
      @for (bucket of entry.buckets; track $index) {
        <div class="grid">
          <app-field [label]="words().className" [field]="bucket.name" />
          <app-field [label]="words().classWithin" type="number" [field]="bucket.within.count" />
          <app-field [label]="words().unit" [options]="units()" [field]="bucket.within.unit" />
          @if (typed().buckets.length > 1) {
            <div>
              <button matButton="text" type="button" [attr.aria-label]="words().removeClass(typed().buckets[$index]!.name)" (click)="remove($index)">
                {{ words().remove }}
              </button>
            </div>
          }
        </div>
      }
      <div class="tl-row">
        @if (typed().buckets.length < most) {
          <button matButton="text" type="button" (click)="another()">{{ words().addClass }}</button>
        }
        <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().add }}</button>
      </div>
    </form>
  `,
  styleUrl: './register-list.scss',
  styles: `
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: var(--tl-3);
      align-items: end;
      justify-self: stretch;
    }
  `,
})
export class Templates {
  readonly templates = input.required<readonly ComplaintTemplate[]>();
  readonly changed = output();
  private readonly register = inject(ComplaintRegister);
  private readonly toasts = inject(Toasts);
  protected readonly words = registerWords;
  protected readonly day = dayText;
  protected readonly most = COMPLAINT.bucketsMost;
  protected readonly units = computed(() => DEADLINE_UNITS.map((value) => ({ value, label: complaintWords().units[value] })));
  protected readonly typed = signal(empty());
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
      required(path.validFrom);
      applyEach(path.buckets, (bucket) => {
        required(bucket.name);
        minLength(bucket.name, 2);
        maxLength(bucket.name, LIMITS.name);
        required(bucket.within.count);
        min(bucket.within.count, 1);
        max(bucket.within.count, COMPLAINT.countMost);
      });
    },
    { submission: sending(() => this.add()) },
  );

  unsaved(): boolean {
    return this.typed().name.trim() !== '';
  }

  protected time({ count, unit }: ComplaintTemplate['buckets'][number]['within']): string {
    return complaintWords().times[unit](count);
  }

  protected another(): void {
    this.typed.update((now) => ({ ...now, buckets: [...now.buckets, emptyBucket()] }));
  }

  protected remove(index: number): void {
    this.typed.update((now) => ({ ...now, buckets: now.buckets.filter((_, i) => i !== index) }));
  }

  private async add(): Promise<void> {
    const { name, validFrom, buckets } = this.typed();
    const given = buckets.map(({ name: called, within: { count, unit } }) => ({ name: called, within: { count: count ?? 0, unit: unit as DeadlineUnit } }));
    await this.register.addTemplate({ name, validFrom, buckets: given });
    this.typed.set(empty());
    this.entry().reset();
    this.toasts.done(registerWords().saved);
    this.changed.emit();
  }
}
