import { CdkDrag, type CdkDragDrop, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { JudgedFile, JudgedLine, MyRound } from '@throughline/contract';
import { Judging } from '../../api/judging';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { judgeWords } from '../words/words';

/** The candidates of a category in a judge's order: by arrows on each line, or by dragging. */
@Component({
  selector: 'app-ranked-category',
  imports: [CdkDrag, CdkDropList, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ category().name }}</h2>
    <p class="tl-quiet">{{ words().rankLead }}</p>
    <ol cdkDropList [cdkDropListDisabled]="!open()" (cdkDropListDropped)="dropped($event)">
      @for (line of lines(); track line.id; let at = $index) {
        <li class="tl-card" cdkDrag>
          <div class="line">
            <span class="place">{{ at + 1 }}</span>
            <bdi class="name">{{ nameOf(line) }}</bdi>
            @if (open()) {
              <button type="button" [attr.aria-label]="words().up(nameOf(line))" [disabled]="at === 0" [attr.data-up]="line.id" (click)="move(at, -1)">
                {{ '↑' }}
              </button>
              <button
                type="button"
                [attr.aria-label]="words().down(nameOf(line))"
                [disabled]="at === lines().length - 1"
                [attr.data-down]="line.id"
                (click)="move(at, 1)"
              >
                {{ '↓' }}
              </button>
            }
          </div>
          <details (toggle)="unfold(line.id, $event)">
            <summary>{{ words().read(nameOf(line)) }}</summary>
            @for (text of texts()[line.id] ?? []; track $index) {
              <p class="text" dir="auto">{{ text }}</p>
            }
            @for (file of files()[line.id] ?? []; track file.id) {
              <p>
                <a [href]="'/api/nomination-attachments/' + file.id" download
                  ><bdi>{{ file.name ?? words().file($index + 1) }}</bdi></a
                >
              </p>
            }
          </details>
        </li>
      }
    </ol>
    @if (open()) {
      <div class="tl-row">
        <button matButton="filled" type="button" [disabled]="attempt.busy()" (click)="give()">{{ words().giveOrder }}</button>
      </div>
    }
    <p class="tl-small tl-quiet" role="status">{{ state() === 'given' ? words().counts : state() === 'draft' ? words().saved : '' }}</p>
  `,
  styles: `
    :host,
    ol {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    p {
      margin: 0;
    }
    .line {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
    }
    .place {
      min-width: 2ch;
      font-variant-numeric: tabular-nums;
      color: var(--tl-ink-2);
    }
    .name {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    button:not([matButton]) {
      min-width: 44px;
      min-height: 44px;
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      cursor: pointer;
    }
    summary {
      min-height: 32px;
      cursor: pointer;
    }
    .text {
      max-width: var(--tl-measure);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class RankedCategory {
  readonly roundId = input.required<string>();
  readonly open = input.required<boolean>();
  readonly category = input.required<MyRound['categories'][number]>();
  readonly candidates = input.required<readonly JudgedLine[]>();

  protected readonly words = judgeWords;
  private readonly judging = inject(Judging);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly attempt = new Attempt();
  protected readonly texts = signal<Readonly<Record<string, readonly string[]>>>({});
  protected readonly files = signal<Readonly<Record<string, readonly JudgedFile[]>>>({});
  protected readonly state = linkedSignal(() => this.category().rankingState);
  private readonly order = linkedSignal<readonly string[]>(() => {
    const known = this.category().preferences ?? [];
    return [...known, ...this.candidates().flatMap(({ id }) => (known.includes(id) ? [] : [id]))];
  });
  protected readonly lines = computed(() => this.order().flatMap((id) => this.candidates().find((one) => one.id === id) ?? []));
  private moved: string | undefined;

  constructor() {
    // whoever moves a line by its arrow goes on moving the same one
    effect(() => {
      const [id] = [this.moved, this.order()];
      if (id) setTimeout(() => this.element.querySelector<HTMLElement>(`[data-${this.up ? 'up' : 'down'}="${id}"]:not(:disabled)`)?.focus());
    });
  }
  private up = true;

  protected nameOf({ names, number }: JudgedLine): string {
    return names?.join(', ') ?? judgeWords().candidate(number);
  }

  protected move(at: number, step: 1 | -1): void {
    this.moved = this.lines()[at]!.id;
    this.up = step < 0;
    this.put(at, at + step);
  }

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.moved = undefined;
    this.put(previousIndex, currentIndex);
  }

  protected async give(): Promise<void> {
    if (await this.attempt.run(() => this.save('given'))) {
      this.state.set('given');
      this.toasts.done(judgeWords().gaveOrder);
    }
  }

  protected async unfold(id: string, event: Event): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.texts()[id]) return;
    await this.attempt.run(async () => {
      const { candidate } = await this.judging.read(this.roundId(), id);
      const texts = candidate ? (candidate.texts.length ? candidate.texts : [judgeWords().noText]) : [judgeWords().excluded];
      this.texts.update((all) => ({ ...all, [id]: texts }));
      this.files.update((all) => ({ ...all, [id]: candidate?.files ?? [] }));
    });
  }

  private put(from: number, to: number): void {
    const order = this.lines().map(({ id }) => id);
    moveItemInArray(order, from, to);
    this.order.set(order);
    if (this.state() !== 'given') void this.attempt.run(() => this.save('draft')).then((done) => done && this.state.set('draft'));
  }

  private save(state: 'draft' | 'given'): Promise<unknown> {
    return this.judging.rank(this.roundId(), this.category().id, { preferences: [...this.order()], state });
  }
}
