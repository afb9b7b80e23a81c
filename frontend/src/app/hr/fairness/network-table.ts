import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FairnessReport } from '@throughline/contract';
import { inOrder } from '../../words/numbers';
import { fairnessWords } from './words/words';

/** From how many thanks on a cell is drawn stronger. */
const STRENGTHS = [5, 10, 20, 50, 100];

/** Thanks from team to team: a picture and a table at once, the stronger the more. */
@Component({
  selector: 'app-network-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="words().network">
      <table>
        <caption class="tl-visually-hidden">
          {{
            words().networkText
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words().gives }} / {{ words().receives }}</th>
            @for (team of teams(); track team.id) {
              <th scope="col">
                <bdi>{{ team.name }}</bdi>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">
                <bdi>{{ row.name }}</bdi>
              </th>
              @for (cell of row.cells; track $index) {
                <td [style.--strength]="cell.strength">{{ cell.text }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: var(--tl-2) var(--tl-3);
      border: 1px solid var(--tl-line, currentColor);
      text-align: start;
      white-space: nowrap;
    }
    td {
      background: color-mix(in srgb, var(--mat-sys-primary) calc(var(--strength) * 6%), transparent);
      text-align: center;
    }
  `,
})
export class NetworkTable {
  protected readonly words = fairnessWords;
  readonly report = input.required<FairnessReport>();
  private readonly cells = computed(
    () => new Map(this.report().figures.flatMap((one) => (one.measure === 'thanks' ? [[`${one.teamId} ${one.otherTeamId}`, one.sizeBand!] as const] : []))),
  );
  /** Only teams of which anything may be shown. */
  protected readonly teams = computed(() => {
    const ids = new Set([...this.cells().keys()].flatMap((pair) => pair.split(' ')));
    return this.report().teams.filter(({ id }) => ids.has(id));
  });
  protected readonly rows = computed(() =>
    this.teams().map(({ id, name }) => ({
      id,
      name,
      cells: this.teams().map((other) => {
        const band = this.cells().get(`${id} ${other.id}`);
        const from = band === undefined ? 0 : Number(/\d+/.exec(band)![0]);
        return { text: band === undefined ? '' : inOrder(band), strength: STRENGTHS.filter((least) => from >= least).length };
      }),
    })),
  );
}
