import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { NewAwardProgramme } from '@throughline/contract';
import { awardChecklistResource, AwardProgrammes, programmeResource } from '../../api/award-programmes';
import { Confirm } from '../../ui/confirm/confirm';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Steps } from '../../ui/steps/steps';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { programmeSentence } from '../awards/programme-words';
import { awardsWords } from '../awards/words/words';
import { roundWords } from '../rounds/words/words';
import { awardLogWords } from '../award-log/words/words';
import { packWords } from '../packs/words/words';
import { revealWords } from '../reveal/words/words';
import { dayText, shortDayText, today } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { isolated } from '../../words/numbers';
import { AwardChecklistView } from './award-checklist';
import { Nominations } from './nominations';
import { programmeEntryOf } from './programme-entry';
import { ProgrammeForm } from './programme-form';
import { awardWords } from './words/words';

/** One award programme on its way from draft to closed, with its nominations. */
@Component({
  selector: 'app-award',
  imports: [AwardChecklistView, MatButton, Nominations, PageHeader, ProgrammeForm, ResourceState, RouterLink, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award.html',
  styles: `
    .page,
    section {
      display: grid;
      gap: var(--tl-8);
    }
    section {
      gap: var(--tl-4);
    }
    .page > * {
      min-width: 0;
    }
    dl {
      display: grid;
      gap: var(--tl-2);
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--tl-ink-2);
    }
    summary {
      min-height: 40px;
      padding: 8px 0;
      cursor: pointer;
    }
  `,
})
export class AwardPage implements Keeping {
  protected readonly packs = packWords;
  protected readonly log = awardLogWords;
  protected readonly reveal = revealWords;
  readonly id = input.required<string>();
  /** The category whose nominations are shown, and the page of them. */
  readonly category = input<string>();
  readonly cursor = input<string>();

  protected readonly all = awardsWords;
  protected readonly rounds = roundWords;
  protected readonly words = computed(() => awardsWords().programme);
  private readonly programmes = inject(AwardProgrammes);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly title = inject(Title);
  private readonly formPart = viewChild(ProgrammeForm);
  protected readonly more = awardWords;
  protected readonly isolated = isolated;
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly read = programmeResource(() => this.id());
  protected readonly checklist = awardChecklistResource(() => (this.read.hasValue() && this.read.value().state === 'draft' ? this.id() : undefined));
  protected readonly entry = computed(() => programmeEntryOf(this.read.value()!));
  protected readonly sentence = computed(() => (this.read.hasValue() ? programmeSentence(this.read.value(), today()) : undefined));
  readonly unsaved = computed(() => this.formPart()?.changed() ?? false);
  protected readonly steps = computed(() => {
    if (!this.read.hasValue()) return [];
    const { nominationsFrom, nominationsUntil } = this.read.value();
    const { steps, from, after } = this.words();
    return [
      { key: 'draft', label: steps.draft },
      { key: 'open', label: steps.open, detail: from(shortDayText(nominationsFrom)) },
      { key: 'closed', label: steps.closed, detail: after(shortDayText(nominationsUntil)) },
    ];
  });

  constructor() {
    effect(() => {
      if (this.read.hasValue()) this.title.setTitle(`${this.read.value().name} · Throughline`);
    });
  }

  protected readonly save = async (body: NewAwardProgramme): Promise<void> => {
    const { description, nominationsFrom, nominationsUntil, closesAtTime, revealAt } = body;
    const draft = this.read.value()?.state === 'draft';
    const change = draft ? body : { description, nominationsFrom, nominationsUntil, closesAtTime: closesAtTime ?? null, revealAt: revealAt ?? null };
    this.read.set(await this.programmes.change(this.id(), change));
    this.checklist.reload();
    this.toasts.done(this.words().saved);
  };

  protected async open(): Promise<void> {
    const { name, nominationsFrom, nominationsUntil } = this.read.value()!;
    const sure = await this.confirm.ask({
      heading: this.words().openSure(name),
      sentences: [this.words().openDays(dayText(nominationsFrom), dayText(nominationsUntil)), this.words().openFixed],
      act: this.words().openAct,
    });
    if (sure) await this.attempt.run(async () => this.read.set(await this.programmes.open(this.id())), this.words().opened);
  }

  /** Next year's, or next month's, from this one. */
  protected async clone(): Promise<void> {
    await this.attempt.run(async () => {
      const { id } = await this.programmes.clone(this.id());
      await this.router.navigate(['/hr/awards', id]);
    }, this.more().cloned);
  }

  protected async close(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.words().closeSure,
      sentences: [this.words().closeText],
      act: this.words().closeAct,
    });
    if (sure) await this.attempt.run(async () => this.read.set(await this.programmes.close(this.id())), this.words().closed);
  }
}
