import { httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ResourceState } from './resource-state';

@Component({
  selector: 'app-reader',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <p>{{ read.value().name }}</p>
    }`,
})
class Reader {
  protected readonly read = httpResource<{ name: string }>(() => '/api/thing');
}

function start(): { fixture: ComponentFixture<Reader>; http: HttpTestingController; shown: () => string } {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(Reader);
  fixture.detectChanges();
  return { fixture, http: TestBed.inject(HttpTestingController), shown: () => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim() };
}

describe('ResourceState', () => {
  it('stands for the content while it is loading, and gives way to it', async () => {
    const { fixture, http, shown } = start();
    expect(shown()).toBe('Loading');
    http.expectOne('/api/thing').flush({ name: 'Billing' });
    await fixture.whenStable();
    expect(shown()).toBe('Billing');
  });

  it('says what the server said, and asks again on demand', async () => {
    const { fixture, http, shown } = start();
    const problem = { title: 'Busy', detail: 'The import is still running.', status: 409, code: 'busy' };
    http.expectOne('/api/thing').flush(problem, { status: 409, statusText: 'Conflict' });
    await fixture.whenStable();
    expect(shown()).toContain('The import is still running.');
    (fixture.nativeElement as HTMLElement).querySelector('button')!.click();
    fixture.detectChanges();
    http.expectOne('/api/thing').flush({ name: 'Billing' });
    await fixture.whenStable();
    expect(shown()).toBe('Billing');
  });

  it('offers no retry where the role is the reason', async () => {
    const { fixture, http, shown } = start();
    http.expectOne('/api/thing').flush({ title: 'No', detail: 'Only HR sees this.' }, { status: 403, statusText: 'Forbidden' });
    await fixture.whenStable();
    expect(shown()).toContain('Only HR sees this.');
    expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
  });
});
