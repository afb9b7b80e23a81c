import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { teamsResource } from '../../api/directory';
import { Icon } from '../../ui/icon/icon';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { Toolbar } from '../toolbar/toolbar';
import { TeamPanel } from './team-panel';
import { searched, treeOf } from './team-tree';
import { teamsWords } from './words/words';

/** More teams than this start folded. */
const FOLD_FROM = 60;

/** The team tree; the chosen team, which the address names, can be renamed, moved, led and given teams below. */
@Component({
  selector: 'app-teams',
  imports: [Icon, MatButton, NgTemplateOutlet, PageHeader, ResourceState, RouterLink, State, TeamPanel, Toolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './teams.html',
  styleUrl: './teams.scss',
})
export class Teams implements Keeping {
  protected readonly words = teamsWords;
  protected readonly number = countText;
  readonly team = input<string>();
  protected readonly read = teamsResource();
  protected readonly search = signal('');
  private readonly turned = signal<ReadonlySet<string>>(new Set());
  private readonly panel = viewChild<unknown, ElementRef<HTMLElement>>('panel', { read: ElementRef });
  private readonly teamPanel = viewChild(TeamPanel);
  protected readonly teams = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly tree = computed(() => treeOf(this.teams()));
  protected readonly shown = computed(() => searched(this.tree(), this.search()));
  private readonly roots = computed(() => new Set(this.tree().map(({ team }) => team.id)));
  protected readonly chosen = computed(() => this.teams().find(({ id }) => id === this.team()));
  protected readonly lead = computed(() => {
    const count = this.teams().length;
    return count ? teamsWords().lead(count) : undefined;
  });

  constructor() {
    const window = inject(ElementRef).nativeElement.ownerDocument.defaultView as Window | null;
    effect(() => {
      // on a narrow screen the panel stands below the tree, out of sight
      if (this.chosen() && window && window.innerWidth < 840) this.panel()?.nativeElement.scrollIntoView?.({ block: 'start' });
    });
  }

  unsaved(): boolean {
    return this.teamPanel()?.unsaved() ?? false;
  }

  protected isOpen(id: string): boolean {
    const openAtFirst = this.search().trim() !== '' || this.teams().length < FOLD_FROM || this.roots().has(id);
    return openAtFirst !== this.turned().has(id);
  }

  protected fold(id: string): void {
    this.turned.update((turned) => {
      const next = new Set(turned);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
}
