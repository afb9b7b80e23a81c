import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Answer } from '../answer';
import { Carrying } from '../carrying';
import { MemoryDevice } from '../device/memory-device';
import { DEVICE, NETWORK } from '../surroundings';
import { InMemoryHouse } from './in-memory-house';
import { SPOKEN_ENGLISH } from './on-the-page';

/** What stands on a card. */
export const CODE = 'ABCDE-FGHJK-MNPQR-STVWX';
export let house: InMemoryHouse;
export let device: MemoryDevice;
export let page: ComponentFixture<Answer>;

/** A house and a device that know nothing yet. */
export async function beginWithCards(): Promise<void> {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
  history.replaceState(null, '', '/i');
}

/** Opens the pages at the address, in the time of the test, which may stand still. */
export function load(fragment: string): void {
  page?.destroy();
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [SPOKEN_ENGLISH, { provide: NETWORK, useValue: house.network }, { provide: DEVICE, useValue: () => Promise.resolve(device) }],
  });
  history.replaceState(null, '', `/i${fragment}`);
  page = TestBed.createComponent(Answer);
  page.detectChanges();
}

export const element = () => page.nativeElement as HTMLElement;
export const text = () => element().textContent.replace(/\s+/g, ' ');
export const button = (name: RegExp) => [...element().querySelectorAll<HTMLButtonElement>('button')].find((one) => name.test(one.textContent));

export async function see(words: RegExp): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    page.detectChanges();
    if (words.test(text())) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${words} did not come. The page says: ${text()}`);
}

export async function press(name: RegExp): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`There is no button ${name}. The page says: ${text()}`);
  found.click();
  await Promise.resolve();
  page.detectChanges();
}

export async function typeCode(code: string): Promise<void> {
  const input = element().querySelector<HTMLInputElement>('input#card-code')!;
  input.value = code;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await press(/Open the survey/);
}

export const digit = (key: string) =>
  element()
    .querySelector('legend')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

export async function begin(): Promise<void> {
  await see(/Who sees what/);
  await press(/^\s*Start/);
  await see(/I am proud to work here/);
  digit('4');
}

export async function finish(): Promise<void> {
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('7');
  for (const next of [/Which shift/, /What should change/, /This is all that leaves your device/]) {
    await press(/Next|Review/);
    await see(next);
  }
  await press(/^\s*Send/);
  await see(/Your answers are in/);
}

export const facet = (id: string, label: string, value: string, members: number) => ({
  id,
  label,
  values: [{ id: value.toLowerCase(), label: value, members }],
});
export const withDemographics = () => {
  house.manifest = {
    ...house.manifest,
    lattice_policy: { families: ['team', 'site', 'shift'], facets: [facet('site', 'Site', 'Leeds', 12), facet('shift', 'Shift', 'Night', 7)] },
  };
};
/** As finish, with a comment that is to be answered; ends before sending. */
export async function toReview(comment: string): Promise<void> {
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('7');
  for (const next of [/Which shift/, /What should change/]) {
    await press(/Next/);
    await see(next);
  }
  const area = element().querySelector('textarea')!;
  area.value = comment;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  page.detectChanges();
  [...element().querySelectorAll('label')]
    .find((label) => /I would like an answer/.test(label.textContent))!
    .querySelector('input')!
    .click();
}
export const carried = () => page.componentRef.injector.get(Carrying).movingFragment();
/** Opens the address on a device that knows nothing yet. */
export function onAnotherDevice(fragment: string): void {
  device = new MemoryDevice();
  load(fragment);
}
