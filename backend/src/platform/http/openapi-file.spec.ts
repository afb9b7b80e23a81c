import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OpenApiFile } from './openapi-file.js';

describe('the file of the API document', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-openapi-'));
  const file = path.join(folder, 'openapi.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is refused with a sentence as long as there is none, and given as it stands once there is', () => {
    const document = new OpenApiFile(pathToFileURL(file));
    expect(() => document.read()).toThrow('The API document is written by the build');
    writeFileSync(file, '{"openapi":"3.1.0"}\n');
    expect(document.read()).toBe('{"openapi":"3.1.0"}\n');
  });
});
