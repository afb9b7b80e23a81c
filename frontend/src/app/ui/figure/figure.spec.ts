import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Figure } from './figure';

async function text(inputs: Record<string, unknown>): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Figure, { bindings: Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)) });
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).children].map((part) => part.textContent.trim()).join(' ');
}

describe('Figure', () => {
  it('carries its interval and its base', async () => {
    expect(await text({ label: 'Favourable', value: 74.3, unit: ' %', low: 68.1, high: 79.2, base: '41 of about 50' })).toBe(
      'Favourable 74 % 95 % interval: (68–79) 41 of about 50',
    );
  });

  it('says why it is hidden and offers the nearest that is shown, without the number', async () => {
    const hidden = { sentence: 'Fewer than 5 people answered.', nearest: { label: 'Service', link: '/x' } };
    const shown = await text({ label: 'Favourable', value: 74, hidden });
    expect(shown).toContain('Fewer than 5 people answered. See Service instead');
    expect(shown).not.toContain('74');
  });
});
