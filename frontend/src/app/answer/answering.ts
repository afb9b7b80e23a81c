import { inject, Injectable } from '@angular/core';
import { readAddress, readClaim, readEntry, readMoving, readWords, type Address, type Claim } from './address';
import { loadMoving } from './load-moving';
import { emptyDraft, recalled, type BallotRecord, type Draft } from './device/ballot-record';
import type { Device } from './device/device';
import { MemoryDevice } from './device/memory-device';
import type { Inclusion } from './protocol/after-casting';
import { forgetWhatIsOver, needSecureConnection, openKept, openLink, type Opened } from './protocol/opening';
import { withStated } from './protocol/claims';
import { stopReminders } from './protocol/reminders';
import { asStop, noSurvey, type Stop } from './protocol/stop';
import type { Survey } from './protocol/survey';
import { isDone, withAnswer, withDeclined, withRemoved, withWish } from './steps';
import { AFTER_START, DEVICE, NETWORK, type AfterStart } from './surroundings';
import { OnScreen, type Work } from './on-screen';
import { Trail, type Place, type Screen } from './trail';

/** Opens a survey; nothing when there is none to open, and `elsewhere` when a screen without a survey came instead. */
type Opening = () => Promise<Opened | 'elsewhere' | undefined> | undefined;

const retryAfter = 15_000;

/** The respondent's way through a survey: what she does, what is kept, what was sent. Longer than most files because all that
 *  may happen at the same time (a retry, another tab, the back button, a second press) is decided here and nowhere else. */
@Injectable({ providedIn: 'root' })
export class Answering extends OnScreen {
  private readonly network = inject(NETWORK);
  private readonly openDevice = inject(DEVICE);
  private readonly loadAfterStart = inject(AFTER_START);
  private readonly trail = inject(Trail);
  private device!: Device;
  private slot = '';
  private again: () => void = () => this.open();
  private keeping: Promise<void> = Promise.resolve();
  private sent: Draft = emptyDraft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The next person's device on one that several share: it is thrown away with everything in it. */
  private passing = new MemoryDevice();

  constructor() {
    super();
    this.trail.onReturn((place) => this.retrace(place));
    this.trail.onAddress(() => this.open());
    this.trail.onOnline(() => this.waiting() && void this.send());
  }

  /** Opens what the address names, or what this tab showed before a reload, or the list of what is kept here. */
  open(): void {
    const fragment = this.trail.takeFragment();
    const claim = readClaim(fragment);
    if (claim) return this.attempt(() => this.answersFor(claim));
    const moving = readMoving(fragment);
    if (moving) return this.attempt(() => loadMoving().then(({ takeUpBallot }) => takeUpBallot(this.network, this.device, moving)));
    const words = readWords(fragment);
    if (words) return this.attempt(() => this.byWords(words));
    const entry = readEntry(fragment);
    this.entry.set(entry);
    if (entry) this.trail.keepFragment(fragment);
    if (entry) return this.wipe();
    const address = readAddress(fragment);
    const place = this.trail.here();
    if (!address && place?.slot) return this.resume(place.slot, place);
    this.attempt(() => (address ? openLink(this.network, this.device, address) : undefined));
  }

  /** On a device that several share: forgets everything and asks for the next code. */
  wipe(): void {
    clearTimeout(this.timer);
    this.passing = new MemoryDevice();
    this.device = this.passing;
    this.keeping = Promise.resolve();
    this.sent = emptyDraft;
    this.slot = '';
    this.clearScreen();
    if (this.entry()) this.arrive('code');
  }

  /** Opens a survey of which the address says no more than the code of a card does. */
  openCard(address: Address): void {
    this.attempt(() => openLink(this.network, this.device, address));
  }

  /** What this device keeps about the survey on the screen, once all is written. */
  async latest(): Promise<BallotRecord> {
    await this.keeping;
    return (await this.device.read(this.slot)) ?? this.kept();
  }

  /** Collects another ballot, because the device with the first one is lost. */
  async startAgain(): Promise<void> {
    this.stop.set(undefined);
    this.record.set(await this.device.update(this.slot, (now) => ({ ...(now ?? this.kept()), lost: true })));
    this.screen.set('welcome');
    await this.start();
  }

  /** Opens a survey that is kept on this device. */
  resume(slot: string, place?: Place): void {
    this.attempt(() => openKept(this.network, this.device, slot), place);
  }

