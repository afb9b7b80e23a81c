import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { form, FormField } from '@angular/forms/signals';
import { TeamPicker } from './team-picker';

const MANY = Array.from({ length: 60 }, (_, i) => ({ id: `d${i}`, name: `Desk ${i}`, parentId: 'n' }));

@Component({
  imports: [FormField, TeamPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-team-picker label="Team" none="No team" [teams]="teams" [formField]="entry.teamId" />`,
})
class Page {
  readonly teams = [{ id: 'n', name: 'North' }, { id: 's', name: 'South' }, ...MANY];
  readonly typed = signal({ teamId: 'n' });
  readonly entry = form(this.typed);
}

describe('the picker of a team', () => {
  let fixture: ComponentFixture<Page>;
  let box: HTMLInputElement;
  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    box = (fixture.nativeElement as HTMLElement).querySelector('input')!;
    box.focus();
    box.dispatchEvent(new Event('focusin'));
    await fixture.whenStable();
  });
  const chosen = () => fixture.componentInstance.typed().teamId;
  const listed = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  const said = () => (fixture.nativeElement as HTMLElement).querySelector('[role=status]')!.textContent;
  const type = async (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    // the list marks its first line a turn later
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const press = async (key: string, keyCode: number) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
    Object.defineProperty(event, 'keyCode', { value: keyCode });
    box.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  };
  const enter = () => press('Enter', 13);

  it('shows the team of the form, and all others when it is opened', () => {
    expect(box.value).toBe('North');
    expect(listed().slice(0, 4)).toEqual(['No team', 'North', 'South', 'Desk 0 North']);
    expect((fixture.nativeElement as HTMLElement).querySelector('label')!.htmlFor).toBe(box.id);
  });

  it('finds by a part of the name, and Enter takes the first; nothing changes while somebody types', async () => {
    await type('sou');
    expect(listed()).toEqual(['South']);
    expect(said()).toBe('One team found. Choose with the arrow keys.');
    expect(chosen()).toBe('n');
    await enter();
    expect([chosen(), box.value, said()]).toEqual(['s', 'South', '']);
  });

  it('lists fifty of many, and says how many there are', async () => {
    await type('desk');
    expect(listed()).toHaveLength(50);
    expect(said()).toContain('60 teams found; the first 50 are listed');
    await press('ArrowDown', 40);
    await enter();
    expect([chosen(), box.value]).toEqual(['d1', 'Desk 1']);
  });

  it('says when no team is called so, sends no form with it, and goes back to the chosen one', async () => {
    await type('nowhere');
    expect(said()).toBe('No team has this in the name.');
    expect((await enter()).defaultPrevented).toBe(true);
    box.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect([chosen(), box.value, said()]).toEqual(['n', 'North', '']);
  });

  it('is chosen with the mouse, although the page around the list takes the focus from the box', async () => {
    await type('sou');
    const line = document.querySelector<HTMLElement>('[role=option]')!;
    box.dispatchEvent(new FocusEvent('blur', { relatedTarget: document.body }));
    await fixture.whenStable();
    expect(listed()).toEqual(['South']);
    line.click();
    await fixture.whenStable();
    expect([chosen(), box.value]).toEqual(['s', 'South']);
  });

  it('is no team when the name is taken out', async () => {
    await type('');
    expect((await enter()).defaultPrevented).toBe(false);
    expect([chosen(), box.value]).toEqual(['', '']);
  });

  it('is no team either when somebody goes on before the list is drawn, which does not stay open behind her', async () => {
    box.value = '';
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new FocusEvent('blur', { relatedTarget: document.createElement('button') }));
    await fixture.whenStable();
    expect([chosen(), box.value, listed()]).toEqual(['', '', []]);
  });

  it('follows the form when another team is put in', async () => {
    fixture.componentInstance.typed.set({ teamId: 's' });
    await fixture.whenStable();
    expect(box.value).toBe('South');
  });
});
