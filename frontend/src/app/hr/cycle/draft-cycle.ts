import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Cycle, NewCycle } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import { checklistResource, questionnairesResource, Surveys } from '../../api/surveys';
import { Confirm } from '../../ui/confirm/confirm';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { withDaysInWords } from '../../ui/day-text';
import { entryOf } from './cycle-entry';
import { CycleForm } from './cycle-form';
import { ExpectedDetail } from './expected-detail';
import { LaunchChecklist } from './launch-checklist';
import { TestRunPart } from './test-run';
import { TrusteeLinks } from './trustee-links';
import { cycleWords } from './words/words';

/** A draft: its form, what the opening would mean, and the opening. */
@Component({
  selector: 'app-draft-cycle',
  imports: [CycleForm, ExpectedDetail, LaunchChecklist, MatButton, ResourceState, RouterLink, TestRunPart, TrusteeLinks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="draft-heading">
      <h2 id="draft-heading">{{ words().draft.heading }}</h2>
      <app-resource-state [resource]="questionnaires" />
      <app-resource-state [resource]="teams" />
      @if (questionnaires.hasValue() && teams.hasValue()) {
        <app-cycle-form
          [entry]="entry()"
          [questionnaires]="questionnaires.value().items"
          [teams]="teams.value().items"
          [save]="save"
          [act]="words().draft.save"
        >
          <button matButton="text" type="button" [disabled]="attempt.busy()" (click)="delete()">{{ words().draft.delete }}</button>
        </app-cycle-form>
      }
    </section>
    <section aria-labelledby="launch-heading">
      <h2 id="launch-heading">{{ words().draft.before }}</h2>
      @if (cycle().trustees; as trustees) {
        <app-trustee-links [cycle]="cycle()" [trustees]="trustees" (changed)="look()" />
      }
      <p>
        <a [routerLink]="['/hr/cycles', cycle().id, 'mail']">{{ words().draft.mail }}</a>
      </p>
      <app-test-run [cycleId]="cycle().id" (changed)="changed.emit()" />
      <app-resource-state [resource]="checklist" />
      @if (checklist.hasValue()) {
        <app-launch-checklist [checklist]="checklist.value()" [k]="cycle().k" />
        @if (cycle().demographics.length) {
          <app-expected-detail [cycle]="cycle()" />
        }
        <div class="act">
          <button matButton="filled" type="button" [disabled]="!checklist.value().ready || unsaved() || attempt.busy()" (click)="open()">
            {{ attempt.busy() ? words().draft.opening : words().draft.open }}
          </button>
          @if (unsaved()) {
            <p class="tl-quiet">{{ words().draft.saveFirst }}</p>
          } @else if (!checklist.value().ready) {
            <p class="tl-quiet">{{ words().draft.missing }}</p>
          }
        </div>
      }
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
      gap: var(--tl-10);
      align-items: start;
    }
    section {
      display: grid;
      gap: var(--tl-4);
      min-width: 0;
    }
    .act {
      display: grid;
      gap: var(--tl-2);
      justify-items: start;
    }
  `,
})
export class DraftCycle {
  protected readonly words = cycleWords;
  readonly cycle = input.required<Cycle>();
  readonly changed = output();

  private readonly surveys = inject(Surveys);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formPart = viewChild(CycleForm);
  protected readonly attempt = new Attempt();
  protected readonly questionnaires = questionnairesResource();
  protected readonly teams = teamsResource();
  protected readonly checklist = checklistResource(() => this.cycle().id);
  protected readonly entry = computed(() => entryOf(this.cycle()));
  private readonly gone = signal(false);
  readonly unsaved = computed(() => !this.gone() && (this.formPart()?.changed() ?? false));

  protected readonly save = async (body: NewCycle): Promise<void> => {
    await this.surveys.changeCycle(this.cycle().id, body);
    this.changed.emit();
    this.checklist.reload();
    this.toasts.done(this.words().draft.saved);
  };

  protected look(): void {
    this.changed.emit();
    this.checklist.reload();
  }

  protected async open(): Promise<void> {
    if (!this.checklist.hasValue()) return;
    const { audience, becomesUnchangeable } = this.checklist.value();
    const words = this.words().draft;
    const mails = audience.people - audience.withoutEmail;
    const sure = await this.confirm.ask({
      heading: words.sure(this.cycle().name),
      sentences: [words.invitations(mails)],
      saidByServer: becomesUnchangeable.map(withDaysInWords),
      act: words.open,
    });
    if (!sure) return;
    const opened = await this.attempt.run(() => this.surveys.open(this.cycle().id), words.opened);
    if (opened) this.changed.emit();
    else this.checklist.reload();
  }

  protected async delete(): Promise<void> {
    const words = this.words().draft;
    const sure = await this.confirm.ask({
      heading: words.sureDelete,
      sentences: [words.sureDeleteText],
      act: words.deleteIt,
      destructive: true,
    });
    if (sure && (await this.attempt.run(() => this.surveys.deleteCycle(this.cycle().id), words.deleted))) {
      this.gone.set(true);
      await this.router.navigate(['/hr/cycles']);
    }
  }
}
