import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { envExample } from './env-example.rules.js';
import { SETTINGS, Settings } from './settings.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-settings-'));
const good = { DATABASE_URL: 'postgres://someone@localhost/throughline', DATA_DIR: folder };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings', () => {
  it('are all in .env.example, as it is generated from them', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../../../.env.example'), 'utf8')).toBe(envExample(SETTINGS));
  });

  it('are described, each with a sentence', () => {
    for (const [name, setting] of Object.entries(SETTINGS.shape)) expect(`${name}: ${setting.description}`).toMatch(/: .{20,}\.$/);
  });

  it('names every mistake at once, with what would be right', () => {
    const read = () => Settings.read({ PORT: '70000', DATABASE_URL: 'mysql://x', SECRET_KEY: 'short', DEMO: 'yes', TIME_ZONE: 'Mars/Olympus' });
    for (const name of ['PORT', 'DATABASE_URL', 'SECRET_KEY', 'DEMO', 'TIME_ZONE']) expect(read).toThrow(new RegExp(`  ${name}: .+`));
    expect(read).toThrow('64 hexadecimal digits');
  });

  it('takes an empty value as not set and ignores what is not ours', () => {
    const settings = Settings.read({ ...good, PORT: '', HOME: '/somewhere' });
    expect(settings.values.PORT).toBe(4400);
    expect(settings.publicUrl).toBe('http://localhost:4400');
    expect(settings.secure).toBe(false);
  });

  it('makes the secret once, keeps it to its owner, and derives a key a purpose from it', () => {
    const one = Settings.read(good);
    const two = Settings.read(good);
    expect(one.derivedKey('a')).toEqual(two.derivedKey('a'));
    expect(one.derivedKey('a')).not.toEqual(one.derivedKey('b'));
    expect(existsSync(path.join(folder, 'secret'))).toBe(true);
    expect(statSync(path.join(folder, 'secret')).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  it('takes the secret that another instance put there a moment before, and never replaces it', () => {
    const shared = path.join(folder, 'shared');
    const [one, two] = [Settings.read({ ...good, DATA_DIR: shared }), Settings.read({ ...good, DATA_DIR: shared })];
    expect(two.derivedKey('a')).toEqual(one.derivedKey('a'));
  });

  it.each([['an empty one'], ['half of one', 'ab'.repeat(20)], ['something else', 'not a secret']])('starts with no damaged secret: %s', (_, held = '') => {
    const damaged = mkdtempSync(path.join(folder, 'damaged-'));
    writeFileSync(path.join(damaged, 'secret'), held);
    expect(() => Settings.read({ ...good, DATA_DIR: damaged })).toThrow('is damaged');
    expect(readFileSync(path.join(damaged, 'secret'), 'utf8')).toBe(held);
  });
});
