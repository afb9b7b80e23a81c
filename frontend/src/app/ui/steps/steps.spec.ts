import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Steps } from './steps';

const steps = ['draft', 'open', 'closed'].map((key) => ({ key, label: key }));

async function marks(current: string): Promise<string[]> {
  const fixture = TestBed.createComponent(Steps, { bindings: [inputBinding('steps', () => steps), inputBinding('current', () => current)] });
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map((li) => (li.getAttribute('aria-current') ?? li.className) || 'ahead');
}

describe('Steps', () => {
  it('ticks what lies behind, names the present and leaves the rest ahead', async () => {
    expect(await marks('open')).toEqual(['done', 'step', 'ahead']);
  });

  it('ticks everything when it is past the last step', async () => {
    expect(await marks('finished')).toEqual(['done', 'done', 'done']);
  });
});
