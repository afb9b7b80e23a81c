import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportMapping, ImportView } from '@throughline/contract';
import { PREVIEW } from '../gallery/samples';
import { ImportPreview } from './import-preview';
import { remapped } from './reading';

async function shown(view: Partial<ImportView>) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const [mappings, applied] = [[] as ImportMapping[], signal(0)];
  const fixture = TestBed.createComponent(ImportPreview, {
    bindings: [
      inputBinding('preview', () => ({ ...PREVIEW, ...view })),
      inputBinding('things', () => 'people'),
      outputBinding<ImportMapping>('mappingChange', (mapping) => mappings.push(mapping)),
      outputBinding('applied', () => applied.update((n) => n + 1)),
    ],
  });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const button = [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Bring in'));
  return { element, button, mappings, applied };
}
const whole = { ...PREVIEW.mapping, Department: 'team' };

describe('ImportPreview', () => {
  it('names every bad row with its line, value and reason', async () => {
    const { element } = await shown({});
    expect(element.textContent).toContain('carla(at)example');
    expect(element.textContent).toContain('Write it as name@example.org.');
  });

  it('says how a text was read, and of a workbook which sheet', async () => {
    expect((await shown({})).element.textContent).toContain('read as UTF-8 with semicolon between the columns');
    TestBed.resetTestingModule();
    expect((await shown({ encoding: null, delimiter: null, sheet: 'People' })).element.textContent).toContain('read from the sheet “People”.');
  });

  it('says which sheets of a workbook are not read, and sends the one that is chosen with no mapping', async () => {
    const { element, mappings } = await shown({ encoding: null, delimiter: null, sheet: 'People', sheets: ['Cover', 'People', 'Old'], mapping: whole });
    expect(element.textContent).toContain('Not read: \u2068Cover\u2069, \u2068Old\u2069.');
    const choice = element.querySelector<HTMLSelectElement>('#import-sheet')!;
    expect(choice.value).toBe('People');
    choice.value = 'Old';
    choice.dispatchEvent(new Event('change'));
    expect(mappings).toEqual([{ mapping: {}, options: { ...PREVIEW.options, sheet: 'Old' } }]);
    TestBed.resetTestingModule();
    const one = await shown({ encoding: null, delimiter: null, sheet: 'People', sheets: ['People'] });
    expect(one.element.querySelector('#import-sheet')).toBeNull();
    expect(one.element.textContent).not.toContain('Not read');
  });

  it('names columns that are not taken in, and says how many cells were passed over', async () => {
    const { element } = await shown({ notTakenIn: ['ZIP code', 'Phone'], counts: { ...PREVIEW.counts, cellsPassedOver: 2 } });
    expect(element.querySelector('app-note')!.textContent).toContain('how they are reached: \u2068ZIP code\u2069, \u2068Phone\u2069.');
    expect(element.querySelector('.counts')!.textContent).toContain('2 cells passed over');
  });

  it('asks for the field that is missing and cannot be applied until then', async () => {
    const { element, button } = await shown({});
    expect(element.textContent).toContain('No column is Team yet.');
    expect(button!.disabled).toBe(true);
  });

  it('holds everything back while rows are refused, until the person chooses to leave them out', async () => {
    const held = await shown({ mapping: whole });
    expect(held.button!.disabled).toBe(true);
    held.element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    expect(held.mappings).toEqual([{ mapping: whole, options: { skipBadRows: true } }]);
    TestBed.resetTestingModule();
    const free = await shown({ mapping: whole, options: { skipBadRows: true } });
    free.button!.click();
    expect(free.applied()).toBe(1);
    expect(free.button!.textContent).toContain('Bring in 1,161 people');
  });

  it('says what was done once it is applied, and offers nothing more', async () => {
    const { element, button } = await shown({ state: 'applied' });
    expect(button).toBeUndefined();
    expect(element.textContent).toContain('What was done');
  });

  it('sends the meaning of a column once, and takes nothing from the columns that are passed with the arrow keys', async () => {
    const { element, mappings } = await shown({});
    const choice = [...element.querySelectorAll('select')].at(-1)!;
    const column = element.querySelector(`label[for=${choice.id}]`)!.textContent;
    for (const field of ['name', 'email', 'team']) {
      choice.value = field;
      choice.dispatchEvent(new Event('change'));
    }
    expect(mappings).toEqual([]);
    expect(choice.disabled).toBe(false);
    choice.dispatchEvent(new Event('blur'));
    expect(mappings).toEqual([{ mapping: { ...PREVIEW.mapping, [column]: 'team' }, options: PREVIEW.options }]);
  });

  it('sends it after a moment without leaving the control, and while the server is at work too', async () => {
    const { element, mappings } = await shown({});
    const choice = [...element.querySelectorAll('select')].at(-1)!;
    choice.value = 'team';
    choice.dispatchEvent(new Event('change'));
    await new Promise((done) => setTimeout(done, 450));
    expect(mappings).toHaveLength(1);
  });

  it('says of an import that was taken back what is gone and what stays', async () => {
    const { element } = await shown({ state: 'undone' });
    expect(element.textContent).toContain('Teams that it made stay');
    expect(element.textContent).not.toContain('What was done');
    expect(element.textContent).toContain('had been added');
  });

  it('takes a field from the column that had it, unless it may have several', () => {
    expect(remapped(PREVIEW, 'Department', 'name')).toEqual({ Mail: 'email', Department: 'name' });
    const many = { ...PREVIEW, fields: [{ field: 'name', label: 'Name', required: true, many: true }] };
    expect(remapped(many, 'Department', 'name')).toEqual({ ...PREVIEW.mapping, Department: 'name' });
    expect(remapped(PREVIEW, 'Name', '')).toEqual({ Mail: 'email' });
  });
});
