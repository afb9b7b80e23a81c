import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AwardPack } from '@throughline/contract';
import { PackPage } from './pack';

const TEXT = 'Rose never left the twins alone.';
const PACK: AwardPack = {
  id: 'c1',
  programme: { id: 'p1', name: 'Stars' },
  category: { id: 'k1', name: 'Hero' },
  name: 'Rose O’Neill',
  kind: 'person',
  state: 'proposed',
  texts: [{ key: 'n1 reasons', label: '', text: TEXT, language: 'en', marks: [{ from: 0, to: 4, kind: 'nominee', on: true }] }],
  files: [{ id: 'f1', name: 'photo.png', type: 'image/png', taken: false }],
  leftovers: [],
  fixed: false,
};

describe('the page of a blind pack', () => {
  let fixture: ComponentFixture<PackPage>;
  let server: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const blind = () => page().querySelector('.blind p')!.textContent;
  const press = async (label: string) => {
    [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === label)!.click();
    await settled();
  };
  async function settled(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  }

  async function open(pack: AwardPack): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    fixture = TestBed.createComponent(PackPage);
    fixture.componentRef.setInput('id', 'p1');
    fixture.componentRef.setInput('candidateId', 'c1');
    server = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    server.expectOne('/api/award-packs/c1').flush(pack);
    await fixture.whenStable();
  }

  it('shows what was written beside what judges will read, and puts back what is unticked', async () => {
    await open(PACK);
    expect(page().querySelector('textarea')!.value).toBe(TEXT);
    expect(blind()).toBe('[the nominee] never left the twins alone.');
    expect(page().querySelector('label.mark')!.textContent.trim()).toBe('Rose nominee');
    page().querySelector<HTMLInputElement>('fieldset input')!.click();
    await settled();
    expect(blind()).toBe(TEXT);
    expect(fixture.componentInstance.unsaved()).toBe(true);
  });

  it('takes out what is selected in the text, saves it and approves it', async () => {
    await open(PACK);
    page().querySelector('textarea')!.setSelectionRange(15, 25);
    await press('Take out what is selected');
    expect(blind()).toBe('[the nominee] never left […] alone.');
    page().querySelector<HTMLInputElement>('section input')!.click();
    await settled();
    await press('Approve');
    const sent = server.expectOne({ method: 'PUT', url: '/api/award-packs/c1' });
    const marks = [...PACK.texts[0]!.marks, { from: 16, to: 25, kind: 'added' as const, on: true }];
    expect(sent.request.body).toEqual({ texts: [{ key: 'n1 reasons', marks }], files: [{ id: 'f1', taken: true }] });
    const next: AwardPack = { ...PACK, texts: [{ ...PACK.texts[0]!, marks }], files: [{ ...PACK.files[0]!, taken: true }] };
    sent.flush(next);
    await settled();
    server.expectOne({ method: 'POST', url: '/api/award-packs/c1/approval' }).flush({ ...next, state: 'approved', leftovers: ['Rose'] });
    await settled();
    expect(page().textContent).toContain('Approved');
    expect(page().querySelector('app-note')!.textContent).toContain('Rose');
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });

  it('changes nothing while judges read it', async () => {
    await open({ ...PACK, fixed: true, state: 'approved' });
    expect(page().querySelector<HTMLInputElement>('fieldset input')!.disabled).toBe(true);
    expect([...page().querySelectorAll('button')].map((one) => one.textContent.trim())).toEqual([]);
  });
});
