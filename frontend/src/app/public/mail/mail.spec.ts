import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { speakIn } from '../../words/testing/speak-in';
import { Mail } from './mail';
import { timeText } from './time-text';

describe('Mail', () => {
  afterEach(() => speakIn('en'));

  it('lists the newest first and shows a message in a frame that can run nothing', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Mail, { bindings: [inputBinding('id', () => 'b')] });
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    const entry = (id: string, on: string) => ({ id, to: 'ada@example.test', subject: `Mail ${id}`, on });
    server.expectOne('/api/mail').flush({ items: [entry('a', '2026-01-01T08:00:00Z'), entry('b', '2026-01-02T08:00:00Z')] });
    server.expectOne('/api/mail/b').flush({ ...entry('b', '2026-01-02T08:00:00Z'), from: 'x@example.test', text: 'Hello', html: '<p>Hello</p>' });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect([...element.querySelectorAll('.subject')].map((subject) => subject.textContent)).toEqual(['Mail b', 'Mail a']);
    const sandbox = element.querySelector('iframe')!.getAttribute('sandbox')!;
    expect(sandbox).not.toContain('allow-scripts');
    expect(sandbox).not.toContain('allow-same-origin');
  });

  it('has its frame in Arabic around mails as they were written', async () => {
    await speakIn('ar');
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Mail, { bindings: [inputBinding('id', () => 'b')] });
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    const mail = { id: 'b', to: 'ada@example.test', subject: 'Your survey', on: '2026-01-02T08:00:00Z' };
    server.expectOne('/api/mail').flush({ items: [mail] });
    server.expectOne('/api/mail/b').flush({ ...mail, from: 'x@example.test', text: 'Hello', html: '' });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('h1')!.textContent).toBe('الرسائل');
    expect(element.querySelector('.tl-small')!.textContent).toMatch(/من x@example.test إلى ada@example.test، .*يناير/);
    expect(element.querySelector('pre')!.dir).toBe('auto');
  });

  it('prints only the time of a mail of today', () => {
    const now = new Date(2026, 0, 2, 12);
    expect(timeText(new Date(2026, 0, 2, 9, 5).toISOString(), now)).toBe('09:05');
    expect(timeText(new Date(2026, 0, 1, 9, 5).toISOString(), now)).toContain('1 Jan');
  });
});
