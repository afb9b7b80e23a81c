import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '../session/session';
import { TopBar } from './top-bar';

const box = (left: number, width: number) => ({ left, width }) as DOMRect;

describe('TopBar', () => {
  it('brings the present page into sight where the pages do not fit beside each other', async () => {
    // jsdom lays nothing out: a phone's line of 360, and pages of 120 each
    const measured = Object.getOwnPropertyDescriptor(Element.prototype, 'getBoundingClientRect')!;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      const pages = this.closest('.pages');
      if (!pages || this === pages) return box(0, 360);
      return box([...pages.children].indexOf(this) * 120, 120);
    };
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])] });
    TestBed.inject(Session).begin({
      employee: { id: '1', name: 'Ada', email: 'ada@example.test' },
      organisation: { id: 'o', name: 'Example', fictional: false },
      organisations: [{ id: 'o', name: 'Example' }],
      roles: ['hr', 'employee'],
      leads: [],
    });
    const fixture = TestBed.createComponent(TopBar);
    await TestBed.inject(Router).navigateByUrl('/hr/awards');
    await fixture.whenStable();
    const line = (fixture.nativeElement as HTMLElement).querySelector('.pages')!;
    expect(line.querySelector('[aria-current=page]')?.textContent).toBe('Awards');
    // the seventh page, from 720 to 840, stands in the middle
    expect(line.scrollLeft).toBe(600);
    Object.defineProperty(Element.prototype, 'getBoundingClientRect', measured);
  });
});
