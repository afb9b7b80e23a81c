import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { judgedRoundResource } from '../../api/judging';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { endText } from '../../ui/moment-text';
import { judgeWords } from '../words/words';
import { RankedCategory } from './ranked-category';
import { VerdictForm } from './verdict-form';

/** A round as its judge works through it: all candidates with how far she is, and one of them at a time. By keyboard: see the list of keys behind "?". */
@Component({
  selector: 'app-judged-round',
  imports: [PageHeader, RankedCategory, ResourceState, RouterLink, Tag, VerdictForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
  templateUrl: './judged-round.html',
  styleUrl: './judged-round.scss',
})
export class JudgedRound {
  readonly id = input.required<string>();
  /** The candidate that is read; without it the first that is not given. */
  readonly candidate = input<string>();

  protected readonly words = judgeWords;
  private readonly router = inject(Router);
  private readonly form = viewChild(VerdictForm);
  protected readonly read = judgedRoundResource(() => this.id());
  protected readonly keysShown = signal(false);
  protected readonly round = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly current = computed(() => {
    const all = this.round()?.candidates ?? [];
    return all.find(({ id }) => id === this.candidate()) ?? all.find(({ state }) => state !== 'given') ?? all[0];
  });
  protected readonly criteria = computed(() => this.round()?.categories.find(({ id }) => id === this.current()?.categoryId)?.criteria ?? []);
  protected readonly given = computed(() => (this.round()?.candidates ?? []).filter(({ state }) => state === 'given').length);
  /** How far she is, where that can be counted, and until when. */
  protected readonly standing = computed(() => {
    const [round, words] = [this.round(), judgeWords()];
    if (!round) return '';
    const deadline = !round.open ? words.over : round.closesAt ? words.until(endText(round.closesAt)) : words.byHand;
    return round.method === 'ranking' ? deadline : `${words.done(this.given(), round.candidates.length)} · ${deadline}`;
  });

  protected nameOf({ names, number }: { names: string[] | null; number: number }): string {
    return names?.join(', ') ?? judgeWords().candidate(number);
  }

  protected inCategory(categoryId: string) {
    return (this.round()?.candidates ?? []).filter((one) => one.categoryId === categoryId);
  }

  protected pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest('textarea, [role=dialog], select, input[type=text]')) return;
    if (event.key === '?') this.keysShown.update((shown) => !shown);
    else if (this.round()?.method === 'ranking') return;
    else if (event.key.toLowerCase() === 'n') this.go(1);
    else if (event.key.toLowerCase() === 'p') this.go(-1);
    else if (event.key.toLowerCase() === 'g') void this.form()?.give();
    else if (this.round()?.method === 'qualifying' && (event.key === '0' || event.key === '1')) this.form()?.passes(event.key === '1');
    else return;
    event.preventDefault();
  }

  protected go(step: 1 | -1): void {
    const all = this.round()?.candidates ?? [];
    const next = all[all.findIndex(({ id }) => id === this.current()?.id) + step];
    if (next) void this.open(next.id);
  }

  /** Marks what was done in the list, without reading it all again; goes on to the next that waits when it was given. */
  protected said(id: string, state: 'draft' | 'given'): void {
    const round = this.round();
    if (!round) return;
    const candidates = round.candidates.map((one) => (one.id === id ? { ...one, state } : one));
    this.read.set({ ...round, candidates });
    if (state === 'draft') return;
    const at = candidates.findIndex((one) => one.id === id);
    const next = [...candidates.slice(at + 1), ...candidates.slice(0, at)].find((one) => one.state !== 'given');
    if (next) void this.open(next.id);
  }

  /** The candidate went to somebody else. */
  protected gone(id: string): void {
    const round = this.round();
    if (round) this.read.set({ ...round, candidates: round.candidates.filter((one) => one.id !== id) });
    void this.open(null);
  }

  private open(candidate: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { candidate } });
  }
}
