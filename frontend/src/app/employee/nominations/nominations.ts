import { ChangeDetectionStrategy, Component, viewChild, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { myNominationsResource, openProgrammesResource } from '../../api/nominations';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { dayText } from '../../ui/day-text';
import { Candidacies } from './candidacies';
import { Drafts } from './drafts';
import { EndorsementRequests } from './endorsement-requests';
import { MyNominationCard } from './my-nomination';
import { employeeWords } from '../words/words';

/** Awards that take nominations today, and what one has nominated. */
@Component({
  selector: 'app-nominations',
  imports: [Candidacies, Drafts, EndorsementRequests, MatButton, MyNominationCard, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nominations.html',
  styleUrl: './nominations.scss',
})
export class NominationsPage implements Keeping {
  protected readonly words = employeeWords;
  protected readonly programmes = openProgrammesResource();
  protected readonly mine = myNominationsResource();
  protected readonly dayText = dayText;

  private readonly cards = viewChildren(MyNominationCard);
  private readonly requests = viewChild(EndorsementRequests);

  unsaved(): boolean {
    return this.cards().some((card) => card.unsaved()) || (this.requests()?.unsaved() ?? false);
  }

  protected names(categories: readonly { readonly name: string }[]): string {
    return categories.map(({ name }) => name).join(this.words().comma);
  }
}
