import { computed, inject, signal } from '@angular/core';
import type { Claim, CodeEntry } from './address';
import { emptyDraft, type BallotRecord, type Draft } from './device/ballot-record';
import { claimsOf, statementsOf } from './protocol/claims';
import type { Stop } from './protocol/stop';
import type { Survey } from './protocol/survey';
import { askedOf } from './dealt-with';
import type { AfterStart } from './surroundings';
import type { Screen } from './trail';
import { questionFor, readIn } from './wording';
import { Speech } from './words/speech';

/** What the page is busy with. */
export type Work = 'collecting' | 'sending' | 'withdrawing';

/** What the respondent's pages show. Answering changes it; the screens read it. */
export abstract class OnScreen {
  readonly speech = inject(Speech);
  readonly screen = signal<Screen>('loading');
  /** The pages that come after the first one, as soon as they are loaded. */
  readonly afterStart = signal<AfterStart | undefined>(undefined);
  /** Why the page says no. */
  readonly stop = signal<Stop | undefined>(undefined);
  readonly survey = signal<Survey | undefined>(undefined);
  readonly record = signal<BallotRecord | undefined>(undefined);
  readonly draft = signal<Draft>(emptyDraft);
  readonly question = signal<string | undefined>(undefined);
  readonly work = signal<Work | undefined>(undefined);
  /** The last thing that did not work, to be said on the spot. */
  readonly problem = signal<Stop | undefined>(undefined);
  /** Sealed and kept here, on its way as soon as there is a connection. */
  readonly waiting = signal(false);
  /** The server has said that the box is closed. */
  readonly closed = signal(false);
  /** Whether this browser keeps the answers beyond the page. */
  readonly lasting = signal(true);
  /** Whether the device says that it has a connection. */
  readonly online = signal(true);
  /** What answers to comments are looked for with. */
  readonly claim = signal<Claim>({});
  readonly others = signal<readonly (readonly [slot: string, record: BallotRecord])[]>([]);
  /** The page on which the code of a card is typed in; `kiosk` on a device that several share. */
  readonly entry = signal<CodeEntry | undefined>(undefined);
  readonly shared = computed(() => this.entry()?.entry === 'kiosk');
  /** Her group, as soon as it is known. */
  readonly group = computed(() => this.survey()?.manifest.cohorts.find(({ id }) => id === this.record()?.ballot?.cohort));
  /** The language in which she reads the paper: hers, or its first where it is not written in hers. */
  readonly readIn = computed(() => readIn(this.survey()?.paper, this.speech.language()));
  /** All questions, in the words in which she reads them. */
  readonly questions = computed(() => {
    const group = this.group()?.name;
    return (this.survey()?.paper.questions ?? []).map((question) => questionFor(question, this.readIn(), group));
  });
  /** Those that she is asked, with the answers she has given so far. */
  readonly asked = computed(() => askedOf(this.questions(), this.draft()));
  /** What is on record about her and travels unless she removes it. */
  readonly claims = computed(() => {
    const survey = this.survey();
    return survey ? claimsOf(survey.manifest, this.record()) : [];
  });
  /** What the holder of a card may say of herself. */
  readonly statements = computed(() => {
    const survey = this.survey();
    return survey ? statementsOf(survey.manifest, this.record()) : [];
  });

  /** Nothing of anybody is left to be seen. */
  protected clearScreen(): void {
    for (const held of [this.survey, this.record, this.stop, this.problem, this.question, this.work]) held.set(undefined);
    this.draft.set(emptyDraft);
    this.claim.set({});
    for (const flag of [this.waiting, this.closed]) flag.set(false);
    this.others.set([]);
  }
}
