import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Chart } from './chart';
import type { Drawing } from './drawing';

const drawing: Drawing = {
  label: 'Engagement of North.',
  fileName: 'north.csv',
  height: 200,
  note: 'The vertical axis does not start at zero.',
  table: { columns: ['Period', 'Engagement'], rows: [['2025', 3.4]] },
  option: () => ({}),
};

describe('Chart', () => {
  it('says what it shows, and shows the table behind it on one key', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Chart, { bindings: [inputBinding('drawing', () => drawing)] });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('[role=img]')!.getAttribute('aria-label')).toContain('Engagement of North.');
    document.body.append(element);
    element.querySelector<HTMLElement>('[role=img]')!.focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await fixture.whenStable();
    expect(element.querySelector('tbody')!.textContent).toContain('3.4');
    expect(document.activeElement).toBe(element.querySelector('.acts button'));
    expect(element.querySelector('figcaption')!.textContent).toContain('does not start at zero');
  });
});
