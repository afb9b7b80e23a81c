import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { AnnouncedAwardProgramme, AnnouncedRound } from '@throughline/contract';
import { announcedAwardResource } from '../../api/announced-awards';
import { dayText } from '../../ui/day-text';
import { endText, momentText } from '../../ui/moment-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { isolated } from '../../words/numbers';
import { AwardWinnersPart } from '../wall/award-winners';
import { AnnouncedCategory } from './announced-category';
import { closingText, standingOf } from './award-standing';
import { announcedAwardWords } from './words/words';

/** What everybody may read of one programme, before, during and after its nominations. */
@Component({
  selector: 'app-announced-award',
  imports: [AnnouncedCategory, AwardWinnersPart, MatButton, PageHeader, ResourceState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award.html',
  styleUrl: './award.scss',
})
export class AnnouncedAward {
  readonly id = input.required<string>();
  protected readonly words = announcedAwardWords;
  protected readonly read = announcedAwardResource(() => this.id());
  protected readonly standing = standingOf;
  protected readonly day = dayText;
  protected readonly isolated = isolated;
  private readonly title = inject(Title);

  /** How it is decided, apart from the rounds: a sentence each. */
  protected readonly ways = computed(() => {
    if (!this.read.hasValue()) return [];
    const { blind, selfNomination, endorsements, nominationsMost, secretary } = this.read.value();
    const words = this.words();
    return [
      blind ? words.blind : words.open,
      selfNomination ? words.self : words.notSelf,
      ...(endorsements ? [words.endorse] : []),
      ...(nominationsMost === null ? [] : [words.most(nominationsMost)]),
      ...(secretary ? [words.secretary(isolated(secretary.name))] : []),
    ];
  });

  constructor() {
    effect(() => {
      if (this.read.hasValue()) this.title.setTitle(`${this.read.value().name} · Throughline`);
    });
  }

  protected readonly closing = closingText;

  protected moment(iso: string | null, { timeZone }: AnnouncedAwardProgramme): string {
    return iso === null ? this.words().notPlanned : momentText(iso, timeZone);
  }

  protected when({ opensAt, closesAt }: AnnouncedRound, programme: AnnouncedAwardProgramme): string {
    const words = this.words();
    const from = opensAt && momentText(opensAt, programme.timeZone);
    const until = closesAt && endText(closesAt, programme.timeZone);
    if (from && until) return words.between(from, until);
    return from ? words.onlyFrom(from) : until ? words.onlyUntil(until) : words.notPlanned;
  }

  /** What happens in a round, in a sentence or two. */
  protected method({ method, settings }: AnnouncedRound, last: boolean): string {
    const words = this.words();
    const what = method === 'scoring' ? words.methods.scoring(settings.marksTo ?? 10) : words.methods[method];
    return !last && settings.advance ? `${what} ${words.advance(settings.advance)}` : what;
  }
}
