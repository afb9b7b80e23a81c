import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CommentWord } from '@throughline/contract';
import { LANGUAGE_NAMES } from '@throughline/domain';
import { commentWordsResource, themeDictionaryResource } from '../../api/comments';
import { exportTeamsResource } from '../../api/exports';
import { Session } from '../../session/session';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { sizeText } from '../results/grid';
import { teamOptions, treeOf } from '../teams/team-tree';
import { WordTaking } from './word-taking';
import { standingWords } from './words/words';

/** The words that stand out in the comments of some teams, each leading to the comments with it; HR can take one over into the dictionary of themes. */
@Component({
  selector: 'app-comment-words',
  imports: [Cell, DataTable, PageHeader, ResourceState, RouterLink, State, WordTaking],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comment-words.html',
  styleUrl: './comment-words.scss',
})
export class CommentWordsPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  readonly id = input.required<string>();
  /** Whose page it is, from the route: HR's with every team, or that of leaders with theirs. */
  readonly area = input<'hr' | 'leader'>();
  /** This team and those below. */
  readonly team = input<string>();

  protected readonly words = standingWords;
  protected readonly count = countText;
  protected readonly ofHr = computed(() => this.area() !== 'leader');
  protected readonly read = commentWordsResource(() => ({ cycleId: this.id(), teamId: this.team() }));
  protected readonly dictionary = themeDictionaryResource(() => this.ofHr());
  private readonly everyTeam = exportTeamsResource(() => this.ofHr());
  protected readonly themes = computed(() => (this.dictionary.hasValue() ? this.dictionary.value().items : []));
  protected readonly teams = computed(() => {
    if (this.ofHr()) return this.everyTeam.hasValue() ? teamOptions(treeOf(this.everyTeam.value().items)) : [];
    return (this.session.me()?.leads ?? []).map(({ teamId, teamName }) => ({ value: teamId, label: teamName }));
  });
  protected readonly comments = computed(() => (this.ofHr() ? ['/hr/cycles', this.id(), 'comments'] : ['/leader/results', this.id(), 'comments']));
  protected readonly back = computed(() => ({ label: this.words().back, link: this.comments() }));
  protected readonly bases = computed(() =>
    (this.read.hasValue() ? this.read.value().bases : []).map(({ language, here, elsewhere }) =>
      this.words().base(LANGUAGE_NAMES[language], sizeText(here), sizeText(elsewhere)),
    ),
  );
  /** Why there is no list. */
  protected readonly empty = computed(() => {
    const words = this.words();
    const { comparedWith, bases, items, leastComments } = this.read.value() ?? { comparedWith: null, bases: [], items: [], leastComments: 0 };
    if (items.length > 0) return undefined;
    if (comparedWith === null) return { kind: 'empty' as const, heading: words.nothing, sentence: words.nothingText };
    if (bases.length === 0) return { kind: 'too-small' as const, heading: words.few, sentence: words.fewText(countText(leastComments)) };
    return { kind: 'empty' as const, heading: words.none, sentence: words.noneText };
  });
  protected readonly columns = computed((): readonly Column<CommentWord>[] => {
    const words = this.words();
    return [
      { key: 'word', label: words.word, sortable: true, value: (row) => row.words },
      ...(this.bases().length > 1 ? [{ key: 'language', label: words.language, value: (row: CommentWord) => LANGUAGE_NAMES[row.language] }] : []),
      { key: 'comments', label: words.comments, numeric: true, value: (row) => row.sizeBand, text: (row) => sizeText(row.sizeBand) },
      { key: 'times', label: words.times, numeric: true, sortable: true, value: (row) => row.times, text: (row) => words.timesText(countText(row.times)) },
      { key: 'oneIn', label: words.chance, numeric: true, sortable: true, value: (row) => row.oneIn, text: (row) => words.chanceText(countText(row.oneIn)) },
      ...(this.ofHr() ? [{ key: 'take', label: words.dictionary, value: () => null }] : []),
    ];
  });

  protected choose(event: Event): void {
    const team = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate(['.'], { relativeTo: this.route, queryParams: { team }, queryParamsHandling: 'merge' });
  }
}
