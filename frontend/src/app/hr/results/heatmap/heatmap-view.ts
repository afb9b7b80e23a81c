import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink, type Params } from '@angular/router';
import type { ComparisonChoice, Heatmap } from '@throughline/contract';
import { DRIVERS } from '@throughline/domain';
import { csvText, download } from '../../../ui/chart/csv';
import { Icon } from '../../../ui/icon/icon';
import { HeatGrid } from './heat-grid';
import { driverName } from '../../../words/driver-name';
import { inOrder } from '../../../words/numbers';
import { resultWords } from '../words/words';
import { hasFavourable, heatTable, inPageLanguage, rowsOf, type Shown } from './heat-view';
import { heatmapWords } from './words/words';

/** The heatmap with what is chosen about it. Every choice stands in the address, so that it can be shared. */
@Component({
  selector: 'app-heatmap-view',
  imports: [HeatGrid, Icon, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './heatmap.html',
  styleUrl: './heatmap.scss',
})
export class HeatmapView {
  protected readonly words = heatmapWords;
  protected readonly inOrder = inOrder;
  protected readonly allTeams = computed(() => resultWords().oneTeam.all);
  readonly page = input.required<Heatmap>();
  readonly fileName = input.required<string>();
  readonly driver = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly show = input<string>();
  /** The beginnings of the ids of folded teams, with dots between. */
  readonly foldedIds = input<string>();
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private waiting?: ReturnType<typeof setTimeout>;

  protected readonly heatmap = computed(() => inPageLanguage(this.page()));
  protected readonly drivers = computed(() =>
    DRIVERS.filter(({ key }) => key !== 'own-words').map(({ key, label }) => ({ key, label: driverName(key, label) })),
  );
  protected readonly legend = computed(() => [
    { distance: -2, mark: '▼', words: this.words().farBelow },
    { distance: -1, mark: '▼', words: this.words().below },
    { distance: 1, mark: '▲', words: this.words().above },
    { distance: 2, mark: '▲', words: this.words().farAbove },
  ]);
  protected readonly favourable = computed(() => hasFavourable(this.heatmap()));
  protected readonly shown = computed<Shown>(() => {
    const show = this.show();
    if (show === 'difference') return 'difference';
    return show === 'favourable' && this.favourable() ? 'favourable' : 'average';
  });
  private readonly parents = computed(() => {
    const { teams } = this.heatmap();
    const above = new Set(teams.map(({ parentId }) => parentId));
    return teams.filter(({ teamId }) => above.has(teamId)).map(({ teamId }) => teamId);
  });
  protected readonly byFigure = computed(() => {
    const key = this.sort()?.replace(/^-/, '');
    return this.heatmap().columns.some(({ measure }) => measure === key);
  });
  protected readonly foldable = computed(() => this.parents().length > 1 && !this.sort());
  protected readonly folded = computed<ReadonlySet<string>>(() => {
    const starts = this.foldedIds()?.split('.') ?? [];
    return new Set(this.parents().filter((id) => starts.some((start) => start !== '' && id.startsWith(start))));
  });
  protected readonly rows = computed(() => rowsOf(this.heatmap(), this.folded(), this.sort(), this.shown()));
  protected readonly label = computed(() => {
    const words = this.words();
    const what = { average: words.averages, favourable: words.favourable, difference: words.differencesTo(this.heatmap().comparison.name) }[this.shown()];
    return this.driver() ? words.byQuestion(what) : words.byDriver(what);
  });
  /** How differences were judged, in the language of the page. */
  protected readonly notes = computed(() => {
    const { with: compared, name, judged, clear, rate } = this.heatmap().comparison;
    const words = this.words().notes;
    const found =
      judged === 0 ? words.noneJudged(name) : `${words.found(clear, judged, name)}${clear === 0 ? '.' : `${this.words().semicolon}${words.chance(rate)}`}`;
    return [found, words.together, words.few, words.caution[compared]];
  });
  /** What exactly was asked where the benchmark comes from. */
  protected readonly mapped = computed(() =>
    this.heatmap().columns.flatMap(({ measure, label, benchmark }) =>
      benchmark
        ? [
            {
              measure,
              words: this.words().benchmark[benchmark.unit === 'favourable' ? 'share' : 'average'](
                label,
                inOrder(benchmark.item),
                this.words().benchmark.match[benchmark.match],
              ),
            },
          ]
        : [],
    ),
  );

  protected isChosen(choice: ComparisonChoice): boolean {
    const { with: compared, id } = this.heatmap().comparison;
    return choice.with === compared && (compared !== 'benchmark' || choice.benchmark === id);
  }

  protected compare(value: string): void {
    const [compared, pack] = value.split(/ (.*)/);
    this.go({ with: compared === 'organisation' ? null : compared, pack: pack || null });
  }

  protected find(words: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.go({ q: words.trim() || null }), 200);
  }

  protected fold(teamId: string): void {
    const folded = new Set(this.folded());
    if (!folded.delete(teamId)) folded.add(teamId);
    this.goFolded(folded);
  }

  protected foldAll(): void {
    const top = this.heatmap().teams.filter(({ depth }) => depth === 0);
    const kept = top.length === 1 ? top[0]?.teamId : undefined;
    this.goFolded(this.folded().size ? new Set() : new Set(this.parents().filter((id) => id !== kept)));
  }

  protected go(change: Params): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected save(): void {
    download(this.document, this.fileName(), csvText(heatTable(this.heatmap(), this.rows())));
  }

  private goFolded(folded: ReadonlySet<string>): void {
    this.go({ fold: folded.size ? [...folded].map((id) => this.shortest(id)).join('.') : null });
  }

  /** As much of an id as tells it from the others: addresses stay short. */
  private shortest(id: string): string {
    const others = this.parents().filter((one) => one !== id);
    let length = 4;
    while (length < id.length && others.some((one) => one.startsWith(id.slice(0, length)))) length += 1;
    return id.slice(0, length);
  }
}
