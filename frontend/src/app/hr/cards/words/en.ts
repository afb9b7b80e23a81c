import { b } from '../../../words/marks';

/** What the printed cards of a group and the poster say, in English. */
export const en = {
  cardsOf: (group: string) => `Cards of ${group}`,
  drawn: (count: number) => `${b(`${count} cards are drawn.`)} Print them now: their codes stand on this page only and cannot be shown again.`,
  how: 'Choose A4, without margins added and at 100 %. Cut the cards apart, shuffle them, and let everybody of the group draw one face down. Destroy what is left after the last day.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  qr: 'QR code that opens the survey with this card',
  scan: (address: string, day: string) =>
    `Scan the code, or open ${address} and type it in, on any device, until ${day}. It stands for one ballot and for nobody’s name.`,
  check: (words: string) => `Check: ${words}`,
  printedOn: (count: number, day: string) =>
    `These ${count} cards were printed on ${day}. Their codes are kept nowhere and are given only once: whoever held a second copy could answer in the place of those who draw a card.`,
  reprinted: (times: number) => `The pack was printed anew ${times === 1 ? 'once' : `${times} times`} since. Only the cards of the last print are good.`,
  lost: 'Was the print cut off or lost?',
  lostText:
    'You can print the pack anew. That makes every code of before that was not used void, so take back and destroy the cards that were handed out already, and let everybody of the group who still wants to answer draw again. It stands in the audit log.',
  lostCount: (count: number) =>
    `You get ${count} new cards, as many as before: nobody is told how many were used. More than ${count} ballots never come of them.`,
  sure: 'Yes, make the unused cards void',
  keep: 'Keep them',
  anew: 'Print the pack anew',
  first: (count: number) =>
    `${count} people of this group have no e-mail address, and each draws one card. The codes are drawn when you press the button, shown once and kept nowhere: only you will hold them, so print them at once and let nobody copy them.`,
  print: 'Print the cards',
  noPack: 'There is no such pack of cards in this cycle.',

  poster: {
    lead: 'Draw a card. Scan this, or open the address. Type in the code of your card.',
    qr: 'QR code that opens the page on which the code of a card is typed in',
    until: (day: string) => `Until ${day}. Until then you can change your answers or take them back.`,
    noName: 'No name, no e-mail address. Nobody knows who drew which card, and nobody sees single answers.',
    groups: (k: number, kComments: number) => `Results are shown about groups of at least ${k} people, comments from groups of at least ${kComments}.`,
    same: 'Everybody gets the same rules. Compare these words with those on your card and on your screen:',
  },
};

/** The entries of the catalogue. */
export type CardsWords = typeof en;
