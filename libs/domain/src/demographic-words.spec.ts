import { OWN_DEMOGRAPHICS, TENURE_BANDS } from './demographic.js';
import { demographicIn, demographicValueIn } from './demographic-words.js';
import { LANGUAGES } from './language.js';

describe('the words of a demographic', () => {
  it('are translated where it is one of every record, in every language and without a word twice', () => {
    for (const language of LANGUAGES) {
      expect(new Set(OWN_DEMOGRAPHICS.map(({ id, label }) => demographicIn(language, id, label))).size).toBe(OWN_DEMOGRAPHICS.length);
      expect(new Set(TENURE_BANDS.map(({ label }) => demographicValueIn(language, 'tenure', label))).size).toBe(TENURE_BANDS.length);
    }
    expect(demographicIn('de', 'tenure', 'Years here')).toBe('Jahre hier');
    expect(demographicIn('en', 'tenure', 'Years here')).toBe('Years here');
    expect(demographicValueIn('fr', 'tenure', 'under 1 year')).toBe('moins d’1 an');
    expect(demographicValueIn('de', 'language', 'es')).toBe('Español');
  });

  it('stay as the organisation has chosen them', () => {
    expect(demographicIn('de', 'site', 'Plant')).toBe('Plant');
    expect(demographicIn('de', 'shift', 'Shift')).toBe('Shift');
    // an attribute of its own, called as one of ours
    expect(demographicIn('de', 'place', 'Site')).toBe('Site');
    expect(demographicValueIn('de', 'site', 'under 1 year')).toBe('under 1 year');
    expect(demographicValueIn('de', 'language', 'nl')).toBe('nl');
  });

  it('are translated in a crossing, beside what is the organisation’s own', () => {
    expect(demographicIn('de', 'site*tenure', 'Site and years here')).toBe('Standort und Jahre hier');
    expect(demographicIn('fr', 'tenure*role-band', 'Years here and role band')).toBe('Années ici et niveau');
    expect(demographicIn('es', 'site*shift', 'Site and shift')).toBe('Sede y shift');
    expect(demographicIn('de', 'shift*tenure', 'Salt and pepper and years here')).toBe('Salt and pepper und Jahre hier');
    expect(demographicIn('de', 'shift*room', 'Shift and room')).toBe('Shift and room');
    expect(demographicValueIn('de', 'site*tenure', 'Leeds, North, under 1 year')).toBe('Leeds, North, unter 1 Jahr');
    expect(demographicValueIn('ar', 'tenure*site', 'over 10 years, Leeds')).toBe('أكثر من 10 سنوات، Leeds');
    expect(demographicValueIn('de', 'tenure*site', 'nothing')).toBe('nothing');
  });
});
