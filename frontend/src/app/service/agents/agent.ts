import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { applyEach, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { HelpdeskAgent } from '@throughline/contract';
import { teamsResource } from '../../api/directory';
import { agentResource, HelpdeskAgents, outcomeSourcesResource } from '../../api/helpdesk-agents';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { TeamPicker } from '../../ui/team-picker/team-picker';
import { Toasts } from '../../ui/toast/toasts';
import { agentWords } from './words/words';

interface Entry {
  employeeId: string;
  assignments: { teamId: string; from: string; until: string }[];
}

/** Who an agent is, and for which teams she, or the group, worked when. */
@Component({
  selector: 'app-agent',
  imports: [ColleaguePicker, Field, FormField, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agent.html',
  styles: `
    form {
      display: grid;
      gap: var(--tl-4);
      max-width: 720px;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: var(--tl-3);
      align-items: start;
      min-width: 0;
      margin: 0;
      padding: var(--tl-3);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius);
    }
    .act {
      justify-self: start;
    }
  `,
})
export class AgentPage implements Keeping {
  readonly id = input.required<string>();
  private readonly map = inject(HelpdeskAgents);
  private readonly toasts = inject(Toasts);
  private readonly picker = viewChild(ColleaguePicker);
  protected readonly words = agentWords;
  protected readonly agent = agentResource(() => this.id());
  private readonly teams = teamsResource();
  private readonly sources = outcomeSourcesResource();
  protected readonly allTeams = computed(() => (this.teams.hasValue() ? this.teams.value().items : []));
  private readonly stored = computed<Entry>(() => entryOf(this.agent.hasValue() ? this.agent.value() : undefined));
  private readonly typed = linkedSignal(() => this.stored());
  protected readonly entry = form(
    this.typed,
    (path) =>
      applyEach(path.assignments, (one) => {
        required(one.teamId, { message: () => agentWords().needTeam });
        required(one.from, { message: () => agentWords().needFrom });
      }),
    { submission: sending(() => this.save()) },
  );
  /** Who she is, as long as nobody else was picked. */
  protected readonly known = computed(() => {
    const employee = this.agent.hasValue() ? this.agent.value().employee : null;
    return employee !== null && employee.id === this.typed().employeeId ? employee.name : null;
  });
  protected readonly about = computed(() => {
    if (!this.agent.hasValue()) return '';
    const { key, sourceId, kind } = this.agent.value();
    const source = this.sources.hasValue() ? this.sources.value().items.find(({ id }) => id === sourceId)?.name : undefined;
    return source === undefined ? agentWords().kinds[kind] : `${agentWords().kinds[kind]} · ${agentWords().keyInSource(key, source)}`;
  });

  unsaved(): boolean {
    return JSON.stringify(this.typed()) !== JSON.stringify(this.stored());
  }

  protected add(): void {
    this.typed.update((entry) => ({ ...entry, assignments: [...entry.assignments, { teamId: '', from: '', until: '' }] }));
  }

  protected take(index: number): void {
    this.typed.update((entry) => ({ ...entry, assignments: entry.assignments.toSpliced(index, 1) }));
  }

  protected takeOff(): void {
    this.typed.update((entry) => ({ ...entry, employeeId: '' }));
  }

  protected teamName(index: number): string {
    const chosen = this.typed().assignments[index]?.teamId;
    return this.allTeams().find(({ id }) => id === chosen)?.name ?? '';
  }

  private async save(): Promise<void> {
    const { employeeId, assignments } = this.typed();
    const body = { employeeId: employeeId || null, assignments: assignments.map(({ teamId, from, until }) => ({ teamId, from, until: until || null })) };
    this.agent.set(await this.map.change(this.id(), body));
    this.picker()?.clear();
    // what was picked is known now, and the box is empty again
    this.typed.set(this.stored());
    this.toasts.done(agentWords().saved);
  }
}

function entryOf(agent: HelpdeskAgent | undefined): Entry {
  return {
    employeeId: agent?.employee?.id ?? '',
    assignments: agent?.assignments.map(({ teamId, from, until }) => ({ teamId, from, until: until ?? '' })) ?? [],
  };
}
