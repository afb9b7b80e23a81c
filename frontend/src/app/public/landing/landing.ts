import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { demoResource } from '../../api/identity';
import { Session } from '../../session/session';
import { publicWords } from '../words/words';

/** What it is, for someone who is not signed in. */
@Component({
  selector: 'app-landing',
  imports: [MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './landing.html',
  styleUrl: './landing.scss',
})
export class Landing {
  private readonly demo = demoResource();
  protected readonly words = publicWords;
  protected readonly session = inject(Session);
  protected readonly hasDemo = () => this.demo.hasValue() && this.demo.value().present;
}
