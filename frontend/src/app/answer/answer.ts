import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main><h1>Your survey</h1></main>`,
})
export class Answer {}
