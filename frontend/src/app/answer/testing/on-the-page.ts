import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Answer } from '../answer';
import type { Device } from '../device/device';
import { MemoryDevice } from '../device/memory-device';
import { DEVICE, NETWORK } from '../surroundings';
import { en } from '../words/en';
import { SPOKEN_FIRST } from '../words/speech';
import { InMemoryHouse, invitationOf } from './in-memory-house';

/** The pages begin in English, as somebody's whose browser says so. */
export const SPOKEN_ENGLISH: Provider = { provide: SPOKEN_FIRST, useValue: { language: 'en', words: en, decided: true } };

export let house: InMemoryHouse;
export let device: Device;
export let page: ComponentFixture<Answer>;

/** A house and a device that know nothing yet. */
export async function beginAnew(): Promise<void> {
  house = await InMemoryHouse.open();
  device = new MemoryDevice();
  history.replaceState(null, '', '/i');
}

/** Opens the pages at the address, or loads them again where they are. */
export async function load(fragment: string, providers: (Provider | EnvironmentProviders)[] = []): Promise<void> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [{ provide: NETWORK, useValue: house.network }, { provide: DEVICE, useValue: () => Promise.resolve(device) }, SPOKEN_ENGLISH, ...providers],
  });
  if (fragment) history.replaceState(null, '', `/i${fragment}`);
  page = TestBed.createComponent(Answer);
  page.detectChanges();
}

export const text = () => (page.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
export const all = <E extends Element = HTMLElement>(selector: string) => [...(page.nativeElement as HTMLElement).querySelectorAll<E>(selector)];
export const button = (name: RegExp) => all<HTMLButtonElement>('button').find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));

/** Waits for words on the page, as a person does. */
export async function see(words: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    await page.whenStable();
    if (words.test(text())) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${words} did not come. The page says: ${text()}`);
}

export async function press(name: RegExp): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`There is no button ${name}. The page says: ${text()}`);
  found.click();
  await page.whenStable();
}

/** Writes into the nth field of the selector. */
export async function write(selector: string, words: string, nth = 0): Promise<void> {
  const field = all<HTMLInputElement>(selector)[nth]!;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await page.whenStable();
}

/** Presses a digit at the nth question of the screen. */
export function digit(key: string, nth = 0): void {
  all('legend')[nth]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** From the link to the first question. */
export async function start(first: RegExp): Promise<void> {
  await load(await house.link(invitationOf('ada')));
  await see(/Who sees what/);
  await press(/^\s*Start/);
  await see(first);
}

/** From the first screen to the review: 4 of 5, 10 of 10, no shift, no words. */
export async function answerAll(): Promise<void> {
  await start(/I am proud to work here/);
  digit('4');
  await press(/Next/);
  await see(/Would you recommend us/);
  digit('1');
  digit('0');
  await press(/Next/);
  await see(/Which shift/);
  await press(/Next/);
  await see(/What should change/);
  await press(/Review/);
  await see(/This is all that leaves your device/);
}

/** Goes on on another device. */
export const useDevice = (other: Device): void => void (device = other);
