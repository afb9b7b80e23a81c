import { jest } from '@jest/globals';
import { cycle, problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { cardLink, codeEntryLink, sheetsOf } from './card-sheets';

const HASH = 'h'.repeat(43);
const CODES = Array.from({ length: 12 }, (_, i) => `ABCDE-FGHJK-MNPQR-STV${String(i).padStart(2, '0')}`);
const PACK = { cohort: 'plant', name: 'Plant', cards: 12, printedOn: null, reprints: 0 };
const OPEN = cycle({
  state: 'open',
  invited: 49,
  printedCards: true,
  cardPacks: [PACK, { cohort: 'shop', name: 'Shop', cards: 5, printedOn: '2026-11-11', reprints: 0 }],
  manifestSha256: HASH,
  manifestWords: ['lusab', 'babad'],
});

async function cards(cohort = 'plant'): Promise<Visit> {
  const page = await visit(`/hr/cycles/c1/cards/${cohort}`);
  await page.reply('GET /api/cycles/c1', OPEN);
  return page;
}

describe('The cards of a group', () => {
  it('are drawn when HR presses the button and then stand there ten to a page, each with its own QR code and the words of the rules', async () => {
    const page = await cards();
    expect(page.text()).toContain('12 people of this group have no e-mail address');
    expect(page.has('.sheet')).toBe(false);
    await page.press('Print the cards');
    await page.reply('POST /api/cycles/c1/card-packs/plant/print', { cohort: 'plant', name: 'Plant', codes: CODES });
    const sheets = [...page.find('.sheet').parentElement!.querySelectorAll('.sheet')];
    expect(sheets.map((sheet) => sheet.querySelectorAll('.card svg').length)).toEqual([10, 2]);
    expect(sheets.map((sheet) => sheet.querySelector('.code')!.textContent)).toEqual([CODES[0], CODES[10]]);
    expect(page.text()).toContain('Check: lusab babad');
    expect(page.text()).toContain('/i#lusab-babad and type it in');
    expect(page.text()).toContain('cannot be shown again');
  });

  it('are not left behind unprinted without a question', async () => {
    const page = await cards();
    await page.press('Print the cards');
    await page.reply('POST /api/cycles/c1/card-packs/plant/print', { cohort: 'plant', name: 'Plant', codes: CODES });
    await page.press('Autumn 2026');
    expect(page.find('[role=alertdialog]').textContent).toContain('Leave without saving?');
    await page.press('Stay here');
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await page.press('Print');
    expect(print).toHaveBeenCalledTimes(1);
    await page.press('Autumn 2026');
    expect(page.url()).toBe('/hr/cycles/c1');
    print.mockRestore();
  });

  it('say why they cannot be had a second time', async () => {
    expect((await cards('shop')).text()).toContain('whoever held a second copy could answer in the place of those who draw a card');
  });

  it('can be printed anew after a question, when the print was cut off, with what becomes of the cards of before', async () => {
    const page = await cards('shop');
    await page.press('Print the pack anew');
    expect(page.text()).toContain('makes every code of before that was not used void');
    await page.press('Keep them');
    await page.press('Print the pack anew');
    await page.press('Yes, make the unused cards void');
    await page.reply('POST /api/cycles/c1/card-packs/shop/reprint', { cohort: 'shop', name: 'Shop', codes: CODES.slice(0, 5) });
    expect(page.text()).toContain('5 cards are drawn');
    expect(page.find('.code').textContent).toBe(CODES[0]);
  });

  it('that were printed anew say so, and cannot be once the survey is closed', async () => {
    const page = await visit('/hr/cycles/c1/cards/shop');
    await page.reply('GET /api/cycles/c1', { ...OPEN, state: 'closed', cardPacks: [{ ...OPEN.cardPacks[1]!, reprints: 2 }] });
    expect(page.text()).toContain('printed anew 2 times since. Only the cards of the last print are good');
    expect(page.text()).not.toContain('Print the pack anew');
  });

  it('that somebody else printed meanwhile are shown as printed, with the reason', async () => {
    const page = await cards();
    await page.press('Print the cards');
    await page.reply('POST /api/cycles/c1/card-packs/plant/print', problem(409, 'The cards of this group are printed already.'), 409);
    await page.reply('GET /api/cycles/c1', { ...OPEN, cardPacks: [{ ...PACK, printedOn: '2026-11-12' }] });
    expect(page.toasts()).toContain('printed already');
    expect(page.text()).toContain('These 12 cards were printed on');
  });
});

describe('What stands on paper', () => {
  it('fills pages of ten', () => {
    expect(sheetsOf(CODES).map((sheet) => sheet.length)).toEqual([10, 2]);
    expect(sheetsOf([])).toEqual([]);
  });

  it('leads where the answering page understands it, and is short enough for a code that survives a scratch', () => {
    const cycleId = '2f1c9a52-0a5e-4c8e-9b39-3d1f6f0c7a11';
    const card = cardLink('https://voices.example', cycleId, HASH, CODES[0]!);
    expect(card.length).toBeLessThan(300);
    expect(card).toBe(`https://voices.example/i#c=${cycleId}&m=${HASH}&k=${CODES[0]}`);
    expect(codeEntryLink('https://voices.example', cycleId, HASH)).toBe(`https://voices.example/i#code=${cycleId}&m=${HASH}`);
  });

  it('is a poster with the address, the last day and the words, and no code of any card', async () => {
    const page = await visit('/hr/cycles/c1/poster');
    await page.reply('GET /api/cycles/c1', OPEN);
    expect(page.find('app-qr svg').getAttribute('aria-label')).toBe('QR code that opens the page on which the code of a card is typed in');
    expect(page.text()).toContain('Type in the code of your card.');
    expect(page.text()).toContain('lusab babad');
    expect(page.text()).toContain('24 November 2026');
  });
});
