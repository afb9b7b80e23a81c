import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import type { Kudos, KudosList } from '@throughline/contract';

/** The kudos of a page as they stand after what was done to them here: changed in their places, gone ones taken out, further pages put behind. */
export class ShownKudos {
  private readonly list: WritableSignal<KudosList>;
  readonly items: Signal<readonly Kudos[]>;

  constructor(read: HttpResourceRef<KudosList | undefined>) {
    this.list = linkedSignal<KudosList>(() => (read.hasValue() ? read.value() : { items: [] }));
    this.items = computed(() => this.list().items);
  }

  get next(): string | undefined {
    return this.list().nextCursor;
  }

  change(kudos: Kudos): void {
    this.list.update((list) => ({ ...list, items: list.items.map((one) => (one.id === kudos.id ? kudos : one)) }));
  }

  drop(id: string): void {
    this.list.update((list) => ({ ...list, items: list.items.filter((one) => one.id !== id) }));
  }

  append(page: KudosList): void {
    this.list.update(({ items }) => ({ ...page, items: [...items, ...page.items] }));
  }
}
