import { inject } from '@angular/core';
import { Drafting } from './drafting';
import { isDone } from './dealt-with';
import { Trail, type Place, type Screen } from './trail';

/** Which screen she is on, and the browser's back and forward buttons. */
export abstract class Wayfinding extends Drafting {
  protected readonly trail = inject(Trail);

  /** Opens a survey that is kept on this device. */
  abstract resume(slot: string, place?: Place): void;

  /** Shows another screen; the browser's back button returns to this one. */
  go(screen: Screen, question?: string): void {
    this.show(screen, question);
    // on a device that several share, the back button must lead to nothing of the person before
    this.trail[this.shared() ? 'settle' : 'move'](this.place());
  }

  /** Shows a screen in the place of the one before. */
  protected arrive(screen: Screen, question?: string): this {
    this.show(screen, question);
    this.trail.settle(this.place());
    return this;
  }

  /** The browser's back and forward buttons: among the questions and the review only; what was sent is not unsent by them. */
  protected retrace(place: Place | undefined): void {
    if (this.shared()) return this.trail.settle(this.place());
    if (place?.slot && place.slot !== this.slot) return this.resume(place.slot, place);
    const answering = ['welcome', 'questions', 'review'];
    const may = place && this.record()?.ballot && !this.work() && answering.includes(place.screen) && answering.includes(this.screen());
    if (may) this.show(place.screen, place.question);
    else this.trail.settle(this.place());
  }

  private show(screen: Screen, question?: string): void {
    // what was sealed is recalled when she goes back to her answers: she will send again herself
    if (screen === 'questions' && this.record()?.outgoing) this.keep((draft) => draft);
    this.problem.set(undefined);
    this.question.set(screen === 'questions' ? this.stillAsked(question) : undefined);
    this.screen.set(screen);
  }

  /** The question, unless she is not asked it any more; then the first that is still open. */
  private stillAsked(question: string | undefined): string | undefined {
    const asked = this.asked();
    if (asked.some(({ id }) => id === question)) return question;
    return (asked.find((one) => !isDone(one, this.draft())) ?? asked[0])?.id;
  }

  private place(): Place {
    const question = this.question();
    return { slot: this.slot, screen: this.screen(), ...(question !== undefined && { question }) };
  }
}
