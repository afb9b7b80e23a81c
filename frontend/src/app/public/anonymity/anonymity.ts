import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader } from '../../ui/page-header/page-header';
import { Rich } from '../../ui/rich/rich';
import { anonymityWords } from './words/words';

/** How we know it is anonymous: the parts in plain words, each with what could still go wrong and how to check it. Public, the same for everybody. */
@Component({
  selector: 'app-anonymity',
  imports: [PageHeader, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anonymity.html',
  styleUrl: './anonymity.scss',
})
export class Anonymity {
  protected readonly words = anonymityWords;
}
