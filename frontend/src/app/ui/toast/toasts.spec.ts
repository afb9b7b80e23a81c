import { TestBed } from '@angular/core/testing';
import { ToastList } from './toast-list';
import { Toasts } from './toasts';

describe('Toasts', () => {
  it('are spoken politely and closed by hand', async () => {
    const fixture = TestBed.createComponent(ToastList);
    TestBed.inject(Toasts).failed('The file could not be read.');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('[role=status]')!.textContent).toContain('The file could not be read.');
    element.querySelector('button')!.click();
    await fixture.whenStable();
    expect(element.querySelector('[role=status]')!.textContent.trim()).toBe('');
  });
});
