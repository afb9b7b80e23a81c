import path from 'node:path';
import { laws } from './laws.js';
import { type Sketch, treeOf } from './tree.js';
import { treeOnDisk } from './tree-on-disk.js';

const tree = treeOnDisk(path.resolve(import.meta.dirname, '../../..'));

const named = (sketches: readonly Sketch[]) => sketches.map((sketch) => [JSON.stringify(sketch).slice(0, 150), sketch] as const);

describe.each(laws)('rule $rule: $says', (law) => {
  it('is kept by the whole tree', () => {
    expect(law.breaches(tree)).toEqual([]);
  });

  it.each(named(law.catches))('catches its witness %s', (_, sketch) => {
    expect(law.breaches(treeOf(sketch))).not.toEqual([]);
  });

  if (law.allows) {
    it.each(named(law.allows))('lets pass what only looks like it %s', (_, sketch) => {
      expect(law.breaches(treeOf(sketch))).toEqual([]);
    });
  }
});

it('reads a tree worth judging', () => {
  expect(tree.length).toBeGreaterThan(100);
});
