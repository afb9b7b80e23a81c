import { ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Answering } from '../answering';
import { Speech } from '../words/speech';

/** Seconds without a touch before the device asks, and seconds it then waits. */
export const IDLE = 60;
export const COUNTDOWN = 15;

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'touchstart', 'wheel'] as const;

/** On a device that several share: after a minute without a touch asks whether somebody is there, counts down, and has everything forgotten. */
@Component({
  selector: 'app-idle-watch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (left(); as seconds) {
      <div class="idle" role="alertdialog" aria-modal="true" aria-labelledby="idle-heading" aria-describedby="idle-text">
        <div class="notice act">
          <h2 id="idle-heading">{{ words().stillThere }}</h2>
          <p id="idle-text">{{ words().forgets }}</p>
          <p class="seconds" aria-hidden="true">{{ seconds }}</p>
          <div class="actions">
            <button #here type="button" class="primary" (click)="stay()">{{ words().here }}</button>
          </div>
        </div>
      </div>
    }
  `,
  styles: `
    .idle {
      position: fixed;
      inset: 0;
      z-index: 10;
      display: grid;
      place-items: center;
      padding: 1rem;
      background: rgb(0 0 0 / 60%);
    }
    .seconds {
      font-size: 2.5rem;
      font-weight: 600;
    }
  `,
})
export class IdleWatch {
  private readonly answering = inject(Answering);
  private readonly speech = inject(Speech);
  protected readonly words = computed(() => this.speech.later().card);
  /** Seconds until everything is forgotten; undefined while somebody is there. */
  protected readonly left = signal<number | undefined>(undefined);
  private readonly here = viewChild<ElementRef<HTMLButtonElement>>('here');
  private quiet = 0;

  constructor() {
    // the question takes the focus when it comes, so that one key answers it
    effect(() => this.here()?.nativeElement.focus());
    const window = inject(DOCUMENT).defaultView as Window;
    const alive = () => {
      // once the question stands there, only an answer to it counts
      if (this.left() === undefined) this.quiet = 0;
    };
    const leave = () => this.answering.wipe();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    // a page that the browser keeps for its back button would show the person before
    window.addEventListener('pagehide', leave);
    const clock = setInterval(() => this.tick(), 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
      window.removeEventListener('pagehide', leave);
    });
  }

  protected stay(): void {
    this.quiet = 0;
    this.left.set(undefined);
  }

  private tick(): void {
    // nobody is waited for where nothing was entered
    if (this.answering.screen() === 'code') return this.stay();
    this.quiet += 1;
    if (this.quiet < IDLE) return;
    const left = IDLE + COUNTDOWN - this.quiet;
    if (left > 0) return this.left.set(left);
    this.stay();
    this.answering.wipe();
  }
}
