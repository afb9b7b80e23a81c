import { changedAttributes, newAttribute } from './attribute.rules.js';

describe('a new attribute', () => {
  it('gets its key from its name', () => {
    expect(newAttribute('  Shift   pattern ', [])).toEqual({ key: 'shift-pattern', label: 'Shift pattern' });
    expect(newAttribute('Équipe de nuit', []).key).toBe('equipe-de-nuit');
  });

  it('is refused when there is one like it, or every record has it', () => {
    expect(() => newAttribute('SHIFT', [{ key: 'shift', label: 'Shift' }])).toThrow('"Shift" already');
    expect(() => newAttribute('site', [])).toThrow('Every employee record');
    expect(() => newAttribute('Years here', [])).toThrow('Every employee record');
  });

  it('is refused beyond six, and without a letter', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, label: key }));
    expect(() => newAttribute('g', six)).toThrow('the most');
    expect(() => newAttribute('***', [])).toThrow('letter');
  });
});

describe('the attributes of a person', () => {
  const defined = [
    { key: 'shift', label: 'Shift' },
    { key: 'contract', label: 'Contract' },
  ];

  it('change where something is said, and go where nothing or a blank is', () => {
    expect(changedAttributes({ shift: 'night', contract: 'fixed' }, { shift: ' day ' }, defined)).toEqual({ shift: 'day', contract: 'fixed' });
    expect(changedAttributes({ shift: 'night' }, { shift: null }, defined)).toEqual({});
    expect(changedAttributes({ shift: 'night' }, { shift: ' ' }, defined)).toEqual({});
  });

  it('are refused where the organisation does not keep them', () => {
    expect(() => changedAttributes({}, { religion: 'x' }, defined)).toThrow('no attribute "religion"');
  });
});
