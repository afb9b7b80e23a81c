import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, linkedSignal, type OnInit, signal, untracked } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Colleague, DraftContent, EvidenceChoice as Choice, NewNomination, NominationAttachment } from '@throughline/contract';
import { type CandidateKind, NOMINATION } from '@throughline/domain';
import { newKey } from '../../api/idempotent';
import { draftResource, Nominations, openProgrammesResource } from '../../api/nominations';
import { problemOf } from '../../api/problem';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toasts } from '../../ui/toast/toasts';
import { dayText } from '../../ui/day-text';
import { uiWords } from '../../ui/words/words';
import { locale } from '../../words/language';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';
import { Attachments } from './attachments';
import { DraftKeeper } from './draft-keeper';
import { EvidenceChoice } from './evidence-choice';
import { type ChosenTeam, NomineeChoice } from './nominee-choice';
import { lengthHint } from './reasons';

/** An answer to the form of the category, with what its question asks. */
interface Answer {
  id: string;
  label: string;
  help: string;
  required: boolean;
  most: number;
  text: string;
}

/** Nominates in one programme: the category, whom, why and what speaks for it. What is written is saved as a draft by itself, and survives the close. */
@Component({
  selector: 'app-nominate',
  imports: [Attachments, EvidenceChoice, Field, FormField, FormProblem, FormRoot, MatButton, NomineeChoice, Note, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nominate.html',
  styleUrl: './nominate.scss',
})
export class Nominate implements Keeping, OnInit {
  protected readonly words = employeeWords;
  private readonly nominations = inject(Nominations);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly toasts = inject(Toasts);
  readonly programmeId = input.required<string>();
  /** The draft to go on with. */
  readonly draft = input<string>();

  protected readonly programmes = openProgrammesResource();
  protected readonly programme = computed(() =>
    this.programmes.hasValue() ? this.programmes.value().items.find(({ id }) => id === this.programmeId()) : undefined,
  );
  /** Only the draft with which the page was opened is read; later the page knows more than the server. */
  private readonly resumed = signal<string | undefined>(undefined);
  protected readonly saved = draftResource(this.resumed);
  private readonly old = computed(() => (this.saved.hasValue() ? this.saved.value() : undefined));
  protected readonly ready = computed(() => !!this.programme() && (!this.resumed() || !!this.old()));

  /** A programme with one category leaves nothing to choose. */
  private readonly entry = typedOver(() => {
    const categories = this.programme()?.categories ?? [];
    const { categoryId = categories.length === 1 ? (categories[0]?.id ?? '') : '', kind, nomineeIds = [], reasons = '' } = this.old()?.content ?? {};
    return { categoryId, nomineeId: kind === 'person' ? (nomineeIds[0] ?? '') : '', reasons, answers: [] as Answer[] };
  });
  protected readonly kind = linkedSignal<CandidateKind>(() => this.old()?.content.kind ?? 'person');
  protected readonly colleague = linkedSignal<Colleague | null>(() => this.old()?.nominees[0] ?? null);
  protected readonly group = linkedSignal<readonly Colleague[]>(() => (this.old()?.content.kind === 'group' ? this.old()!.nominees : []));
  protected readonly team = linkedSignal<ChosenTeam | null>(() => this.old()?.team ?? null);
  protected readonly evidence = linkedSignal<readonly Choice[]>(() => this.old()?.content.evidence ?? []);
  protected readonly files = linkedSignal<readonly NominationAttachment[]>(() => this.old()?.attachments ?? []);
  protected readonly checked = signal(false);
  private readonly sent = signal(false);
  /** Nominations closed while the form was open. */
  protected readonly late = signal(false);

  protected readonly category = computed(() => this.programme()?.categories.find(({ id }) => id === this.entry().categoryId));
  protected readonly kinds = computed<readonly CandidateKind[]>(() => this.category()?.nominees ?? ['person']);
  /** The same people are the same list, so that typing does not ask again what is known of them. */
  protected readonly people = computed(
    () => {
      if (this.kind() === 'group') return this.group().map(({ id }) => id);
      return this.kind() === 'person' && this.entry().nomineeId ? [this.entry().nomineeId] : [];
    },
    { equal: (one, other) => one.join() === other.join() },
  );
  private readonly content = computed<DraftContent>(() => {
    const { categoryId, reasons, answers } = this.entry();
    return {
      ...(categoryId ? { categoryId } : {}),
      kind: this.kind(),
      nomineeIds: [...this.people()],
      ...(this.kind() === 'team' && this.team() ? { teamId: this.team()!.id } : {}),
      reasons: reasons.slice(0, NOMINATION.reasonsMax),
      answers: Object.fromEntries(answers.filter(({ text }) => text.trim()).map(({ id, text, most }) => [id, text.slice(0, most)])),
      evidence: [...this.evidence()],
    };
  });
  private readonly said = computed(() => JSON.stringify(this.content()));
  /** One key an entry: sent again unchanged, it is the same nomination; changed, it is another. */
  private readonly key = computed(() => this.said() && newKey());
  protected readonly keeper = new DraftKeeper(this.nominations, this.programmeId, (id) =>
    this.location.replaceState(`/nominate/${encodeURIComponent(this.programmeId())}`, `draft=${encodeURIComponent(id)}`),
  );

  protected readonly nomination = form(
    this.entry,
    (path) => {
      required(path.categoryId, { message: () => employeeWords().nominate.chooseCategory });
      required(path.nomineeId, { message: () => employeeWords().nominate.chooseColleague, when: () => this.kind() === 'person' });
      validate(path.reasons, ({ value }) =>
        value().trim().length < NOMINATION.reasonsMin
          ? { kind: 'short', message: employeeWords().nominate.sayMore(countText(NOMINATION.reasonsMin), countText(value().trim().length)) }
          : undefined,
      );
      maxLength(path.reasons, NOMINATION.reasonsMax, { message: () => uiWords().atMostCharacters(countText(NOMINATION.reasonsMax)) });
      applyEach(path.answers, (answer) => {
        validate(answer.text, ({ value, valueOf }) => {
          if (valueOf(answer.required) && !value().trim()) return { kind: 'required', message: employeeWords().nominate.answerNeeded };
          const most = valueOf(answer.most);
          return value().trim().length > most ? { kind: 'long', message: uiWords().atMostCharacters(countText(most)) } : undefined;
        });
      });
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly hint = computed(() => lengthHint(this.nomination.reasons().value()));
  protected readonly categoryMessage = computed(() =>
    this.nomination.categoryId().touched() ? (this.nomination.categoryId().errors()[0]?.message ?? '') : '',
  );
  protected readonly savedText = computed(() => {
    const words = this.words().nominate;
    const state = this.keeper.state();
    if (state === 'lost') return words.notSaved;
    if (state === 'saving') return words.saving;
    const at = this.keeper.draft()?.savedAt;
    return at ? words.saved(new Date(at).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' })) : '';
  });
  protected readonly dayText = dayText;
  protected readonly draftOf = (): Promise<string> => this.keeper.now();

  constructor() {
    let begun = false;
    effect(() => {
      const [content, ready, old] = [this.content(), this.ready(), this.old()];
      if (!ready || this.sent()) return;
      untracked(() => {
        if (begun) this.keeper.changed(content);
        else if (old) this.keeper.resume(old, content);
        else this.keeper.begin(content);
        begun = true;
      });
    });
    effect(() => {
      const [fields, before] = [this.category()?.form ?? [], this.old()?.content.answers ?? {}];
      untracked(() => {
        const typed = new Map(this.entry().answers.map(({ id, text }) => [id, text]));
        const answers = fields.map(({ id, label, help, required: needed, most }) => ({
          id,
          label,
          help,
          required: needed,
          most,
          text: typed.get(id) ?? before[id] ?? '',
        }));
        if (answers.length > 0 || typed.size > 0) this.entry.update((entry) => ({ ...entry, answers }));
      });
    });
    inject(DestroyRef).onDestroy(() => this.keeper.stop());
  }

  ngOnInit(): void {
    this.resumed.set(this.draft());
  }

  unsaved(): boolean {
    return !this.sent() && (this.keeper.state() === 'saving' || this.keeper.state() === 'lost');
  }

  protected check(): void {
    this.checked.set(true);
  }

  private async send(): Promise<void> {
    const { categoryId, nomineeIds, teamId, reasons, answers, evidence } = this.content();
    const kind = this.kind();
    if ((kind === 'group' && nomineeIds.length < NOMINATION.groupMin) || (kind === 'team' && !teamId)) return;
    const key = this.key();
    const draftId = await this.keeper.now();
    const nominee: Partial<NewNomination> = kind === 'team' ? { teamId: teamId! } : kind === 'group' ? { nomineeIds } : { nomineeId: nomineeIds[0]! };
    // HttpErrorResponse: that nominations closed meanwhile is known only after asking, and what was written stands in the draft
    try {
      const made = await this.nominations.nominate(this.programmeId(), { categoryId: categoryId!, ...nominee, reasons, answers, evidence, draftId }, key);
      this.sent.set(true);
      await this.router.navigate(['/nominate']);
      this.toasts.done(this.words().nominate.done(made.nominee.name, made.category.name));
    } catch (error) {
      if (problemOf(error).code !== 'nominations-not-open') throw error;
      this.sent.set(true);
      this.late.set(true);
    }
  }
}
