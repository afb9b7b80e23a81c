import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');

interface Operation {
  'x-audience'?: string | readonly string[];
}

type Document = { paths: Record<string, Record<string, Operation>> };
const { documentOf } = (await import(pathToFileURL(path.join(root, 'tools/openapi/document.mjs')).href)) as { documentOf: (root: string) => Document };

/** One line a route: method, path, audience; sorted. */
function routeLines(document: Document): string {
  const lines = Object.entries(document.paths).flatMap(([at, operations]) =>
    Object.entries(operations)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => `${at} ${method.toUpperCase()} ${[operation['x-audience'] ?? 'none'].flat().join(' ')}`),
  );
  return `${lines.sort().join('\n')}\n`;
}

describe('rule 8: the golden file of all routes', () => {
  it('shows who each route is for, so that a change of it stands in the diff', () => {
    expect(routeLines(documentOf(root))).toBe(readFileSync(path.join(root, 'backend/routes.golden.txt'), 'utf8'));
  });

  it('differs when an audience changes', () => {
    const one = { paths: { '/api/things': { get: { 'x-audience': ['hr'] } } } };
    const other = { paths: { '/api/things': { get: { 'x-audience': ['anyone'] } } } };
    expect(routeLines(one)).not.toBe(routeLines(other));
  });
});
