import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { leastPassphraseLength, passphraseFault } from '@throughline/anonymity/trustee';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { trusteeWords } from './words/words';

const wrong = (message: string) => ({ kind: 'passphrase', message });

/** One trustee chooses her passphrase, unseen by the others. */
@Component({
  selector: 'app-passphrase-entry',
  imports: [Field, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="tl-form" [formRoot]="entry">
      <h2 dir="auto">{{ name() }}</h2>
      <p>{{ words().only(name()) }}</p>
      <app-field [label]="words().label" type="password" autocomplete="new-password" [hint]="words().hint(least)" [field]="entry.passphrase" />
      <app-field [label]="words().again" type="password" autocomplete="new-password" [field]="entry.again" />
      <div class="tl-row">
        <button matButton="filled" type="submit">{{ act() }}</button>
      </div>
    </form>
  `,
})
export class PassphraseEntry {
  protected readonly words = computed(() => trusteeWords().passphrase);
  protected readonly least = leastPassphraseLength;
  readonly name = input.required<string>();
  readonly act = input.required<string>();
  readonly chosen = output<string>();

  private readonly model = signal({ passphrase: '', again: '' });
  protected readonly entry = form(
    this.model,
    (path) => {
      validate(path.passphrase, ({ value }) => {
        if (passphraseFault(value()) === undefined) return undefined;
        const short = [...value().normalize('NFKC')].length < leastPassphraseLength;
        return wrong(short ? this.words().short(leastPassphraseLength) : this.words().repeated);
      });
      validate(path.again, ({ value, valueOf }) => (value() === valueOf(path.passphrase) ? undefined : wrong(this.words().differ)));
    },
    { submission: sending(async () => this.chosen.emit(this.model().passphrase)) },
  );
}
