import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { form } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import type { LinkQuery, LinkReply } from '@throughline/contract';
import { teamLinesResource } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { Field, type Option } from '../../../ui/field/field';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { locale } from '../../../words/language';
import { linkageWords } from '../words/words';
import { allLinesDrawing, teamLinesDrawing } from './over-time-drawing';

/** More teams than this are searched before one is chosen. */
const MOST = 150;

/** Both lines over time: of all teams together, or of one team before them. The address says of which. */
@Component({
  selector: 'app-over-time',
  imports: [Chart, Field, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <h2 id="over-time-heading">{{ words().heading }}</h2>
      @if (options().length > 1) {
        <div class="choice">
          @if (teams().length > most) {
            <app-field [label]="words().find" type="search" [field]="search.words" />
          }
          <app-field [label]="words().linesOf" [options]="options()" [field]="choice.line" />
        </div>
      }
    </div>
    @if (line() && !found()) {
      <app-resource-state [resource]="team" />
    } @else {
      @if (found(); as found) {
        <p lang="en" dir="auto">{{ found.sentence }}</p>
      }
      @if (drawing(); as drawing) {
        <app-chart [drawing]="drawing" />
      } @else {
        <app-state kind="empty" [heading]="words().none" [sentence]="line() ? words().noFigure : words().twoPeriods" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-4);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--tl-3);
    }
    .choice {
      display: flex;
      flex: 0 1 auto;
      flex-wrap: wrap;
      gap: var(--tl-3);
    }
    app-field {
      width: min(100%, 280px);
    }
    @media (max-width: 599px) {
      .choice,
      app-field {
        width: 100%;
      }
    }
    p {
      margin: 0;
    }
  `,
})
export class OverTime {
  protected readonly words = computed(() => linkageWords().overTime);
  readonly reply = input.required<LinkReply>();
  readonly query = input.required<LinkQuery>();

  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly line = computed(() => this.address().get('line') ?? '');
  private readonly chosen = linkedSignal(() => ({ line: this.line() }));
  protected readonly choice = form(this.chosen);
  protected readonly most = MOST;
  protected readonly search = form(signal({ words: '' }));
  protected readonly teams = computed<Option[]>(() =>
    this.reply()
      .across.points.map(({ teamId, name }) => ({ value: teamId, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale(), { numeric: true })),
  );
  protected readonly options = computed<Option[]>(() => {
    const line = this.line();
    const words = this.search.words().value().trim().toLowerCase();
    const found = this.teams().filter(({ value, label }) => value === line || label.toLowerCase().includes(words));
    const linked = line && !found.some(({ value }) => value === line) ? [{ value: line, label: linkageWords().choice.linked }] : [];
    return [{ value: '', label: linkageWords().choice.all }, ...linked, ...found.filter(({ value }, at) => at < MOST || value === line)];
  });
  protected readonly team = teamLinesResource(this.line, this.query);
  protected readonly found = computed(() => (this.line() && this.team.hasValue() ? this.team.value() : undefined));
  protected readonly drawing = computed(() => {
    const found = this.found();
    return found ? teamLinesDrawing(found) : allLinesDrawing(this.reply());
  });

  constructor() {
    effect(() => {
      const { line } = this.chosen();
      if (line !== untracked(this.line)) void this.router.navigate([], { queryParams: { line: line || null }, queryParamsHandling: 'merge' });
    });
  }
}
