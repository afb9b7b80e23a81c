import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LinkMethod, LinkReply } from '@throughline/contract';
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
import { directionWord, scaleText } from '../../../service/metric-words';
import { inOrder } from '../../../words/numbers';
import { linkageWords } from '../words/words';
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
  protected readonly all = linkageWords;
  protected readonly words = computed(() => linkageWords().link);
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
    return across.pointsHidden ? this.words().noOwn : this.words().noFigures;
  }
}

function measured({ staff, customer, scope, periods }: LinkReply): LinkMethod[] {
  const [words, scale] = [linkageWords().link, `${scaleText(customer)}${customer.unit ? ` (${inOrder(customer.unit)})` : ''}`];
  return [
    { code: 'measure-people', title: words.people, text: words.peopleText(staff.label) },
    {
      code: 'measure-customers',
      title: words.customers,
      text: words.customersText(customer.name, scale, directionWord(customer.direction), customer.definition, customer.minimumBase),
    },
    { code: 'measure-scope', title: words.compared, text: `${scope.name}${periods.length ? `: ${periods.join(', ')}` : ''}` },
  ];
}
