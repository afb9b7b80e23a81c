import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ComplaintStep, ComplaintStepDetail } from '@throughline/contract';
import { dayText, momentText } from '../../ui/day-text';
import { isolated } from '../../words/numbers';
import { moneyText } from './money-text';
import { complaintWords } from './words/words';

/** Every step of a complaint, the last one first: the day on which it was done, who did it, and what was noted. */
@Component({
  selector: 'app-complaint-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol reversed>
      @for (step of steps(); track step.position) {
        <li>
          <div class="head">
            <strong>{{ words().kinds[step.kind] }}</strong>
            <span>{{ day(step.on) }}</span>
            @if (step.by; as by) {
              <span class="tl-quiet">{{ words().by(name(by.name)) }}</span>
            }
            <span class="tl-quiet tl-small">{{ moment(step.notedAt) }}</span>
          </div>
          @if (said(step.detail); as text) {
            <p>{{ text }}</p>
          }
          @if (step.note) {
            <p dir="auto">{{ step.note }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--tl-2);
      align-items: baseline;
    }
    p {
      margin: var(--tl-1) 0 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ComplaintHistory {
  /** The last one first. */
  readonly steps = input.required<readonly ComplaintStep[]>();
  protected readonly words = complaintWords;
  protected readonly day = dayText;
  protected readonly moment = momentText;
  protected readonly name = isolated;

  protected said({ to, body, decision, cause, redressKind, amount, currency, joined, changed, fromFile }: ComplaintStepDetail): string {
    const words = complaintWords();
    return [
      ...(to ? [words.escalations[to]] : []),
      ...(body ? [isolated(body)] : []),
      ...(decision ? [words.decisions[decision]] : []),
      ...(cause ? [isolated(cause)] : []),
      ...(redressKind && redressKind !== 'none' ? [words.redresses[redressKind]] : []),
      ...(amount !== undefined && currency ? [moneyText(amount, currency)] : []),
      ...(joined === undefined ? [] : [words.complaint(joined)]),
      ...(changed ?? []).map((one) => words.changed[one]),
      ...(fromFile ? [words.fromFile] : []),
    ].join(' · ');
  }
}
