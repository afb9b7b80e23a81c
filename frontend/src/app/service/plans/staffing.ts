import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PlanAbsence } from '@throughline/contract';
import { CustomerPlans, planAbsencesResource } from '../../api/customer-plans';
import { Session } from '../../session/session';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { dayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { HandoverForm } from './handover-form';
import { LeaveForm } from './leave-form';
import { PlanSettings } from './plan-settings';
import { planWords } from './words/words';

/** Who is away, whose plans become whose, and, for service managers, by which days the audit goes. */
@Component({
  selector: 'app-staffing',
  imports: [Cell, DataTable, HandoverForm, LeaveForm, MatButton, PageHeader, PlanSettings, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().staffing" [lead]="words().staffingLead" [back]="{ label: words().title, link: '/plans' }" />
    <div class="tl-stack">
      <section class="tl-card">
        <h2>{{ words().leave }}</h2>
        <app-resource-state [resource]="absences" />
        @if (absences.hasValue()) {
          @if (absences.value().items.length) {
            <app-data-table [caption]="words().leave" [hideCaption]="true" [columns]="columns()" [rows]="absences.value().items">
              <ng-template appCell="act" let-row>
                <button matButton="text" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().endLeaveOf(row.employee.name)" (click)="end(row)">
                  {{ words().endLeave }}
                </button>
              </ng-template>
            </app-data-table>
          } @else {
            <p class="tl-quiet">{{ words().noLeave }}</p>
          }
        }
        <app-leave-form [manages]="manages()" (told)="absences.set($event)" />
      </section>
      <section class="tl-card"><app-handover-form [manages]="manages()" [from]="from()" [name]="name()" /></section>
      @if (manages()) {
        <section class="tl-card"><app-plan-settings /></section>
      }
    </div>
  `,
  styles: `
    h2 {
      margin: 0 0 var(--tl-3);
    }
  `,
})
export class Staffing {
  /** Whose plans are to be handed over, when a plan asks for it: id and name. */
  readonly from = input<string>();
  readonly name = input<string>();
  private readonly plans = inject(CustomerPlans);
  private readonly session = inject(Session);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly absences = planAbsencesResource();
  protected readonly manages = computed(() => this.session.may('service-manager'));
  protected readonly columns = computed<readonly Column<PlanAbsence>[]>(() => {
    const words = planWords();
    return [
      { key: 'who', label: words.colleague, value: (row) => row.employee.name },
      { key: 'from', label: words.from, value: (row) => row.from, text: (row) => dayText(row.from) },
      { key: 'until', label: words.until, value: (row) => row.until, text: (row) => dayText(row.until) },
      { key: 'act', label: words.endLeave, value: () => null },
    ];
  });

  protected async end({ employee }: PlanAbsence): Promise<void> {
    await this.attempt.run(() => this.plans.endLeave(employee.id), planWords().saved);
    this.absences.reload();
  }
}
