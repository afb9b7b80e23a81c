import { figureStories, metricStories } from './testing/figures.stories.js';
import { importStories } from './testing/imports.stories.js';
import { OutcomeHouse } from './testing/outcome-house.js';
import { schoolStories } from './testing/schools.stories.js';

/** All stories are of one organisation, each file of them about one subject. */
describe('customer outcomes', () => {
  let house: OutcomeHouse;
  beforeAll(async () => {
    house = await OutcomeHouse.open();
  });
  afterAll(() => house?.house.close());

  const at = () => house;
  metricStories(at);
  importStories(at);
  figureStories(at);
  schoolStories(at);
});
