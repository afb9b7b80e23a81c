import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormRoot, required } from '@angular/forms/signals';
import { orRefusedFields } from '../../api/refused-fields';
import { Field } from './field';
import { FormProblem } from './form-problem';

const refusal = new HttpErrorResponse({
  status: 422,
  error: {
    title: 'Refused',
    detail: 'Two fields are wrong.',
    errors: [
      { pointer: '#/email', detail: 'This address is taken.' },
      { pointer: '#/elsewhere', detail: 'The trial is over.' },
    ],
  },
});

@Component({
  selector: 'app-sample-form',
  imports: [Field, FormProblem, FormRoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form [formRoot]="sample">
    <app-form-problem [form]="sample" /><app-field label="E-mail" hint="Yours." [field]="sample.email" /><button>Send</button>
  </form>`,
})
class SampleForm {
  protected readonly sample = form(signal({ email: '' }), (path) => required(path.email), {
    submission: { action: (tree) => orRefusedFields(tree, () => Promise.reject(refusal)) },
  });
}

describe('Field', () => {
  it('names its control, and says what is needed once the form was sent', async () => {
    const fixture = TestBed.createComponent(SampleForm);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const control = element.querySelector('input')!;
    expect(control.labels![0]!.textContent.trim()).toBe('E-mail');
    expect(element.textContent).not.toContain('E-mail is needed.');
    element.querySelector('button')!.click();
    await fixture.whenStable();
    expect(element.querySelector('mat-error')!.textContent).toBe('E-mail is needed.');
    expect(control.getAttribute('aria-describedby')).toContain(element.querySelector('mat-error')!.id);
  });

  it('shows what the server refused at its field, and the rest above the form', async () => {
    const fixture = TestBed.createComponent(SampleForm);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const control = element.querySelector('input')!;
    control.value = 'ada@example.test';
    control.dispatchEvent(new Event('input'));
    element.querySelector('button')!.click();
    await fixture.whenStable();
    expect(element.querySelector('mat-error')!.textContent).toBe('This address is taken.');
    expect(element.querySelector('[role=alert]')!.textContent).toContain('The trial is over.');
  });

  it('is written in the direction of the language that is asked for, whatever that of the page', async () => {
    const anywhere = TestBed.runInInjectionContext(() => form(signal('')));
    const fixture = TestBed.createComponent(Field<string>, {
      bindings: [inputBinding('label', () => 'First paragraph'), inputBinding('spoken', () => 'ar'), inputBinding('field', () => anywhere)],
    });
    await fixture.whenStable();
    const control = (fixture.nativeElement as HTMLElement).querySelector('input')!;
    expect([control.lang, control.dir]).toEqual(['ar', 'rtl']);
  });
});
