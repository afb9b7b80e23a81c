import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AwardPack } from '@throughline/contract';
import type { PackMark } from '@throughline/domain';
import { AwardPacks, awardPackResource } from '../../api/award-packs';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { PackTextCard } from './pack-text';
import { packWords } from './words/words';

/** One pack, as it was written and as judges will read it, on its way to being approved. */
@Component({
  selector: 'app-pack',
  imports: [MatButton, Note, PackTextCard, PageHeader, ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pack.html',
  styles: `
    :host {
      display: grid;
      gap: var(--tl-4);
    }
    :host > * {
      min-width: 0;
    }
    h2,
    p {
      margin: 0;
    }
    ul {
      display: grid;
      gap: var(--tl-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
      align-items: center;
    }
  `,
})
export class PackPage implements Keeping {
  /** Of the programme. */
  readonly id = input.required<string>();
  readonly candidateId = input.required<string>();
  protected readonly words = packWords;
  private readonly packs = inject(AwardPacks);
  protected readonly read = awardPackResource(() => this.candidateId());
  protected readonly attempt = new Attempt();
  private readonly pack = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly kept = linkedSignal(() => stateOf(this.pack()));
  protected readonly entry = linkedSignal(() => stateOf(this.pack()));
  protected readonly back = computed(() => ({ label: this.words().title, link: ['/hr/awards', this.id(), 'packs'] }));

  unsaved(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.kept());
  }

  protected marksOf(key: string): readonly PackMark[] {
    return this.entry().marks[key] ?? [];
  }

  protected mark(key: string, marks: readonly PackMark[]): void {
    this.entry.update((before) => ({ ...before, marks: { ...before.marks, [key]: marks } }));
  }

  protected take(id: string): void {
    this.entry.update((before) => ({ ...before, files: { ...before.files, [id]: !before.files[id] } }));
  }

  protected save(): Promise<boolean> {
    return this.attempt.run(async () => this.read.set(await this.send()), this.words().saved);
  }

  protected approve(): Promise<boolean> {
    return this.attempt.run(async () => {
      if (this.unsaved()) this.read.set(await this.send());
      this.read.set(await this.packs.approve(this.candidateId()));
    }, this.words().approvedNow);
  }

  private send(): Promise<AwardPack> {
    const { marks, files } = this.entry();
    return this.packs.change(this.candidateId(), {
      texts: Object.entries(marks).map(([key, own]) => ({ key, marks: own.map((mark) => ({ ...mark })) })),
      files: Object.entries(files).map(([id, taken]) => ({ id, taken })),
    });
  }
}

function stateOf(pack: AwardPack | undefined): { marks: Record<string, readonly PackMark[]>; files: Record<string, boolean> } {
  return {
    marks: Object.fromEntries((pack?.texts ?? []).map(({ key, marks }) => [key, marks])),
    files: Object.fromEntries((pack?.files ?? []).map(({ id, taken }) => [id, taken])),
  };
}
