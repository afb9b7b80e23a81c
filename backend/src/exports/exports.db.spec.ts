import { ExportHouse } from './testing/export-house.js';
import { cellStories } from './testing/cells.stories.js';
import { formatStories } from './testing/formats.stories.js';
import { largeFileStories } from './testing/large-files.stories.js';
import { rightStories } from './testing/rights.stories.js';

/** A cycle takes long to publish: all stories are of one, each file of them about one subject. */
describe('exports', () => {
  let house: ExportHouse;
  beforeAll(async () => {
    house = await ExportHouse.open();
  }, 400_000);
  afterAll(() => house?.close());

  const at = () => house;
  cellStories(at);
  formatStories(at);
  rightStories(at);
  largeFileStories(at);
});
