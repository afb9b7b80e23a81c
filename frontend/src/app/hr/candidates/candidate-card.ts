import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CandidateVoice, Evidence } from '@throughline/contract';
import { CandidateActs, candidateResource } from '../../api/candidates';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { dayText, periodText, shortDayText, wholeMonthText } from '../../ui/day-text';
import { withUnit } from '../../ui/unit-text';
import { locale } from '../../words/language';
import { isolated } from '../../words/numbers';
import { candidatesWords } from './words/words';

/** One candidate with everything that was said for it, and taking it out with a reason. */
@Component({
  selector: 'app-candidate-card',
  imports: [MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @let candidate = read.value();
      @if (candidate.kind !== 'person' && candidate.members.length > 0) {
        <p class="tl-quiet">{{ names(candidate.members) }}</p>
      }
      @if (candidate.removedBecause; as because) {
        <p>
          {{ words().because[because] }} <bdi>{{ candidate.removalReason }}</bdi>
        </p>
      }
      @for (voice of candidate.nominations; track voice.id) {
        <article>
          <p class="tl-small tl-quiet">{{ words().by(nominator(voice), day(voice.submittedOn)) }}</p>
          <p class="text" dir="auto">{{ voice.reasons }}</p>
          @for (answer of voice.answers; track answer.id) {
            <p class="text" dir="auto">
              <strong>{{ answer.label }}</strong><br />{{ answer.text }}
            </p>
          }
          @for (one of voice.evidence; track $index) {
            <p class="tl-quiet">
              @if (one.text) {
                <q dir="auto">{{ one.text }}</q>
              }
              {{ evidence(one) }}
            </p>
          }
          @for (file of voice.attachments; track file.id) {
            <p>
              <a [href]="'/api/nomination-attachments/' + file.id" download>
                <bdi>{{ file.fileName }}</bdi>
              </a>
            </p>
          }
          @for (one of voice.endorsements; track one.employeeId) {
            @if (one.state === 'given') {
              <p>
                {{ words().standsBy(one.name) }} <q dir="auto">{{ one.sentence }}</q>
              </p>
            }
          }
        </article>
      }
      @if (candidate.removable && candidate.state === 'standing') {
        <label [attr.for]="'reason-' + id()">{{ words().reason }}</label>
        <textarea rows="2" maxlength="500" [id]="'reason-' + id()" (input)="reason.set(valueOf($event))"></textarea>
        <button matButton="outlined" type="button" [disabled]="attempt.busy() || reason().trim().length < 3" (click)="remove()">{{ words().remove }}</button>
      } @else if (candidate.removable && candidate.removedBecause === 'secretary') {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="bringBack()">{{ words().bringBack }}</button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--tl-2);
    }
    article {
      padding: var(--tl-2) var(--tl-3);
      border-inline-start: 3px solid var(--tl-line-strong);
    }
    p {
      margin: 0 0 var(--tl-1);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    label {
      font-weight: 600;
    }
    textarea {
      box-sizing: border-box;
      width: min(100%, 600px);
      padding: var(--tl-2) var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
  `,
})
export class CandidateCard {
  readonly id = input.required<string>();
  readonly changed = output();

  private readonly acts = inject(CandidateActs);
  protected readonly words = candidatesWords;
  protected readonly read = candidateResource(() => this.id());
  protected readonly attempt = new Attempt();
  protected readonly reason = signal('');
  protected readonly day = shortDayText;
  private readonly comma = computed(() => this.words().comma);

  protected valueOf(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected names(people: readonly { readonly name: string }[]): string {
    return people.map(({ name }) => name).join(this.comma());
  }

  protected nominator({ nominator: { name, teamName } }: CandidateVoice): string {
    return [name, teamName].filter(Boolean).join(this.comma());
  }

  protected evidence({ kind, from, on, metric, teamName, period, value, unit, base, number, category, outcome }: Evidence): string {
    if (kind === 'kudos') return this.words().thanks(isolated(from ?? ''), dayText(on ?? ''));
    if (kind === 'complaint')
      return this.words().complaint(String(number), isolated(category ?? ''), outcome ? this.words().outcomes[outcome] : '', dayText(on ?? ''));
    if (kind === 'praise') return this.words().praise(isolated(teamName ?? ''), wholeMonthText(period ?? ''));
    const figure = withUnit(value ?? 0, unit ?? '');
    return this.words().figure(
      isolated(metric ?? ''),
      isolated(teamName ?? ''),
      periodText(period ?? ''),
      figure,
      base === undefined ? '' : base.toLocaleString(locale()),
    );
  }

  protected async remove(): Promise<void> {
    if (await this.attempt.run(async () => this.read.set(await this.acts.remove(this.id(), this.reason().trim())), this.words().removed)) this.changed.emit();
  }

  protected async bringBack(): Promise<void> {
    if (await this.attempt.run(async () => this.read.set(await this.acts.bringBack(this.id())), this.words().returned)) this.changed.emit();
  }
}
