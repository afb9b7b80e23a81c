import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, RouterOutlet, TitleStrategy } from '@angular/router';
import { titledBy } from '../words/speaking';
import { speakIn } from '../words/testing/speak-in';
import { focusHeadingOnArrival, PageTitles } from './arrival';

@Component({
  selector: 'app-frame',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main><input /><router-outlet /></main>`,
})
class Frame {
  constructor() {
    focusHeadingOnArrival();
  }
}

@Component({ selector: 'app-page', changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1 tabindex="-1">People</h1>` })
class Page {}

async function loaded(url: string): Promise<{ go: (to: string) => Promise<void>; search: HTMLInputElement }> {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  const fixture = TestBed.createComponent(Frame);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const go = async (to: string): Promise<void> => {
    await TestBed.inject(Router).navigateByUrl(to);
    await fixture.whenStable();
  };
  await go(url);
  return { go, search: element.querySelector('input')! };
}

describe('The focus', () => {
  afterEach(() => document.body.replaceChildren());

  it('stays in the search field when the first filter is typed after a page was loaded', async () => {
    const { go, search } = await loaded('/hr/people');
    search.focus();
    await go('/hr/people?search=ada');
    expect(document.activeElement).toBe(search);
  });

  it('is on the heading of a page that one went to', async () => {
    const { go, search } = await loaded('/hr/people');
    search.focus();
    await go('/hr/teams');
    expect(document.activeElement?.textContent).toBe('People');
  });
});

describe('The title of a page whose words come with it', () => {
  afterEach(() => speakIn('en'));

  it('stands in the language of the page, and in another one as soon as that is chosen', async () => {
    const title = titledBy(
      () => import('./words/words').then((m) => m.shellWords),
      (words) => words.pages.people,
    );
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', component: Page, title }]), { provide: TitleStrategy, useClass: PageTitles }],
    });
    await speakIn('de');
    await TestBed.inject(Router).navigateByUrl('/people');
    const shown = (): string => TestBed.inject(Title).getTitle();
    expect(shown()).toBe('Personen · Throughline');
    await speakIn('fr');
    TestBed.tick();
    expect(shown()).toBe('Personnes · Throughline');
  });
});
