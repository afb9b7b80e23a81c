import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { speakIn } from '../../words/testing/speak-in';
import { SignInPage } from './sign-in';

describe('signing in', () => {
  afterEach(() => speakIn('en'));

  it.each([
    ['German', 'de', 'Anmelden', 'Lieber einen Link per Mail', 'Diese Angabe fehlt noch: Passwort.', 'beginnen eine Organisation'],
    ['Arabic', 'ar', 'تسجيل الدخول', 'أفضل رابطًا بالبريد', 'هذا الحقل مطلوب: كلمة المرور.', 'إنشاء مؤسسة'],
  ] as const)(
    'speaks %s: heading, buttons, what is missing, the way to an organisation, and the people of the demo',
    async (_, language, heading, link, missing, start) => {
      await speakIn(language);
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
      const fixture = TestBed.createComponent(SignInPage);
      fixture.detectChanges();
      const demo = { present: true, password: 'a demo password', people: [{ email: 'hr@demo.example', role: 'HR', name: 'Milan' }] };
      TestBed.inject(HttpTestingController).expectOne('/api/demo').flush(demo);
      await fixture.whenStable();
      const page = fixture.nativeElement as HTMLElement;
      expect(page.querySelector('h1')?.textContent).toBe(heading);
      expect(page.textContent).toContain(link);
      expect(page.querySelector('.other a')?.textContent).toBe(start);
      expect(page.querySelector('.other a')?.getAttribute('href')).toBe('/sign-up');
      expect(page.querySelector('app-demo-people strong[dir=auto]')?.textContent).toBe('a demo password');
      page.querySelector<HTMLInputElement>('input[type=password]')!.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
      expect(page.textContent).toContain(missing);
    },
  );
});
