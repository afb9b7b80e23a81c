import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Round, RoundDraft, RoundList, RoundSettingsDraft } from '@throughline/contract';
import { ROUND_METHODS, type RoundMethod } from '@throughline/domain';
import { Judging } from '../../api/judging';
import { typedOver } from '../../ui/field/typed';
import { Attempt } from '../../ui/toast/attempt';
import { roundWords, withoutHint } from './words/words';

/** A round as the form holds it; numbers as they are typed, moments as the person's own clock shows them. */
interface Entry {
  id: string | undefined;
  state: Round['state'];
  name: string;
  method: RoundMethod;
  settings: RoundSettingsDraft;
  opensAt: string;
  closesAt: string;
}

type NumberSetting = 'atLeast' | 'marksTo' | 'reviews' | 'mostPerJudge' | 'advance' | 'ranks';

/** The plan of rounds. A round that has opened stays as it is; only the moment of its close can move. */
@Component({
  selector: 'app-round-plan-form',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './round-plan-form.html',
  styleUrl: './round-plan-form.scss',
})
export class RoundPlanForm {
  readonly programmeId = input.required<string>();
  readonly rounds = input.required<readonly Round[]>();
  readonly planned = output<RoundList>();

  protected readonly words = roundWords;
  protected readonly methods = ROUND_METHODS;
  protected readonly consensuses = ['all', 'majority', 'at-least'] as const;
  private readonly judging = inject(Judging);
  protected readonly attempt = new Attempt();
  protected readonly entries = typedOver<readonly Entry[]>(() =>
    this.rounds().map(({ id, state, name, method, settings, opensAt, closesAt }) => ({
      id,
      state,
      name,
      method,
      settings,
      opensAt: local(opensAt),
      closesAt: local(closesAt),
    })),
  );

  /** No round can follow one that opened as the last. */
  protected readonly mayAdd = computed(() => {
    const last = this.rounds().at(-1);
    return !last || last.state === 'planned';
  });

  /** How a round that has opened judges, each point with its name. */
  protected factsOf(entry: Entry): readonly (readonly [string, string | number])[] {
    const [{ method, settings }, words] = [entry, roundWords()];
    const consensus = [words.consensus, words.consensuses[settings.consensus ?? 'majority']] as const;
    const numbers = this.numbersOf(entry).flatMap((key) => (settings[key] ? [[withoutHint(words[key]), settings[key]] as const] : []));
    return [[words.method, words.methods[method]], ...(method === 'qualifying' ? [consensus] : []), ...numbers];
  }

  /** Which numbers a method asks for. */
  protected numbersOf({ method, settings }: Entry): NumberSetting[] {
    if (method === 'public-vote') return ['ranks', 'advance'];
    if (method === 'ranking') return ['advance'];
    if (method === 'scoring') return ['marksTo', 'reviews', 'mostPerJudge', 'advance'];
    return [...(settings.consensus === 'at-least' ? (['atLeast'] as const) : []), 'reviews', 'mostPerJudge'];
  }

  protected change(at: number, change: Partial<Entry>): void {
    this.entries.update((all) => all.map((one, i) => (i === at ? { ...one, ...change } : one)));
  }

  protected set(at: number, settings: Partial<RoundSettingsDraft>): void {
    this.change(at, { settings: { ...this.entries()[at]!.settings, ...settings } });
  }

  protected number(at: number, key: NumberSetting, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.set(at, { [key]: value === '' ? undefined : Number(value) });
  }

  protected add(): void {
    const fresh: Entry = { id: undefined, state: 'planned', name: '', method: 'scoring', settings: { marksTo: 10, reviews: 3 }, opensAt: '', closesAt: '' };
    this.entries.update((all) => [...all, fresh]);
  }

  protected take(at: number): void {
    this.entries.update((all) => all.filter((_, i) => i !== at));
  }

  protected move(at: number, step: 1 | -1): void {
    this.entries.update((all) => {
      const moved = [...all];
      [moved[at], moved[at + step]] = [moved[at + step]!, moved[at]!];
      return moved;
    });
  }

  protected async save(): Promise<void> {
    const rounds = this.entries().map(({ id, name, method, settings, opensAt, closesAt }): RoundDraft => ({
      ...(id && { id }),
      name,
      method,
      settings,
      opensAt: opensAt ? new Date(opensAt).toISOString() : null,
      closesAt: closesAt ? new Date(closesAt).toISOString() : null,
    }));
    await this.attempt.run(async () => this.planned.emit(await this.judging.plan(this.programmeId(), { rounds })), roundWords().saved);
  }
}

/** A moment as a control of date and time takes it. */
function local(moment: string | null): string {
  if (!moment) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
