import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CommentPage } from '@throughline/contract';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@throughline/domain';
import { commentsResource, commentThemesResource } from '../../api/comments';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { CommentConversation } from '../results/comment-conversation';
import { sizeText } from '../results/grid';
import { resultWords } from '../results/words/words';
import { themeName } from '../../words/driver-name';
import { inOrder } from '../../words/numbers';
import { WordFilter } from '../comment-words/word-filter';
import { MarkedText } from './marked-text';
import { commentWords } from './words/words';

/** What people wrote in a cycle, to read, to find and to answer. The address holds everything that is chosen. */
@Component({
  selector: 'app-comments',
  imports: [CommentConversation, MarkedText, MatButton, PageHeader, ResourceState, RouterLink, State, WordFilter],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comments.html',
  styleUrl: './comments.scss',
})
export class Comments {
  protected readonly words = commentWords;
  protected readonly nameOf = themeName;
  protected readonly comma = computed(() => resultWords().comma);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly id = input.required<string>();
  /** Whose page it is, from the route: HR's with every team, or that of leaders with theirs. */
  readonly area = input<'hr' | 'leader'>();
  /** This team and those below. */
  readonly team = input<string>();
  readonly question = input<string>();
  readonly theme = input<string>();
  readonly language = input<string>();
  /** Words in the comments. */
  readonly q = input<string>();
  /** Key of a word that stands out in them. */
  readonly word = input<string>();
  /** The last comment of the page before. */
  readonly after = input<string>();

  protected readonly languages = LANGUAGES.map((key) => ({ key, name: LANGUAGE_NAMES[key] }));
  protected readonly sizeText = sizeText;
  protected readonly read = commentsResource(() => {
    const language = this.language();
    return {
      cycleId: this.id(),
      teamId: this.team(),
      questionId: this.question(),
      theme: this.theme(),
      language: isLanguage(language) ? language : undefined,
      search: this.q()?.trim(),
      word: this.word(),
      after: this.after(),
    };
  });
  protected readonly themes = commentThemesResource(() => ({ cycleId: this.id(), teamId: this.team() }));
  /** The page before stays until the next is there. */
  protected readonly page = linkedSignal<CommentPage | undefined, CommentPage | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? (this.read.error() ? undefined : before?.value),
  });
  protected readonly filtered = computed(() => [this.team(), this.question(), this.theme(), this.language(), this.q(), this.word()].some(Boolean));
  protected readonly heading = computed(() => {
    const page = this.page();
    return page ? this.words().of(inOrder(page.cycle.name)) : this.words().title;
  });
  protected readonly lead = computed(() => {
    const page = this.page();
    if (!page) return undefined;
    // those of an older version are screened soon after the start of this one
    const names = page.items.some(({ language }) => language === null) ? this.words().namesNotYet : this.words().namesOut;
    return this.words().lead(String(page.cycle.kComments), names);
  });
  protected readonly back = computed(() => ({
    label: this.words().back,
    link: this.area() === 'leader' ? ['/leader/results', this.id()] : ['/hr/cycles', this.id(), 'results'],
  }));

  protected search(event: Event): void {
    event.preventDefault();
    const words = new FormData(event.target as HTMLFormElement).get('q');
    this.go({ q: (typeof words === 'string' && words.trim()) || null });
  }

  protected choose(name: 'question' | 'language', event: Event): void {
    this.go({ [name]: (event.target as HTMLSelectElement).value || null });
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate(['.'], { relativeTo: this.route, queryParams: { ...queryParams, after: null }, queryParamsHandling: 'merge' });
  }
}
