import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { OwnMail } from '@throughline/contract';
import { directionOf } from '@throughline/domain';
import { mailPreviewResource } from '../../api/cycle-mail';
import { ResourceState } from '../../ui/state/resource-state';
import { cycleMailWords } from './words/words';

/** How long somebody must pause in typing before the preview is made anew. */
const PAUSE = 400;

/** A mail as it arrives: sender, subject and text, with a name that is nobody's. */
@Component({
  selector: 'app-mail-preview',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ texts().preview }}</h2>
    @if (preview.hasValue()) {
      @let mail = preview.value();
      <div class="tl-card">
        <dl>
          <dt>{{ texts().from }}</dt>
          <dd>
            <bdi>{{ mail.from }}</bdi>
          </dd>
          <dt>{{ texts().subject }}</dt>
          <dd class="subject" [attr.lang]="words().language" [attr.dir]="direction()">{{ mail.subject }}</dd>
        </dl>
        <iframe sandbox="" referrerpolicy="no-referrer" [title]="texts().theMail" [srcdoc]="html()"></iframe>
      </div>
      <details>
        <summary>{{ texts().plain }}</summary>
        <div class="text" tabindex="0" role="region" [attr.aria-label]="texts().text" [attr.lang]="words().language" [attr.dir]="direction()">
          {{ mail.text }}
        </div>
      </details>
      <p class="tl-quiet">{{ texts().link }}</p>
    } @else {
      <app-resource-state [resource]="preview" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--tl-1) var(--tl-3);
      margin: 0 0 var(--tl-3);
    }
    dt {
      color: var(--tl-ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .subject {
      font-weight: 600;
    }
    iframe {
      display: block;
      width: 100%;
      height: 60vh;
      border: 1px solid var(--tl-line);
      background: #ffffff;
    }
    .text {
      margin-top: var(--tl-3);
      max-height: 70vh;
      overflow: auto;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class MailPreview {
  protected readonly texts = cycleMailWords;
  readonly cycleId = input.required<string>();
  readonly words = input.required<OwnMail>();
  /** Whether the words can be sent; while they cannot, the last that could are shown. */
  readonly sound = input(true);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly settled = signal<OwnMail | undefined>(undefined);
  protected readonly preview = mailPreviewResource(
    () => this.cycleId(),
    () => this.settled(),
  );
  // the frame has no rights at all, and what it shows was escaped where it was made
  protected readonly html = computed(() => this.sanitizer.bypassSecurityTrustHtml(this.preview.hasValue() ? this.preview.value().html : ''));
  protected readonly direction = computed(() => directionOf(this.words().language));

  constructor() {
    effect((onCleanup) => {
      const words = this.words();
      if (!this.sound()) return;
      const timer = setTimeout(() => this.settled.set(words), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
