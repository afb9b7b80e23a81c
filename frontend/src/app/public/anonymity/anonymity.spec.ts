import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Anonymity } from './anonymity';
import { PARTS } from './parts';
import { THREATS } from './threats';

describe('the page how we know it is anonymous', () => {
  it('says of every part what could still go wrong and how to check it, and of everybody what remains', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Anonymity);
    await fixture.whenStable();
    const text = (fixture.nativeElement as HTMLElement).textContent!;
    for (const { heading, how, wrong, check } of PARTS) for (const one of [heading, how, wrong, check]) expect(text).toContain(one);
    for (const { who, sees, cannot, remains } of THREATS) for (const one of [who, sees, cannot, remains]) expect(text).toContain(one);
  });

  it('says nothing empty: whole sentences in every place', () => {
    const sentences = [
      ...PARTS.flatMap(({ how, wrong, check }) => [how, wrong, check]),
      ...THREATS.flatMap(({ sees, cannot, remains }) => [sees, cannot, remains]),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“][^]{10,}\.$/);
  });
});
