import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { mailResource, messageResource } from '../../api/platform';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { Rich } from '../../ui/rich/rich';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { timeText } from './time-text';
import { mailWords } from './words/words';

/** The mailbox of an embedded run: every mail the product would have sent. */
@Component({
  selector: 'app-mail',
  imports: [Icon, MatButton, PageHeader, ResourceState, Rich, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mail.html',
  styleUrl: './mail.scss',
})
export class Mail {
  private readonly sanitizer = inject(DomSanitizer);
  /** The message that is open, from the address. */
  readonly id = input<string>();

  protected readonly words = mailWords;
  protected readonly mails = mailResource();
  protected readonly message = messageResource(() => this.id());
  protected readonly asText = signal(false);
  protected readonly items = computed(() => {
    const items = this.mails.hasValue() ? this.mails.value().items : [];
    return items.toSorted((one, other) => other.on.localeCompare(one.on));
  });
  // the frame that shows it runs no script and is of no origin, so nothing has to be stripped from it
  protected readonly html = computed(() => (this.message.hasValue() ? this.sanitizer.bypassSecurityTrustHtml(framed(this.message.value().html)) : ''));
  protected readonly timeText = timeText;

  protected refresh(): void {
    this.mails.reload();
  }
}

/** Links leave the frame; the mail's own styles hold inside it. */
function framed(html: string): string {
  return `<base target="_top"><style>html{color-scheme:light;background:#fff;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}</style>${html}`;
}
