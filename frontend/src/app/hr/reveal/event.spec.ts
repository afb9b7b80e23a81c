import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { EventPage } from './event';

const nominee = (name: string) => ({ candidateId: name, kind: 'person', team: null, people: [name] });
const winner = (name: string) => ({ ...nominee(name), place: 1 });
const EVENT = {
  organisation: 'Alpha',
  programme: { id: 'p1', name: 'Stars' },
  begun: false,
  revealed: false,
  categories: [
    { id: 'k1', name: 'Hero', description: '', nominees: [nominee('Ann'), nominee('Bo')], winners: null },
    { id: 'k2', name: 'Team spirit', description: '', nominees: [nominee('Cy')], winners: null },
  ],
};

describe('EventPage', () => {
  let fixture: ComponentFixture<EventPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const scene = () => [...page().querySelectorAll('.scene :is(h1, p, li, dt, dd)')].map((one) => one.textContent.trim()).join(' ');

  beforeEach(async () => {
    // jsdom knows no modal dialogs
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.setAttribute('open', '');
    };
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(EventPage, { bindings: [inputBinding('id', () => 'p1')] });
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/award-programmes/p1/event').flush(EVENT);
    await fixture.whenStable();
  });

  async function press(key: string): Promise<void> {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  }

  async function answer(address: string, body: object): Promise<void> {
    server.expectOne({ method: 'POST', url: `/api/award-programmes/p1/${address}` }).flush(body);
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  }

  it('goes by the space bar from the nominees to the winner, who is asked for only then', async () => {
    await press(' ');
    await answer('event', { ...EVENT, begun: true });
    expect(scene()).toContain('Hero Nominees Ann Bo');
    await press(' ');
    expect(scene()).not.toContain('The winner');
    await answer('categories/k1/reveal', { winners: [winner('Bo')], revealed: false });
    expect(scene()).toContain('The winner Bo');
    await press('ArrowRight');
    expect(scene()).toContain('This is the last category.');
    await press('PageDown');
    await answer('categories/k2/reveal', { winners: [winner('Cy')], revealed: true });
    await press(' ');
    expect(scene()).toContain('All winners Hero Bo Team spirit Cy');
    await press('Home');
    expect(scene()).toContain('Press the space bar to begin');
    await press('End');
    expect(scene()).toContain('All winners');
    server.verify();
  });

  it('stays where it is without a connection, says so, and asks again with the same key', async () => {
    await press(' ');
    await answer('event', { ...EVENT, begun: true });
    await press(' ');
    server.expectOne('/api/award-programmes/p1/categories/k1/reveal').error(new ProgressEvent('error'));
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
    expect(page().querySelector('[role=alert]')!.textContent).toContain('Nothing was revealed.');
    expect(scene()).toContain('Nominees');
    // what was loaded can be looked at meanwhile
    await press('Home');
    expect(scene()).toContain('Stars');
    await press('End');
    await press(' ');
    await answer('categories/k1/reveal', { winners: [winner('Ann'), winner('Bo')], revealed: false });
    expect(scene()).toContain('The winners Ann Bo');
  });

  it('explains its keys, and never shows a winner for the first time with End', async () => {
    await press('?');
    expect(page().querySelector('aside')!.textContent).toContain('To the last step that was shown');
    await press('?');
    expect(page().querySelector('aside')).toBeNull();
    await press('End');
    expect(scene()).toContain('Press the space bar to begin');
    server.verify();
  });
});
