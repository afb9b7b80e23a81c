import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon, type IconName } from '../ui/icon/icon';
import { Theme, type ThemeChoice } from '../ui/theme';
import { shellWords } from './words/words';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS: Readonly<Record<ThemeChoice, IconName>> = { system: 'screen', light: 'sun', dark: 'moon' };

@Component({
  selector: 'app-theme-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="shell-button" [attr.aria-label]="label()" [title]="label()" (click)="next()"><app-icon [name]="icon()" /></button>`,
})
export class ThemeSwitch {
  private readonly theme = inject(Theme);
  protected readonly icon = computed(() => ICONS[this.theme.choice()]);
  protected readonly label = computed(() => shellWords().theme(this.theme.choice(), NEXT[this.theme.choice()]));

  protected next(): void {
    this.theme.choice.update((choice) => NEXT[choice]);
  }
}
