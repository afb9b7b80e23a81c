import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { email, form, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ImportMapping } from '@throughline/contract';
import { Chart } from '../chart/chart';
import { Confirm } from '../confirm/confirm';
import { DataTable } from '../data-table/data-table';
import { Field } from '../field/field';
import { FormProblem } from '../field/form-problem';
import { Figure } from '../figure/figure';
import { FileDrop } from '../file-drop/file-drop';
import { Icon } from '../icon/icon';
import { ImportPreview } from '../import-preview/import-preview';
import { Note } from '../note/note';
import { PageHeader } from '../page-header/page-header';
import { Qr } from '../qr/qr';
import { State } from '../state/state';
import { Steps } from '../steps/steps';
import { Tag } from '../tag/tag';
import { Toasts } from '../toast/toasts';
import { APPLIED, CLEAR_SCATTER, FOREST, LAGS, PREVIEW, TEAM_COLUMNS, TEAMS, UNCLEAR_SCATTER } from './samples';

/** Every part of the design system in every state, for whoever builds a screen or checks one. */
@Component({
  selector: 'app-gallery',
  imports: [Chart, DataTable, Field, Figure, FileDrop, FormProblem, FormRoot, Icon, ImportPreview, MatButton, Note, PageHeader, Qr, State, Steps, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gallery.html',
  styleUrl: './gallery.scss',
})
export class Gallery {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly teams = TEAMS;
  protected readonly teamColumns = TEAM_COLUMNS;
  protected readonly clear = CLEAR_SCATTER;
  protected readonly unclear = UNCLEAR_SCATTER;
  protected readonly links = FOREST;
  protected readonly lags = LAGS;
  protected readonly preview = signal(PREVIEW);
  protected readonly longText = 'started-ballot-'.repeat(52);
  protected readonly hiddenBecause = { sentence: 'Fewer than 5 people answered.', nearest: { label: 'Service', link: '/gallery' } };
  protected readonly stages = ['draft', 'open', 'closed', 'published'].map((key) => ({ key, label: key[0]?.toUpperCase() + key.slice(1) }));
  protected readonly kinds = [
    { value: 'csat', label: 'Satisfaction' },
    { value: 'nps', label: 'Recommendation' },
  ];
  protected readonly swatches = [
    'people',
    'people-soft',
    'customers',
    'customers-soft',
    'ink',
    'ink-2',
    'line-strong',
    'line',
    'sunken',
    'good',
    'watch',
    'act',
  ];
  protected readonly sample = form(
    signal({ name: '', email: '', kind: 'csat', count: null as number | null, why: '' }),
    (path) => {
      required(path.name);
      email(path.email);
    },
    {
      submission: {
        action: async (tree) => [
          { kind: 'server', message: 'This was refused as a whole.' },
          { kind: 'server', message: 'This address is taken.', fieldTree: tree.email },
        ],
      },
    },
  );

  protected mapped({ mapping, options }: ImportMapping): void {
    this.preview.update((preview) => ({ ...preview, mapping, options: options ?? {} }));
  }

  protected flip(): void {
    this.preview.update((preview) => (preview.state === 'applied' ? PREVIEW : APPLIED));
  }

  protected async ask(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: 'Open the cycle?',
      sentences: ['Invitations go to 412 people.', 'The questions and the thresholds cannot be changed afterwards.'],
      act: 'Open the cycle',
    });
    this.toasts.done(sure ? 'The cycle is open.' : 'Nothing was changed.');
  }

  protected async askHard(): Promise<void> {
    const sure = await this.confirm.ask({ heading: 'Delete the draft?', sentences: ['It cannot be had back.'], act: 'Delete the draft', destructive: true });
    if (sure) this.toasts.failed('The draft was not deleted: somebody else has just opened it.');
  }
}
