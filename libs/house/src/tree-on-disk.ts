import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile, Tree } from './tree.js';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.nx', '.angular', '.data']);
const TEXT = /\.(ts|mjs|js|map|html|scss|css|json|md|yml|yaml|sh|csv)$|(^|\/)(Dockerfile|Caddyfile|run|\.env\.example|\.gitignore|\.npmrc)$/;

/** The project's own text files below the folder; what is installed, built or stored is left out. */
export function treeOnDisk(root: string): Tree {
  const found: SourceFile[] = [];
  const look = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) look(file);
      else if (TEXT.test(file)) found.push({ path: file, text: readFileSync(path.join(root, file), 'utf8') });
    }
  };
  look('');
  return found;
}
