import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { passphraseFault } from '@throughline/anonymity/trustee';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';

const wrong = (message: string) => ({ kind: 'passphrase', message });

/** One trustee chooses her passphrase, unseen by the others. */
@Component({
  selector: 'app-passphrase-entry',
  imports: [Field, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="tl-form" [formRoot]="entry">
      <h2>{{ name() }}</h2>
      <p>Only {{ name() }} should see the keyboard now. Choose a passphrase that you use nowhere else and will still know in some weeks.</p>
      <app-field
        label="Passphrase"
        type="password"
        autocomplete="new-password"
        hint="At least 12 characters; five words chosen at random are best."
        [field]="entry.passphrase"
      />
      <app-field label="The same once more" type="password" autocomplete="new-password" [field]="entry.again" />
      <div class="tl-row">
        <button matButton="filled" type="submit">{{ act() }}</button>
      </div>
    </form>
  `,
})
export class PassphraseEntry {
  readonly name = input.required<string>();
  readonly act = input.required<string>();
  readonly chosen = output<string>();

  private readonly model = signal({ passphrase: '', again: '' });
  protected readonly entry = form(
    this.model,
    (path) => {
      validate(path.passphrase, ({ value }) => {
        const fault = passphraseFault(value());
        return fault === undefined ? undefined : wrong(fault);
      });
      validate(path.again, ({ value, valueOf }) =>
        value() === valueOf(path.passphrase) ? undefined : wrong('The two are not the same. Type both once more.'),
      );
    },
    { submission: sending(async () => this.chosen.emit(this.model().passphrase)) },
  );
}
