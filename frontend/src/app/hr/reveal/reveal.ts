import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AwardWinners } from '@throughline/contract';
import { AwardReveals, certificatesAddress, revealResource, winnersResource } from '../../api/award-reveal';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText } from '../../ui/day-text';
import { momentText } from '../../ui/moment-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { WinnerList } from '../../ui/winner-list';
import { isolated } from '../../words/numbers';
import { WithoutWinner } from './without-winner';
import { revealWords } from './words/words';

/** How often the page asks while mails go out or certificates are made. */
const ASK_MS = 1500;

/** How the winners of a programme become known: sealed, revealed at once or in the event; then mails and certificates. */
@Component({
  selector: 'app-reveal',
  imports: [MatButton, Note, PageHeader, ResourceState, RouterLink, WinnerList, WithoutWinner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reveal.html',
  styles: `
    section {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    .tl-card {
      display: grid;
      justify-items: start;
      align-content: start;
      gap: var(--tl-3);
    }
    p,
    ul {
      margin: 0;
      max-width: var(--tl-measure);
    }
    .switch {
      display: flex;
      gap: var(--tl-3);
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class RevealPage {
  readonly id = input.required<string>();
  protected readonly words = revealWords;
  private readonly reveals = inject(AwardReveals);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly read = revealResource(() => this.id());
  private readonly revealed = computed(() => this.read.value()?.state === 'revealed');
  private readonly winners = winnersResource(() => (this.revealed() ? this.id() : undefined));
  private readonly looked = signal<AwardWinners | undefined>(undefined);
  protected readonly shown = computed(() => (this.revealed() ? this.winners.value() : this.looked()));
  protected readonly sentence = computed(() => {
    const [reveal, words] = [this.read.value(), this.words()];
    if (!reveal) return '';
    if (reveal.state === 'revealed') return words.revealed(momentText(reveal.revealedAt!));
    return { undecided: words.undecided, sealed: words.sealed, event: words.inEvent }[reveal.state];
  });
  protected readonly isolated = isolated;
  protected readonly momentText = momentText;
  protected readonly dayText = dayText;
  protected readonly certificatesAddress = certificatesAddress;

  constructor() {
    effect((onCleanup) => {
      const reveal = this.read.value();
      if (reveal?.certificates?.state !== 'making' && !reveal?.letters?.waiting) return;
      const timer = setTimeout(() => this.read.reload(), ASK_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async revealAll(): Promise<void> {
    const words = this.words();
    const sure = await this.confirm.ask({ heading: words.sure, sentences: [words.sureText, words.sureForever], act: words.act });
    if (sure) await this.attempt.run(async () => this.read.set(await this.reveals.reveal(this.id())), words.done);
  }

  protected async byItself(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    const wanted = box.checked;
    if (!(await this.attempt.run(async () => this.read.set(await this.reveals.revealByItself(this.id(), wanted)), this.words().kept))) box.checked = !wanted;
  }

  protected async look(): Promise<void> {
    const words = this.words();
    const sure = await this.confirm.ask({ heading: words.lookSure, sentences: [words.lookSureText], act: words.lookAct });
    if (!sure) return;
    await this.attempt.run(async () => {
      this.looked.set((await this.reveals.look(this.id())).winners);
      this.read.reload();
    });
  }

  protected async make(): Promise<void> {
    await this.attempt.run(async () => {
      const certificates = await this.reveals.orderCertificates(this.id());
      this.read.update((before) => before && { ...before, certificates });
    });
  }
}
