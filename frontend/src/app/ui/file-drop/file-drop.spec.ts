import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FileDrop } from './file-drop';

async function dropped(file: File): Promise<{ chosen: File[]; said: string }> {
  const chosen: File[] = [];
  const fixture = TestBed.createComponent(FileDrop, {
    bindings: [inputBinding('maxBytes', () => 2_000_000), outputBinding<File>('chosen', (taken) => chosen.push(taken))],
  });
  await fixture.whenStable();
  const label = (fixture.nativeElement as HTMLElement).querySelector('label')!;
  const drop = new Event('drop', { cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [file] } });
  label.dispatchEvent(drop);
  await fixture.whenStable();
  return { chosen, said: (fixture.nativeElement as HTMLElement).querySelector('[role=alert]')!.textContent };
}

describe('FileDrop', () => {
  it('hands on a dropped file', async () => {
    const file = new File(['name\nAda'], 'roster.csv');
    expect((await dropped(file)).chosen).toEqual([file]);
  });

  it('refuses an empty file and says what would be right', async () => {
    const { chosen, said } = await dropped(new File([], 'empty.csv'));
    expect(chosen).toEqual([]);
    expect(said).toContain('empty.csv is empty');
  });

  it('refuses a file that is too large, naming both sizes', async () => {
    const { chosen, said } = await dropped(new File([new Uint8Array(3_000_000)], 'large.csv'));
    expect(chosen).toEqual([]);
    expect(said).toContain('large.csv has 3 MB; at most 2 MB');
  });
});
