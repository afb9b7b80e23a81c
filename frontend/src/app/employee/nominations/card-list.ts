import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, contentChild, Directive, inject, input, TemplateRef } from '@angular/core';
import { Tag } from '../../ui/tag/tag';

/** What stands in a card of a list, below its heading. */
export interface CardHead {
  readonly id: string;
  readonly title: string;
  /** How it stands, when that is to be said. */
  readonly tag?: string | undefined;
}

/** What each card of a CardList says below its heading: `<ng-template [appCardBody]="requests()" let-one>`. */
@Directive({ selector: 'ng-template[appCardBody]' })
export class CardBody<T> {
  /** What the cards are about, in their order. */
  readonly appCardBody = input.required<readonly T[]>();
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);

  /** Tells templates what `let-one` is. */
  static ngTemplateContextGuard<T>(_body: CardBody<T>, _context: unknown): _context is { $implicit: T } {
    return true;
  }
}

/** A heading and a card for each of several things that wait for somebody. Nothing is shown where there is nothing. */
@Component({
  selector: 'app-card-list',
  imports: [NgTemplateOutlet, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (cards().length > 0) {
      <h2>{{ heading() }}</h2>
      @if (lead()) {
        <p class="tl-quiet">{{ lead() }}</p>
      }
      @for (card of cards(); track card.id; let i = $index) {
        <article class="tl-card">
          <h3>
            <bdi>{{ card.title }}</bdi>
            @if (card.tag) {
              <app-tag>{{ card.tag }}</app-tag>
            }
          </h3>
          <ng-container *ngTemplateOutlet="body().template; context: { $implicit: body().appCardBody()[i] }" />
        </article>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    :host:not(:empty) {
      margin-bottom: var(--tl-10);
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-3);
      align-items: center;
      font-size: var(--tl-text-l);
    }
    p {
      margin: 0;
    }
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--tl-2);
      max-width: 760px;
    }
    @media (max-width: 30rem) {
      article {
        padding: var(--tl-4);
      }
    }
  `,
})
export class CardList {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly cards = input.required<readonly CardHead[]>();
  protected readonly body = contentChild.required<CardBody<unknown>>(CardBody);
}
