import { ChangeDetectionStrategy, Component, computed, input, type Resource } from '@angular/core';
import { isForbidden, problemOf } from '../../api/problem';
import { State } from './state';

/** The loading, error or forbidden state of a read; nothing once there is a value. The content follows in `@if (read.hasValue())`. */
@Component({
  selector: 'app-resource-state',
  imports: [State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (resource().error(); as error) {
      @if (forbidden()) {
        <app-state kind="forbidden" [sentence]="problem()?.detail" />
      } @else {
        <app-state kind="error" [heading]="problem()?.title" [sentence]="problem()?.detail" (retry)="retry()" />
      }
    } @else if (resource().isLoading() && !resource().hasValue()) {
      <app-state kind="loading" />
    }
  `,
  // without a box of its own, so that it leaves no gap in a grid once the content is there
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ResourceState {
  readonly resource = input.required<Resource<unknown> & { reload(): boolean }>();
  protected readonly forbidden = computed(() => isForbidden(this.resource().error()));
  protected readonly problem = computed(() => (this.resource().error() ? problemOf(this.resource().error()) : undefined));

  protected retry(): void {
    this.resource().reload();
  }
}
