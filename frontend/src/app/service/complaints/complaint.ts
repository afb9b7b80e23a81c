import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { complaintResource, Complaints } from '../../api/complaints';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { ComplaintActForm } from './complaint-act';
import { ComplaintFiles } from './complaint-files';
import { ComplaintHandling } from './complaint-handling';
import { ComplaintHistory } from './complaint-history';
import { dueText } from './due-text';
import { moneyText } from './money-text';
import { complaintWords } from './words/words';

/** One complaint: how it stands, what is done next, who handles it, what the customer said, and its history. */
@Component({
  selector: 'app-complaint',
  imports: [ComplaintActForm, ComplaintFiles, ComplaintHandling, ComplaintHistory, MatButton, Note, PageHeader, ResourceState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './complaint.html',
  styleUrl: './complaint.scss',
})
export class ComplaintPage implements Keeping {
  readonly id = input.required<string>();
  private readonly register = inject(Complaints);
  private readonly confirm = inject(Confirm);
  private readonly act = viewChild(ComplaintActForm);
  private readonly handling = viewChild(ComplaintHandling);
  protected readonly attempt = new Attempt();
  protected readonly words = complaintWords;
  protected readonly day = dayText;
  protected readonly dueText = dueText;
  protected readonly money = moneyText;
  protected readonly complaint = complaintResource(() => this.id());
  protected readonly lastFirst = computed(() => (this.complaint.hasValue() ? this.complaint.value().steps.toReversed() : []));
  protected readonly rule = computed(() => {
    if (!this.complaint.hasValue()) return '';
    const words = complaintWords();
    const { from, acknowledgeWithin: acknowledge, respondWithin: respond } = this.complaint.value().deadlines;
    return words.rule(words.times[acknowledge.unit](acknowledge.count), words.times[respond.unit](respond.count), dayText(from));
  });

  unsaved(): boolean {
    return (this.act()?.unsaved() ?? false) || (this.handling()?.unsaved() ?? false);
  }

  protected async erase(): Promise<void> {
    const words = complaintWords();
    if (!(await this.confirm.ask({ heading: words.eraseQuestion, sentences: words.eraseSentences, act: words.erase, destructive: true }))) return;
    await this.attempt.run(async () => this.complaint.set(await this.register.eraseWords(this.id())), words.wordsErased);
  }
}
