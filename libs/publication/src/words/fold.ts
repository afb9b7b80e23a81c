/** Letters of other scripts that look like Latin ones: whoever writes a name with them has still written the name. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxкkмmтtвbнhіiјjѕsԁdɡgαaεeοoρpτtυuνvκkιi'].flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1]!]] : [])),
);
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const ARABIC: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ـ: '' };

/** A word as it is compared: without case, marks, vowel signs and invisible signs, in one way of writing each letter. */
export function folded(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase();
  if (/^[a-z0-9]*$/.test(plain)) return plain;
  return plain
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[ßøæœłđðþı]/g, (letter) => WRITTEN_OUT[letter]!)
    .replace(/[أإآٱىةؤئـ]/g, (letter) => ARABIC[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0370-\u03ff\u0400-\u04ff\u0500-\u052f\u0261]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

/** The ways in which a word may be compared: folded, and with its umlauts written out ("Müller" is `muller` and `mueller`). */
export function spellings(word: string): string[] {
  const plain = folded(word);
  const lower = word.normalize('NFKC').toLowerCase();
  if (!/[äöüåø]/.test(lower)) return [plain];
  return [plain, folded(lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('å', 'aa').replaceAll('ø', 'oe'))];
}

/** How a folded Latin word sounds, roughly: Meier, Maier and Meyer are one, and so are Stefan and Stephan, Schmidt and Schmitt. Empty for words of other scripts. */
export function sounding(plain: string): string {
  if (!/^[a-z]+$/.test(plain)) return '';
  return plain
    .replaceAll(/ph/g, 'f')
    .replaceAll(/(?<!s)ch(?=[rl])/g, 'k')
    .replaceAll(/ck|q/g, 'k')
    .replaceAll(/c(?![hieyk])/g, 'k')
    .replaceAll(/th/g, 't')
    .replaceAll(/dt/g, 't')
    .replaceAll(/(?<=[aeiou])h(?![aeiou])/g, '')
    .replaceAll(/ei|ey|ay/g, 'ai')
    .replaceAll(/ae/g, 'a')
    .replaceAll(/oe/g, 'o')
    .replaceAll(/ue/g, 'u')
    .replaceAll(/ie|y/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');
}
