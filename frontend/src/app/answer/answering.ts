import { inject, Injectable } from '@angular/core';
import { readAddress, readClaim, readEntry, readMoving, readWords, type Address, type Claim } from './address';
import { loadMoving } from './load-moving';
import { AtWork } from './at-work';
import { emptyDraft } from './device/ballot-record';
import { MemoryDevice } from './device/memory-device';
import type { Inclusion } from './protocol/after-casting';
import { forgetWhatIsOver, needSecureConnection, openKept, openLink, type Opened } from './protocol/opening';
import { stopReminders } from './protocol/reminders';
import { asStop, type Stop } from './protocol/stop';
import { AFTER_START, DEVICE, NETWORK, questionsLost, type AfterStart } from './surroundings';
import type { Work } from './on-screen';
import type { Place } from './trail';

/** Opens a survey; nothing when there is none to open, and `elsewhere` when a screen without a survey came instead. */
type Opening = () => Promise<Opened | 'elsewhere' | undefined> | undefined;

const retryAfter = 15_000;

/** The respondent's way through a survey: what she does, what is kept, what was sent. Longer than most files because all that
 *  may happen at the same time (a retry, another tab, the back button, a second press) is decided here and nowhere else. */
@Injectable({ providedIn: 'root' })
export class Answering extends AtWork {
  private readonly network = inject(NETWORK);
  private readonly openDevice = inject(DEVICE);
  private readonly loadAfterStart = inject(AFTER_START);
  private again: () => void = () => this.open();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The next person's device on one that several share: it is thrown away with everything in it. */
  private passing = new MemoryDevice();

  constructor() {
    super();
    this.trail.onReturn((place) => this.retrace(place));
    this.trail.onAddress(() => this.open());
    this.trail.onConnection((online) => this.connected(online));
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
    if (entry) return this.attempt(() => this.forNextCode());
    const address = readAddress(fragment);
    const place = this.trail.here();
    if (!address && place?.slot) return this.resume(place.slot, place);
    this.attempt(() => (address ? openLink(this.network, this.device, address) : undefined));
  }

  /** On a device that several share: forgets everything and asks for the next code. */
  wipe(): void {
    this.forgetAll();
    if (this.entry()) this.arrive('code');
  }

  /** Opens a survey of which the address says no more than the code of a card does. */
  openCard(address: Address): void {
    this.attempt(() => openLink(this.network, this.device, address));
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
    this.go('questions', this.asked()[0]?.id);
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
    this.speech.unkeep();
    this.trail.settle({ slot: '', screen: 'device' });
    this.attempt(() => undefined);
  }

  /** The device has a connection again, or none: what she has sent goes on its way, and what could not be opened is opened. */
  private connected(online: boolean): void {
    this.online.set(online);
    if (!online) return;
    if (this.waiting()) void this.send();
    else if (this.screen() === 'stopped' && this.stop()?.kind === 'unreachable') this.retry();
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

  /** Nothing of whoever was here is left on the page or on a device that several share. */
  private forgetAll(): void {
    clearTimeout(this.timer);
    this.passing = new MemoryDevice();
    this.device = this.passing;
    this.keeping = Promise.resolve();
    this.sent = emptyDraft;
    this.slot = '';
    this.clearScreen();
    void this.speech.forget();
  }

  /** The page for the code of a card. What watches over a device that several share comes with it: before it is there, nobody can begin. */
  private async forNextCode(): Promise<'elsewhere'> {
    this.forgetAll();
    await this.prepare();
    this.arrive('code');
    return 'elsewhere';
  }

  private async byWords(words: readonly [string, string]): Promise<'elsewhere'> {
    this.entry.set(await (await loadMoving()).findByWords(this.network, words));
    return this.forNextCode();
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
    const words = this.speech.start().catch(() => {
      throw questionsLost();
    });
    const [pages] = await Promise.all([this.afterStart() ?? this.loadAfterStart(), words]);
    if (!this.afterStart()) this.fetchRest();
    this.afterStart.set(pages);
    return pages;
  }

  /** What may be needed later, so that nothing but sending needs a connection from here on. Everybody loads it, whatever she does with it. */
  private fetchRest(): void {
    void this.speech.fetchAll();
    // a Stop without a connection: whoever asks for it is told then
    loadMoving().catch(() => undefined);
  }

  private showWhereLeft({ slot, survey, record }: Opened, place: Place | undefined): void {
    this.slot = slot;
    this.survey.set(survey);
    this.record.set(record);
    this.draft.set(record.draft);
    void this.speech.suggest(survey.paper.languages[0]);
    if (record.outgoing) void this.arrive('review').send();
    // another tab may have sent meanwhile: then there is nothing left to go on with
    else if ((record.receipt || record.unconfirmed) && Object.keys(record.draft.answers).length === 0) this.arrive('thanks');
    else if (record.ballot && (place?.screen === 'questions' || place?.screen === 'review')) this.arrive(place.screen, place.question);
    else if (record.receipt || record.withdrawn) this.arrive('thanks');
    else this.arrive(record.ballot ? 'questions' : 'welcome');
  }

  private async showDevice(): Promise<void> {
    await this.prepare();
    this.slot = '';
    this.survey.set(undefined);
    this.record.set(undefined);
    this.draft.set(emptyDraft);
    this.others.set(await this.device.all());
    this.arrive('device');
  }

  protected override async fail(stop: Stop, work: Work): Promise<void> {
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
    // without a connection they stay away: none of them could be opened then
    if (this.others().length > 0) this.prepare().catch(() => undefined);
    this.screen.set('stopped');
  }
}
