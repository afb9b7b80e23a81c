import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { App } from './app';

const typed = signal('');

@Component({ selector: 'app-typing', changeDetection: ChangeDetectionStrategy.OnPush, template: `` })
class Typing {
  unsaved(): boolean {
    return typed() !== '';
  }
}

/** Whether the browser asks when the tab is closed. */
function asksOnClosing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('App', () => {
  it('has the browser ask before a tab with something unsaved is closed, and only then', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'typing', component: Typing }])] });
    const fixture = TestBed.createComponent(App);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/me').flush({}, { status: 401, statusText: 'Unauthorized' });
    expect(asksOnClosing()).toBe(false);
    await TestBed.inject(Router).navigateByUrl('/typing');
    await fixture.whenStable();
    expect(asksOnClosing()).toBe(false);
    typed.set('Collections');
    expect(asksOnClosing()).toBe(true);
  });
});
