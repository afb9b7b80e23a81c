import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Account } from './account';

describe('Account', () => {
  it('says since which day one is signed in, in words', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(Account);
    fixture.detectChanges();
    const sessions = [{ id: 's1', createdOn: '2026-11-22', userAgent: 'Mozilla/5.0', current: true }];
    TestBed.inject(HttpTestingController).expectOne('/api/sessions').flush({ items: sessions });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('tbody')?.textContent).toMatch(/22.Nov.2026/);
  });
});
