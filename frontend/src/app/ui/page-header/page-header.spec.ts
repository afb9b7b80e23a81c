import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PageHeader } from './page-header';

describe('PageHeader', () => {
  it('has the one h1 of the page, which can take the focus after a navigation', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(PageHeader, { bindings: [inputBinding('heading', () => 'Cycles')] });
    await fixture.whenStable();
    const heading = (fixture.nativeElement as HTMLElement).querySelector('h1')!;
    expect(heading.textContent).toBe('Cycles');
    expect(heading.tabIndex).toBe(-1);
  });
});
