import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly sentence: string;
  readonly tone: 'good' | 'act';
}

const SECONDS = 8;

/** Says what was done, without taking the person away from where they are. Spoken by screen readers; errors stay until closed. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private last = 0;
  private readonly list = signal<readonly Toast[]>([]);
  readonly shown = this.list.asReadonly();
  /** Said to screen readers only. */
  readonly announcement = signal('');

  /** What was done and what was not, in a sentence. */
  done(sentence: string): void {
    const toast = this.add(sentence, 'good');
    setTimeout(() => this.close(toast.id), SECONDS * 1000);
  }

  /** What went wrong outside any form, and what to do next. */
  failed(sentence: string): void {
    this.add(sentence, 'act');
  }

  announce(sentence: string): void {
    this.announcement.set(sentence);
  }

  close(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }

  private add(sentence: string, tone: Toast['tone']): Toast {
    const toast = { id: ++this.last, sentence, tone };
    this.list.update((list) => [...list.slice(-2), toast]);
    return toast;
  }
}
