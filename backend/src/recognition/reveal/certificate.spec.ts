import { plainDate } from '@throughline/domain';
import { typesetPdf, typesetPicture } from '../../platform/files/typeset.js';
import { CARD_TEMPLATE, CERTIFICATE_TEMPLATE } from './certificate-template.js';
import { cardData, type CertificateFacts, certificatesData } from './certificate.rules.js';

const origin = { organisation: 'Meadow & Quill', programme: 'Service stars', revealedOn: plainDate('2026-05-01'), secretary: "Siobhán O'Neill" };
const facts = (name: string, rest: Partial<CertificateFacts> = {}): CertificateFacts => ({
  name,
  language: 'en',
  others: [],
  team: null,
  category: 'Customer hero',
  ...rest,
});
const made = async (all: readonly CertificateFacts[], language: CertificateFacts['language'] = 'en'): Promise<string> =>
  (await typesetPdf(CERTIFICATE_TEMPLATE, certificatesData(all, origin, language), new Date('2026-05-01T12:00:00Z'))).toString('latin1');
/** Words in the outline of a document, which readers show as its bookmarks and which stand there in UTF-16 or as they are. */
const titles = (pdf: string): string[] =>
  [...pdf.matchAll(/\/Title ?(?:<FEFF([0-9A-F]+)>|\(((?:\\.|[^\\)])*)\))/g)].map(([, hex, plain]) =>
    hex === undefined ? plain!.replaceAll(/\\(.)/g, '$1') : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );

describe('a certificate', () => {
  it('is a landscape page in the person’s language, with tags, a title and her name as its heading', async () => {
    const pdf = await made([facts("Niamh O'Brien-D’Angelo", { language: 'fr' })], 'fr');
    expect(pdf).toMatch(/\/Lang ?\(fr/);
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 841\.\d+ 595\.\d+\]/);
    for (const tag of ['H1', 'P']) expect(pdf).toMatch(new RegExp(`/S ?/${tag}\\b`));
    expect(pdf).toContain('pdfuaid');
    expect(titles(pdf)).toContain("Niamh O'Brien-D’Angelo");
  });

  it('takes names in any script, and says by its number what no font at hand has', async () => {
    const names = ['محمد عبد الله الأحمد', 'שרה כהן', 'Ελένη', 'Владимир', '🏆 Zoë', 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh the Third'];
    const pdf = await made([...names.map((name) => facts(name)), facts('\u{1bc00} Ann')]);
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(names.length + 1);
    expect(titles(pdf)).toEqual(expect.arrayContaining([...names, '[U+1BC00] Ann']));
  });

  it('sets what looks like a command, and breaks no line on what should be one', async () => {
    expect(titles(await made([facts('#panic("x") $a$ *b* <c>\n@d')])).join()).toContain('Certificate for \u2068#panic("x") $a$ *b* <c> @d\u2069');
  });

  it('names those who won together, or the team, and nobody where they are too many', () => {
    const together = (rest: Partial<CertificateFacts>): string =>
      (certificatesData([facts('Ann', rest)], origin, 'en') as { certificates: { together: string }[] }).certificates[0]!.together.replaceAll(
        /[\u2068\u2069]/g,
        '',
      );
    expect(together({ others: ['Bo', 'Cy'] })).toBe('together with Bo and Cy');
    expect(together({ team: 'North' })).toBe('with the team North');
    expect(together({ others: Array.from({ length: 13 }, (_, i) => `P${i}`) })).toBe('');
  });
});

describe('the picture to share', () => {
  it('is 1200 by 630', async () => {
    const card = cardData({ language: 'ar', names: ['Ann', 'محمد'], team: null, category: 'Hero', organisation: 'Alpha', programme: 'Stars' });
    const png = await typesetPicture(CARD_TEMPLATE, card, 1200);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
  });
});
