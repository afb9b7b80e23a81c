import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerSurvey } from '@throughline/contract';
import { LANGUAGE_NAMES, type Language, LANGUAGES } from '@throughline/domain';
import { surveyShareResource } from '../../api/customer-surveys';
import { teamsResource } from '../../api/directory';
import { download } from '../../ui/chart/csv';
import { Field } from '../../ui/field/field';
import { Qr } from '../../ui/qr/qr';
import { ResourceState } from '../../ui/state/resource-state';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { CopyText } from './copy-text';
import { qrPng, qrSvg } from './qr-file';
import { surveyWords } from './words/words';

/** The open link of a survey, as a link, a QR code and a footer for mails; a place makes a link of its own. */
@Component({
  selector: 'app-survey-share',
  imports: [CopyText, Field, FormField, MatButton, Qr, ResourceState, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="share">
      <h2 id="share">{{ words().shareHeading }}</h2>
      <p>{{ words().shareLead }}</p>
      <div class="tl-form">
        <app-team-picker [label]="words().team" [teams]="allTeams()" [none]="words().asSurvey" [optional]="true" [formField]="place.teamId" />
        <app-field [label]="words().channel" [placeholder]="survey().channel" [optional]="true" [field]="place.channel" />
        <app-field [label]="words().category" [placeholder]="survey().category" [optional]="true" [field]="place.category" />
        <app-field [label]="words().language" [options]="languages()" [field]="place.language" />
      </div>
      <app-resource-state [resource]="share" />
      @if (share.hasValue()) {
        @let shown = share.value();
        <app-copy-text [label]="words().link" [text]="shown.link" />
        <app-qr [text]="shown.link" [label]="words().qr" [tooLong]="words().qrTooLong" />
        <div class="tl-row">
          <button matButton="outlined" type="button" (click)="svg(shown.link)">{{ words().qrSvg }}</button>
          <button matButton="outlined" type="button" (click)="png(shown.link)">{{ words().qrPng }}</button>
        </div>
        <p class="tl-quiet">{{ words().footerNote }}</p>
        <app-copy-text [label]="words().footerHtml" [text]="shown.footer.html" [lines]="5" />
        <app-copy-text [label]="words().footerText" [text]="shown.footer.text" [lines]="5" [spoken]="shown.language" />
      }
    </section>
  `,
  styles: `
    :host {
      justify-self: stretch;
    }
    section > * {
      margin-block: 0 var(--tl-4);
    }
  `,
})
export class SurveyShare {
  readonly survey = input.required<CustomerSurvey>();
  private readonly document = inject(DOCUMENT);
  private readonly teams = teamsResource();
  protected readonly words = surveyWords;
  protected readonly typed = signal({ teamId: '', channel: '', category: '', language: '' });
  protected readonly place = form(this.typed);
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  protected readonly languages = computed(() => {
    const offered = LANGUAGES.filter((language) => this.survey().wording[language] !== undefined);
    return [{ value: '', label: surveyWords().asSurvey }, ...offered.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))];
  });
  protected readonly share = surveyShareResource(
    () => this.survey().id,
    () => {
      const { teamId, channel, category, language } = this.typed();
      return { teamId, channel: channel.trim().slice(0, 100), category: category.trim().slice(0, 100), language: language as Language };
    },
  );

  protected svg(link: string): void {
    const file = qrSvg(link);
    if (file) download(this.document, 'survey-qr.svg', file, 'image/svg+xml');
  }

  protected async png(link: string): Promise<void> {
    const file = await qrPng(this.document, link);
    if (file) download(this.document, 'survey-qr.png', file);
  }
}
