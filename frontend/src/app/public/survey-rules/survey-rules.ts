import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { dayText } from '../../ui/day-text';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { examine, extraBallots, type Check, type Examination } from './examination';
import { READ_PUBLIC } from './public-documents';
import { Rich } from '../../ui/rich/rich';
import { rulesWords } from './words/words';

const MARKS: Readonly<Record<Check['state'], IconName>> = { holds: 'check', fails: 'act', unseen: 'info' };
import { demographicName, demographicValueName } from '../../words/demographic-name';

/** Of a list that may have thousands of lines, so many are written out; the file has them all. */
const MOST_SHOWN = 200;

/** The public rules of one survey, for anybody: what was promised, the fingerprint to compare, and every check done in this browser. */
@Component({
  selector: 'app-survey-rules',
  imports: [Icon, MatButton, Note, PageHeader, Rich, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-rules.html',
  styleUrl: './survey-rules.scss',
})
export class SurveyRules {
  protected readonly words = rulesWords;
  protected readonly nameOf = demographicName;
  protected readonly valueOf = demographicValueName;
  private readonly document = inject(DOCUMENT);
  private readonly readPublic = inject(READ_PUBLIC);
  /** The survey, from the address. */
  readonly cycle = input.required<string>();

  /** The hash that the link named after its # sign; no server sees it. */
  private readonly expected = new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '').get('m') ?? undefined;
  /** Undefined while it is read; null when there is no such survey. */
  protected readonly found = signal<Examination | null | undefined>(undefined);
  /** Why nothing could be read. */
  protected readonly sentence = signal<string | undefined>(undefined);
  protected readonly failed = computed(() => this.found()?.checks.filter(({ state }) => state === 'fails').length ?? 0);
  protected readonly marks = MARKS;
  protected readonly dayText = dayText;

  /** What somebody was told, compared word by word with what stands here. */
  protected readonly told = signal('');
  protected readonly comparison = computed(() => {
    const words = this.found()?.words ?? [];
    const told = this.told()
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    if (told.length === 0) return undefined;
    const same = told.length <= words.length && told.every((word, i) => word === words[i]);
    return { same, count: told.length, few: told.length < 3 };
  });

  protected readonly groups = computed(() => [...(this.found()?.manifest?.cohorts ?? [])].sort((a, b) => a.members - b.members).slice(0, MOST_SHOWN));
  protected readonly groupsLeft = computed(() => (this.found()?.manifest?.cohorts.length ?? 0) - this.groups().length);
  protected readonly facets = computed(() => this.found()?.manifest?.lattice_policy.facets ?? []);
  protected readonly trustees = computed(() => this.found()?.manifest?.tally.trustees.map(({ name }) => name) ?? []);
  protected readonly extra = computed(() => {
    const manifest = this.found()?.manifest;
    return manifest ? extraBallots(manifest) : 0;
  });
  protected readonly log = computed(() => `/.well-known/ballots/${this.found()?.manifest?.organisation}.jsonl`);
  protected readonly command = computed(() => `node verify-cycle.mjs ${this.document.location.origin} ${this.cycle()}`);

  constructor() {
    effect(() => void this.examine(this.cycle()));
  }

  protected async examine(cycle: string): Promise<void> {
    this.found.set(undefined);
    this.sentence.set(undefined);
    try {
      this.found.set((await examine(this.readPublic, cycle, this.expected)) ?? null);
    } catch (error) {
      // an Error of the reader: no connection, or a server that cannot answer now; its sentence is for the person
      this.sentence.set((error as Error).message);
    }
  }

  /** Saves the exact bytes that were checked, so that the fingerprint of the file is the one on the page. */
  protected save(text: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `rules-of-${this.cycle()}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
