import path from 'node:path';

/** Something in the sources that the document could not state truthfully: the build stops and says what would be right. */
export class Unclear extends Error {
  constructor(sentence, node) {
    super(node ? `${placeOf(node)}: ${sentence}` : sentence);
    this.name = 'Unclear';
  }
}

function placeOf(node) {
  const file = node.getSourceFile();
  return `${path.relative(process.cwd(), file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
