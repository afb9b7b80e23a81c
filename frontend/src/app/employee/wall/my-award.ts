import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { MyAward, MyAwardList } from '@throughline/contract';
import { WALL } from '@throughline/domain';
import { AwardReveals, cardAddress, certificateAddress } from '../../api/award-reveal';
import { sending } from '../../api/refused-fields';
import { dayText, today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { listed } from '../../words/listed';
import { locale } from '../../words/language';
import { isolated } from '../../words/numbers';
import { wallWords } from './words/words';

/** An award that the person has won: her certificate, her picture to share, and whether her name may stand on the wall. */
@Component({
  selector: 'app-my-award',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let one = award();
    <h3 dir="auto">{{ one.category.name }}</h3>
    <p class="tl-quiet">{{ words().from(isolated(one.programme.name), dayText(one.revealedOn)) }}</p>
    @if (partners(); as partners) {
      <p>{{ partners }}</p>
    }
    <div class="tl-row">
      <a matButton="outlined" [href]="certificateAddress(one.candidateId)" download>{{ words().certificate }}</a>
      <a matButton="outlined" [href]="cardAddress(one.candidateId)" download>{{ words().card }}</a>
    </div>
    @if (one.consent; as consent) {
      <p role="status">
        {{ words().on(dayText(consent.untilOn)) }}
        @if (consent.afterLeaving) {
          {{ words().onStaying }}
        }
      </p>
      <div class="tl-row">
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="withdraw()">{{ words().withdraw }}</button>
      </div>
    } @else {
      <form [formRoot]="entry" [attr.aria-label]="words().questionFor(isolated(one.category.name))">
        <h4>{{ words().question }}</h4>
        <p class="tl-quiet">{{ words().off }}</p>
        <app-form-problem [form]="entry" />
        <app-field [label]="words().until" type="date" [field]="entry.untilOn" />
        <label class="check"><input type="checkbox" [checked]="staying()" (change)="stay($event)" /> {{ words().staying }}</label>
        <div class="tl-row">
          <button matButton="filled" type="submit">{{ words().agree }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--tl-3);
      justify-items: start;
      // of cards in one row the shorter ones end where they end
      align-content: start;
    }
    h3,
    h4,
    p {
      margin: 0;
      max-width: var(--tl-measure);
    }
    h3 {
      font-size: var(--tl-text-l);
    }
    // long words take two lines on a phone
    .tl-row a {
      height: auto;
      min-height: 44px;
      padding-block: var(--tl-2);
    }
    .check {
      display: flex;
      gap: var(--tl-3);
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class MyAwardCard {
  readonly award = input.required<MyAward>();
  /** How it is with all her awards now. */
  readonly changed = output<MyAwardList | undefined>();
  protected readonly words = wallWords;
  private readonly reveals = inject(AwardReveals);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly staying = signal(false);
  protected readonly entry = form(signal({ untilOn: inYears(WALL.usualYears) }), { submission: sending(() => this.agree()) });
  protected readonly partners = computed(() => {
    const { kind, team, people } = this.award();
    if (team !== null) return this.words().inTeam(isolated(team));
    return kind === 'group' ? this.words().with(listed(locale(), people.map(isolated))) : '';
  });
  protected readonly dayText = dayText;
  protected readonly isolated = isolated;
  protected readonly certificateAddress = certificateAddress;
  protected readonly cardAddress = cardAddress;

  private async agree(): Promise<void> {
    const { untilOn } = this.entry().value();
    const mine = await this.reveals.agree(this.award().candidateId, { ...(untilOn && { untilOn }), afterLeaving: this.staying() });
    this.changed.emit(mine);
    this.toasts.done(this.words().agreed);
  }

  protected stay(event: Event): void {
    this.staying.set((event.target as HTMLInputElement).checked);
  }

  protected async withdraw(): Promise<void> {
    if (await this.attempt.run(() => this.reveals.withdraw(this.award().candidateId), this.words().withdrawn)) this.changed.emit(undefined);
  }
}

function inYears(years: number): string {
  const [year, rest] = [Number(today().slice(0, 4)) + years, today().slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}
