import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { NewCycle } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import { questionnairesResource, Surveys } from '../../api/surveys';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toasts } from '../../ui/toast/toasts';
import { today } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { freshEntry } from './cycle-entry';
import { CycleForm } from './cycle-form';
import { cyclesWords } from '../cycles/words/words';
import { cycleWords } from './words/words';

/** A new cycle, saved as a draft: nothing is sent to anybody yet. */
@Component({
  selector: 'app-new-cycle',
  imports: [CycleForm, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="common().titles.newCycle" [lead]="words().fresh.lead" [back]="{ label: common().titles.cycles, link: '/hr/cycles' }" />
    <app-resource-state [resource]="questionnaires" />
    <app-resource-state [resource]="teams" />
    @if (questionnaires.hasValue() && teams.hasValue()) {
      @if (questionnaires.value().items.length) {
        <app-cycle-form [entry]="entry()" [questionnaires]="questionnaires.value().items" [teams]="teams.value().items" [save]="save" [act]="words().fresh.act">
          <a matButton="text" routerLink="/hr/cycles">{{ words().fresh.leave }}</a>
        </app-cycle-form>
      } @else {
        <app-state kind="empty" [heading]="words().fresh.noQuestionnaire" [sentence]="words().fresh.noQuestionnaireYet">
          <a matButton="filled" routerLink="/hr/questionnaires">{{ words().fresh.make }}</a>
        </app-state>
      }
    }
  `,
})
export class NewCyclePage implements Keeping {
  protected readonly words = cycleWords;
  protected readonly common = cyclesWords;
  /** The questionnaire to start with, from the address. */
  readonly questionnaire = input<string>();
  private readonly surveys = inject(Surveys);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly questionnaires = questionnairesResource();
  protected readonly teams = teamsResource();
  protected readonly entry = computed(() => {
    const items = this.questionnaires.hasValue() ? this.questionnaires.value().items : [];
    return freshEntry(today(), this.questionnaire() ?? (items.length === 1 ? items[0]?.id : ''));
  });

  private readonly done = signal(false);
  private readonly formPart = viewChild(CycleForm);

  unsaved(): boolean {
    return !this.done() && (this.formPart()?.changed() ?? false);
  }

  protected readonly save = async (body: NewCycle): Promise<void> => {
    const cycle = await this.surveys.addCycle(body);
    this.done.set(true);
    this.toasts.done(this.words().fresh.done);
    await this.router.navigate(['/hr/cycles', cycle.id]);
  };
}
