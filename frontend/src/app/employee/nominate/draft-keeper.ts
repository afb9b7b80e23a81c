import { computed, signal } from '@angular/core';
import type { DraftContent, NominationDraft } from '@throughline/contract';
import type { Nominations } from '../../api/nominations';

const WAIT_MS = 800;
const AGAIN_MS = 5000;

/** Saves what is being written by itself, a moment after the last change, and again when there was no connection. */
export class DraftKeeper {
  private timer?: ReturnType<typeof setTimeout>;
  private running: Promise<void> = Promise.resolve();
  private readonly current = signal<NominationDraft | undefined>(undefined);
  /** What the server has, as text. */
  private readonly kept = signal('');
  private readonly wanted = signal('');
  private readonly trouble = signal(false);

  readonly draft = this.current.asReadonly();
  /** nothing: nothing was written yet · saved · saving · lost: the last try failed, and another follows. */
  readonly state = computed(() => (this.wanted() === this.kept() ? (this.current() ? 'saved' : 'nothing') : this.trouble() ? 'lost' : 'saving'));

  constructor(
    private readonly nominations: Nominations,
    private readonly programmeId: () => string,
    private readonly started: (id: string) => void,
  ) {}

  /** Goes on with a draft that is there. */
  resume(draft: NominationDraft, content: DraftContent): void {
    this.current.set(draft);
    this.kept.set(JSON.stringify(content));
    this.wanted.set(this.kept());
  }

  /** What stands on an untouched page needs no draft. */
  begin(content: DraftContent): void {
    this.kept.set(JSON.stringify(content));
    this.wanted.set(this.kept());
  }

  changed(content: DraftContent): void {
    const text = JSON.stringify(content);
    if (text === this.wanted()) return;
    this.wanted.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), WAIT_MS);
  }

  /** Saves now, makes a draft when there is none, and answers its id. Rejects when the server cannot be reached. */
  async now(): Promise<string> {
    clearTimeout(this.timer);
    await this.save(true);
    if (this.trouble()) await this.write();
    return this.current()!.id;
  }

  /** The files of the draft changed on the server. */
  refreshed(draft: NominationDraft): void {
    this.current.set(draft);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** One after the other, so that an earlier text never overtakes a later one. */
  private save(always = false): Promise<void> {
    this.running = this.running.then(async () => {
      if (this.wanted() === this.kept() && !(always && !this.current())) return;
      // HttpErrorResponse: no connection, or a server that is busy; it is said on the page, and tried again
      try {
        await this.write();
      } catch {
        this.trouble.set(true);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), AGAIN_MS);
      }
    });
    return this.running;
  }

  private async write(): Promise<void> {
    const text = this.wanted();
    const content = JSON.parse(text) as DraftContent;
    const known = this.current();
    const draft = known ? await this.nominations.saveDraft(known.id, content) : await this.nominations.startDraft(this.programmeId(), content);
    this.current.set(draft);
    this.kept.set(text);
    this.trouble.set(false);
    if (!known) this.started(draft.id);
  }
}
