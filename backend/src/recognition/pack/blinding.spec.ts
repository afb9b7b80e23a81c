import { blindText, type PackMark } from '@throughline/domain';
import { knownNames } from '@throughline/publication/server';
import { blinded, leftovers, mustFit } from './blinding.js';
import { spokenIn } from './pronouns.rules.js';

const person = (name: string, email: string | null = null) => ({ name, email, externalKey: null });
const ROSE = person('Rose O’Neill', 'rose.oneill@mill.example');
const EVERYBODY = knownNames([ROSE, person('Ben Yilmaz'), person('Fatima Haddad'), person('فاطمة حداد')]);
const words = { nominees: [ROSE], teams: ['Front desk', 'Harbour'], language: 'en' as const };
const read = (text: string, more = {}) => {
  const packed = blinded({ key: 'k', label: '', text }, { ...words, ...more }, EVERYBODY);
  return blindText(text, packed);
};

describe('a blind text', () => {
  it('names neither the nominee, nor colleagues, nor the team, nor how to reach anybody', () => {
    expect(read('Rose of the front desk helped Ben Yilmaz in Harbour; write to rose.oneill@mill.example.')).toBe(
      '[the nominee] of the [the team] helped [a colleague] in [the team]; write to [contact details].',
    );
  });
  it('says they for he and she, whose for whose and whom for whom', () => {
    expect(read('She told me that he saw her work, and I thanked her. The idea was hers; she did it herself, for him and his team.')).toBe(
      '[They] told me that [they] saw [their] work, and I thanked [them]. The idea was [theirs]; [they] did it [themself], for [them] and [their] team.'.replace(
        '[They]',
        '[they]',
      ),
    );
  });
  it('takes out in German what is sure, and only marks what may be another word', () => {
    const text = 'Er hat mit seiner Ruhe alle beruhigt, und sie haben ihn gelobt. Das kann nicht sein!';
    const { language, marks } = blinded({ key: 'k', label: '', text }, words, EVERYBODY);
    expect(language).toBe('de');
    expect(marks.map(({ from, to, kind, on }) => `${text.slice(from, to)} ${kind} ${on}`)).toEqual([
      'Er pronoun true',
      'seiner pronoun true',
      'sie check false',
      'ihn pronoun true',
      'sein check false',
    ]);
  });
  it('knows that French il is often nobody, and that Spanish él has an accent', () => {
    const french = 'Il faut le dire : elle a tout fait pour les clients, et il a aidé.';
    expect(blinded({ key: 'k', label: '', text: french }, words, EVERYBODY).marks.map(({ from, to, on }) => `${french.slice(from, to)} ${on}`)).toEqual([
      'elle true',
      'il false',
    ]);
    expect(read('Ella ayudó a los clientes con el teléfono, y él también.')).toBe('[la persona] ayudó a los clientes con el teléfono, y [la persona] también.');
  });
  it('takes an Arabic name out and leaves the rest to a person', () => {
    const arabic = read('هي ساعدت فاطمة في كل شيء', { nominees: [person('فاطمة حداد')] });
    expect(arabic).toContain('[المرشَّح]');
    expect(arabic).not.toContain('فاطمة');
    expect(arabic).toContain('[الشخص]');
  });
  it('warns of a name that still stands there, also where it is a word', () => {
    expect(leftovers('prices rose, said [the nominee]', [ROSE])).toEqual(['Rose']);
    expect(leftovers('[the nominee] helped', [ROSE])).toEqual([]);
  });
  it('is what the checker made of it', () => {
    const text = 'Rose helped the twins.';
    const marks: PackMark[] = [
      { from: 0, to: 4, kind: 'nominee', on: false },
      { from: 12, to: 21, kind: 'added', on: true },
    ];
    expect(blindText(text, { language: 'en', marks })).toBe('Rose helped […].');
    expect(() => mustFit(text, marks)).not.toThrow();
    for (const wrong of [[{ ...marks[0]!, to: 60 }], [{ ...marks[0]!, from: 4 }], marks.toReversed()]) expect(() => mustFit(text, wrong)).toThrow('Mark');
  });
  it('knows the language by its small words', () => {
    expect(
      [
        'The best of all',
        'Die Beste von allen und der Rest',
        'La meilleure de toutes, et elle nous aide',
        'La mejor de todas y con nosotros',
        'زميلة رائعة',
        '42',
      ].map((text) => spokenIn(text, 'de')),
    ).toEqual(['en', 'de', 'fr', 'es', 'ar', 'de']);
    // an article of one letter made these French, and their pronouns were left in
    const english = ['I have learned a great deal from this.', 'Twelve parcels without a label: she rang round until each had an owner.'];
    expect(english.map((text) => spokenIn(text, 'fr'))).toEqual(['en', 'en']);
    // what two languages share is in that of the organisation
    expect(spokenIn('La casa', 'es')).toBe('es');
  });
});
