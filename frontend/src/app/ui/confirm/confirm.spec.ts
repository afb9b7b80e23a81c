import { TestBed } from '@angular/core/testing';
import { Confirm } from './confirm';

const question = { heading: 'Delete the draft?', sentences: ['It cannot be had back.'], act: 'Delete the draft', destructive: true };

async function answerWith(label: string | undefined): Promise<boolean> {
  const answer = TestBed.inject(Confirm).ask(question);
  await Promise.resolve();
  TestBed.tick();
  const dialog = document.querySelector('[role=alertdialog]')!;
  expect(dialog.textContent).toContain('It cannot be had back.');
  if (label) [...dialog.querySelectorAll('button')].find((button) => button.textContent.includes(label))!.click();
  else dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
  return answer;
}

describe('Confirm', () => {
  it('is a yes only when the act itself is pressed', async () => {
    expect(await answerWith('Delete the draft')).toBe(true);
    expect(await answerWith('Not now')).toBe(false);
    expect(await answerWith(undefined)).toBe(false);
  });
});
