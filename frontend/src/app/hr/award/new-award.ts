import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { NewAwardProgramme } from '@throughline/contract';
import { AwardProgrammes } from '../../api/award-programmes';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { Toasts } from '../../ui/toast/toasts';
import { awardsWords } from '../awards/words/words';
import { AwardGallery } from './award-gallery';
import { ProgrammeForm } from './programme-form';

/** A new programme, saved as a draft. */
@Component({
  selector: 'app-new-award',
  imports: [AwardGallery, PageHeader, ProgrammeForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().new.heading" [lead]="words().new.lead" [back]="{ label: words().awards, link: '/hr/awards' }" />
    <app-award-gallery (started)="done.set(true)" />
    <app-programme-form [save]="save" [act]="words().new.save" />
  `,
})
export class NewAwardPage implements Keeping {
  protected readonly words = awardsWords;
  private readonly programmes = inject(AwardProgrammes);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly done = signal(false);
  private readonly formPart = viewChild(ProgrammeForm);

  unsaved(): boolean {
    return !this.done() && (this.formPart()?.changed() ?? false);
  }

  protected readonly save = async (body: NewAwardProgramme): Promise<void> => {
    const made = await this.programmes.add(body);
    this.done.set(true);
    this.toasts.done(awardsWords().new.saved);
    await this.router.navigate(['/hr/awards', made.id]);
  };
}
