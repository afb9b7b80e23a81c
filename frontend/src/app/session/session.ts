import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Me } from '@throughline/contract';
import type { Audience } from '@throughline/domain';
import { Identity } from '../api/identity';
import { may } from './may';

/** Who is signed in. Not a resource: guards wait for it before any screen exists. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly identity = inject(Identity);
  private readonly person = signal<Me | null | undefined>(undefined);
  private asked?: Promise<Me | null>;

  /** Undefined until the server has answered, null when nobody is signed in. */
  readonly me = this.person.asReadonly();
  readonly signedIn = computed(() => !!this.person());
  readonly fictional = computed(() => this.person()?.organisation.fictional ?? false);

  /** Resolves to who is signed in, asking the server once. Rejects when it cannot be reached; the next call asks again. */
  settled(): Promise<Me | null> {
    const known = this.person();
    if (known !== undefined) return Promise.resolve(known);
    return (this.asked ??= this.ask());
  }

  may(...audiences: Audience[]): boolean {
    const me = this.person();
    return !!me && may(me, audiences);
  }

  begin(me: Me): void {
    this.person.set(me);
  }

  /** Asks the server again: what one may has changed. Rejects when it cannot be reached; what was known then stays. */
  renew(): Promise<Me | null> {
    return (this.asked ??= this.ask());
  }

  /** Forgets the person on this page; `Identity` has ended the session, or the server has. */
  end(): void {
    this.person.set(null);
  }

  private async ask(): Promise<Me | null> {
    // HttpErrorResponse 401 is the answer "nobody"; there is no way to know it before asking
    try {
      const me = await this.identity.me();
      this.person.set(me);
      return me;
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
      this.person.set(null);
      return null;
    } finally {
      this.asked = undefined;
    }
  }
}
