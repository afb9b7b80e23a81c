import type { AnswerValue } from '@throughline/domain';
import { emptyDraft, recalled, type BallotRecord, type Draft } from './device/ballot-record';
import type { Device } from './device/device';
import { withStated } from './protocol/claims';
import { noSurvey } from './protocol/stop';
import type { Survey } from './protocol/survey';
import { OnScreen } from './on-screen';
import { withAnswer, withDeclined, withRemoved, withWish } from './dealt-with';

/** The answers so far: what she says is on the screen at once and on the device soon after. Nothing of it is sent from here. */
export abstract class Drafting extends OnScreen {
  protected device!: Device;
  protected slot = '';
  protected keeping: Promise<void> = Promise.resolve();
  protected sent: Draft = emptyDraft;

  answer(id: string, value: AnswerValue): void {
    this.keep((draft) => withAnswer(draft, id, value));
  }

  decline(id: string): void {
    this.keep((draft) => withDeclined(draft, id));
  }

  /** Lets something about her travel with her answers, or not. */
  attach(id: string, kept: boolean): void {
    this.keep(undefined, (record) => withRemoved(record, id, kept));
  }

  /** Says something of the holder of a card, or nothing any more. */
  state(id: string, value: string): void {
    this.keep(undefined, (record) => withStated(record, id, value));
  }

  wish(id: string, wished: boolean): void {
    this.keep((draft) => withWish(draft, id, wished));
  }

  /** What this device keeps about the survey on the screen, once all is written. */
  async latest(): Promise<BallotRecord> {
    await this.keeping;
    return (await this.device.read(this.slot)) ?? this.kept();
  }

  /** Changes the draft at once and keeps it on the device, one writing after the other. */
  protected keep(change: (draft: Draft) => Draft = (draft) => draft, further: (record: BallotRecord) => BallotRecord = (record) => record): void {
    const { slot } = this;
    this.waiting.set(false);
    this.draft.set(change(this.draft()));
    const write = () => this.device.update(slot, (now) => further({ ...recalled(now ?? this.kept()), draft: change((now ?? this.kept()).draft) }));
    this.keeping = this.keeping.then(write).then(
      (record) => this.record.set(record),
      // QuotaExceededError of a full disk: the answers then live as long as the page, which the page says
      () => this.lasting.set(false),
    );
  }

  protected checked(): Survey {
    return this.survey() ?? noSurvey();
  }

  protected kept(): BallotRecord {
    return this.record() ?? noSurvey();
  }
}
