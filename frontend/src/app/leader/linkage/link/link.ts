import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LinkMethod, LinkReply } from '@throughline/contract';
import { scaleWords } from '@throughline/domain';
import { linkResource, linkTableAddress } from '../../../api/linkage';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { Tag } from '../../../ui/tag/tag';
import { ChoiceForm } from '../choosing/choice-form';
import { Choosing } from '../choosing/choosing';
import { linkQuery } from '../choosing/linkage-choice';
import { lastAnswer } from '../last-answer';
import { Methods } from '../methods';
import { Evidence } from './evidence';
import { lagDrawing } from './lag-drawing';
import { LeftOut } from './left-out';
import { OverTime } from './over-time';
import { scatterDrawing } from './scatter-drawing';
import { Shuffle } from './shuffle';
import { Verdict } from './verdict';

/** Does engagement move with customer outcomes, and how sure are we? The sentence first, then what it rests on. */
@Component({
  selector: 'app-link',
  imports: [Chart, ChoiceForm, Evidence, LeftOut, Methods, Note, OverTime, PageHeader, ResourceState, RouterLink, Shuffle, State, Tag, Verdict],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './link.html',
  styleUrl: '../answer.scss',
})
export class Link {
  protected readonly choosing = new Choosing();
  protected readonly query = computed(() => (this.choosing.comparable() ? linkQuery(this.choosing.choice()) : undefined));
  protected readonly link = linkResource(this.query);
  protected readonly reply = lastAnswer(this.link);
  protected readonly leftOutFile = computed(() => {
    const query = this.query();
    return query ? linkTableAddress(query, 'left-out') : '';
  });
  protected readonly drawing = computed(() => {
    const reply = this.reply();
    return reply && reply.across.points.length > 0 ? scatterDrawing(reply) : undefined;
  });
  protected readonly lagDrawing = computed(() => {
    const reply = this.reply();
    return reply && lagDrawing(reply);
  });
  /** What was measured, before how it was worked out. */
  protected readonly methods = computed<LinkMethod[]>(() => {
    const reply = this.reply();
    return reply ? [...measured(reply), ...reply.methods] : [];
  });

  protected noPoints({ across }: LinkReply): string {
    return across.pointsHidden ? 'None of your own teams has a figure on both sides.' : 'No team has a figure on both sides in these periods.';
  }
}

function measured({ staff, customer, scope, periods }: LinkReply): LinkMethod[] {
  const scale = `${scaleWords(customer).replace('-', '−')}${customer.unit ? ` (${customer.unit})` : ''}`;
  const better = customer.direction === 'higher-is-better' ? 'higher is better' : 'lower is better';
  return [
    { code: 'measure-people', title: 'People', text: `${staff.label}, 0 to 100, as published.` },
    {
      code: 'measure-customers',
      title: 'Customers',
      text: `${customer.name}, ${scale}; ${better}. ${customer.definition} Observations with a base under ${customer.minimumBase} are left out.`,
    },
    { code: 'measure-scope', title: 'Compared', text: `${scope.name}${periods.length ? `: ${periods.join(', ')}` : ''}` },
  ];
}
