import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { AwardTemplateView } from '@throughline/contract';
import { AwardProgrammes, awardTemplatesResource } from '../../api/award-programmes';
import { ruleText } from '../../ui/award-rules/rule-text';
import { daysAfter, today } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { pageLanguage } from '../../words/language';
import { isolated } from '../../words/numbers';
import { roundWords } from '../rounds/words/words';
import { awardWords } from './words/words';

/** A week to look it over before employees nominate. */
const WEEK = 7;

/** Award programmes to start from, in the language of the page: each becomes a draft whose days are counted from one day. */
@Component({
  selector: 'app-award-gallery',
  imports: [MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award-gallery.html',
  styleUrl: './award-gallery.scss',
})
export class AwardGallery {
  /** A draft is about to be shown. */
  readonly started = output<void>();
  private readonly programmes = inject(AwardProgrammes);
  private readonly router = inject(Router);
  protected readonly words = computed(() => awardWords().templates);
  protected readonly kinds = computed(() => awardWords().kinds);
  protected readonly methods = computed(() => roundWords().methods);
  protected readonly isolated = isolated;
  protected readonly attempt = new Attempt();
  protected readonly read = awardTemplatesResource(pageLanguage);
  protected readonly opensOn = signal(daysAfter(today(), WEEK));
  /** The template whose categories are shown. */
  protected readonly seen = signal('');

  protected look(key: string): void {
    this.seen.set(this.seen() === key ? '' : key);
  }

  protected choose(event: Event): void {
    this.opensOn.set((event.target as HTMLInputElement).value);
  }

  /** Templates speak of no team and of nothing that an organisation added. */
  protected rules({ eligibility }: AwardTemplateView['categories'][number]): string[] {
    return eligibility.map((rule) => ruleText(rule, { teams: [], attributes: [] }));
  }

  protected async start({ key }: AwardTemplateView): Promise<void> {
    await this.attempt.run(async () => {
      const { id } = await this.programmes.start({ template: key, language: pageLanguage(), nominationsFrom: this.opensOn() });
      this.started.emit();
      await this.router.navigate(['/hr/awards', id]);
    }, this.words().made);
  }
}