  /** Tries once more what stopped. */
  retry(): void {
    this.again();
  }

  /** Collects the ballot; only now does the server learn that somebody wants to answer. */
  start(): Promise<void> {
    return this.during('collecting', async () => {
      const { collectBallot } = await this.prepare();
      this.record.set(await collectBallot(this.network, this.device, this.slot, this.checked()));
      this.go('questions');
    });
  }

  answer(id: string, value: number | string): void {
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

  /** Shows another screen; the browser's back button returns to this one. */
  go(screen: Screen, question?: string): void {
    this.show(screen, question);
    // on a device that several share, the back button must lead to nothing of the person before
    this.trail[this.shared() ? 'settle' : 'move'](this.place());
  }

  /** Seals and sends; pressed twice, or again after a lost connection, it is still one ballot. */
  send(): Promise<void> {
    return this.during('sending', async () => {
      this.waiting.set(false);
      await this.keeping;
      const { castBallot } = await this.prepare();
      this.record.set(await castBallot(this.network, this.device, this.slot, this.checked(), this.draft()));
      this.sent = this.draft();
      this.arrive('thanks');
    });
  }

  /** Goes back to the questions with what was sent, as long as this page still knows it. */
  change(): void {
    const draft = this.draft();
    this.keep(() => draft);
    this.go('questions', this.checked().paper.questions[0]?.id);
  }

  /** Leaves a change alone: what was sent before stays. */
  keepSent(): void {
    this.keep(() => emptyDraft);
    this.draft.set(this.sent);
    this.arrive('thanks');
  }

  withdraw(): Promise<void> {
    return this.during('withdrawing', async () => {
      const { withdrawBallot } = await this.prepare();
      this.record.set(await withdrawBallot(this.network, this.device, this.slot));
    });
  }

  /** What the board says about her receipt. Throws a Stop. */
  async findOnBoard(): Promise<Inclusion> {
    return (await this.prepare()).findOwn(this.network, this.checked(), this.kept());
  }

  /** The answers to the comments of the survey on the screen. */
  showAnswers(code: string): void {
    const { cycle, manifestHash } = this.kept();
    this.claim.set({ cycle, code, manifestHash });
    this.go('answers');
  }

  /** Throws a Stop. */
  stopReminders(): Promise<void> {
    return stopReminders(this.network, this.kept().cycle, this.kept().invitation ?? '');
  }

  /** Forgets everything about a survey on this device. */
  async clear(slot = this.slot): Promise<void> {
    await this.keeping;
    await this.device.remove(slot);
    this.trail.settle({ slot: '', screen: 'device' });
    this.attempt(() => undefined);
  }

  private attempt(opening: Opening, place?: Place): void {
    this.again = () => void this.enter(opening, place);
    this.again();
  }

  private async enter(opening: Opening, place?: Place): Promise<void> {
    this.screen.set('loading');
    try {
      needSecureConnection();
      this.device = this.shared() ? this.passing : await this.openDevice();
      this.lasting.set(this.device.lasting);
      await forgetWhatIsOver(this.device);
      const opened = await opening();
      if (opened === 'elsewhere') return;
      if (opened?.record.ballot) await this.prepare();
      if (opened) this.showWhereLeft(opened, place);
      else await this.showDevice();
    } catch (error) {
      // a Stop of the protocol, or what a broken browser throws: both end on the page that explains
      await this.halt(asStop(error));
    }
  }

  private async byWords(words: readonly [string, string]): Promise<'elsewhere'> {
    this.entry.set(await (await loadMoving()).findByWords(this.network, words));
    this.arrive('code');
    return 'elsewhere';
  }

  private async answersFor(claim: Claim): Promise<'elsewhere'> {
    await this.prepare();
    this.slot = '';
    this.survey.set(undefined);
    this.claim.set(claim);
    this.arrive('answers');
    return 'elsewhere';
  }

  private async prepare(): Promise<AfterStart> {
    const pages = this.afterStart() ?? (await this.loadAfterStart());
    this.afterStart.set(pages);
    return pages;
  }

  private showWhereLeft({ slot, survey, record }: Opened, place: Place | undefined): void {
    this.slot = slot;
    this.survey.set(survey);
    this.record.set(record);
    this.draft.set(record.draft);
    if (record.outgoing) void this.arrive('review').send();
    // another tab may have sent meanwhile: then there is nothing left to go on with
    else if ((record.receipt || record.unconfirmed) && Object.keys(record.draft.answers).length === 0) this.arrive('thanks');
    else if (record.ballot && (place?.screen === 'questions' || place?.screen === 'review')) this.arrive(place.screen, place.question);
    else if (record.receipt || record.withdrawn) this.arrive('thanks');
    else this.arrive(record.ballot ? 'questions' : 'welcome');
  }

  private async showDevice(): Promise<void> {
    this.slot = '';
    this.survey.set(undefined);
    this.record.set(undefined);
    this.draft.set(emptyDraft);
    this.others.set(await this.device.all());
    this.arrive('device');
  }

  /** Shows a screen in the place of the one before. */
  private arrive(screen: Screen, question?: string): this {
    this.show(screen, question);
    this.trail.settle(this.place());
    return this;
  }

  private show(screen: Screen, question?: string): void {
    // what was sealed is recalled when she goes back to her answers: she will send again herself
    if (screen === 'questions' && this.record()?.outgoing) this.keep((draft) => draft);
    this.problem.set(undefined);
    this.question.set(screen === 'questions' ? (question ?? this.firstOpen()) : undefined);
    this.screen.set(screen);
  }

  private place(): Place {
    const question = this.question();
    return { slot: this.slot, screen: this.screen(), ...(question !== undefined && { question }) };
  }

  /** The browser's back and forward buttons: among the questions and the review only; what was sent is not unsent by them. */
  private retrace(place: Place | undefined): void {
    if (this.shared()) return this.trail.settle(this.place());
    if (place?.slot && place.slot !== this.slot) return this.resume(place.slot, place);
    const answering = ['welcome', 'questions', 'review'];
    const may = place && this.record()?.ballot && !this.work() && answering.includes(place.screen) && answering.includes(this.screen());
    if (may) this.show(place.screen, place.question);
    else this.trail.settle(this.place());
  }

  /** One piece of work at a time: a second press of the button does nothing. */
  private async during(work: Work, doing: () => Promise<void>): Promise<void> {
    if (this.work()) return;
    this.work.set(work);
    this.problem.set(undefined);
    try {
      await doing();
    } catch (error) {
      // a Stop of the protocol, or what a broken browser throws
      await this.fail(asStop(error), work);
    } finally {
      this.work.set(undefined);
    }
  }

  private async fail(stop: Stop, work: Work): Promise<void> {
    this.closed.set(this.closed() || stop.status === 410);
    this.record.set((await this.device.read(this.slot)) ?? this.record());
    if (this.closed() && this.record()?.receipt) {
      // what she sent before stays and is counted; only the change comes too late
      this.keepSent();
      await this.keeping;
      this.problem.set(stop);
    } else if (this.closed() && this.record()?.unconfirmed) {
      this.draft.set(emptyDraft);
      this.arrive('thanks');
    } else if (work === 'sending' && stop.kind === 'unreachable') {
      this.waiting.set(true);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.waiting() && void this.send(), retryAfter);
    } else if (work !== 'withdrawing' && (stop.kind === 'refused' || (stop.kind === 'unsafe' && work === 'collecting'))) await this.halt(stop);
    else this.problem.set(stop);
    this.record.set((await this.device.read(this.slot)) ?? this.record());
  }

  private async halt(stop: Stop): Promise<void> {
    // closed before anything was sent: there is nothing to keep
    if (stop.status === 410 && !this.record()?.receipt && this.slot) await this.device.remove(this.slot);
    this.stop.set(stop);
    this.others.set(this.device ? (await this.device.all()).filter(([slot, { ballot }]) => slot !== this.slot && ballot) : []);
    this.screen.set('stopped');
  }

  /** Changes the draft at once and keeps it on the device, one writing after the other. */
  private keep(change: (draft: Draft) => Draft = (draft) => draft, further: (record: BallotRecord) => BallotRecord = (record) => record): void {
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

  private firstOpen(): string | undefined {
    const { questions } = this.checked().paper;
    return (questions.find((question) => !isDone(question, this.draft())) ?? questions[0])?.id;
  }

  private checked(): Survey {
    return this.survey() ?? noSurvey();
  }

  private kept(): BallotRecord {
    return this.record() ?? noSurvey();
  }
}
