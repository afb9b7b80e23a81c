import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { State, type StateKind } from './state';

describe('State', () => {
  it.each<[StateKind, string]>([
    ['empty', 'Nothing here yet'],
    ['error', 'This could not be loaded'],
    ['too-small', 'Too few people to show this'],
    ['forbidden', 'This page is not for your role'],
  ])('has a heading and room for a sentence when %s', async (kind, heading) => {
    const fixture = TestBed.createComponent(State, { bindings: [inputBinding('kind', () => kind), inputBinding('sentence', () => 'Because.')] });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('h2')!.textContent).toBe(heading);
    expect(element.querySelector('p')!.textContent).toBe('Because.');
  });
});
