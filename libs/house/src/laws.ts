import type { Law } from './law.js';
import * as anonymityNumbers from './laws/anonymity-numbers.js';
import * as database from './laws/database.js';
import * as houseKeeping from './laws/house-keeping.js';
import * as names from './laws/names.js';
import * as projects from './laws/projects.js';
import * as routes from './laws/routes.js';
import * as shape from './laws/shape.js';
import * as stories from './laws/stories.js';
import * as suffixes from './laws/suffixes.js';
import * as tests from './laws/tests.js';
import * as texts from './laws/texts.js';

/** Every law of the house, in the order of its rules. A law added to one of these files is in force. */
export const laws: readonly Law[] = [names, suffixes, stories, shape, routes, database, houseKeeping, tests, texts, projects, anonymityNumbers]
  .flatMap((file): Law[] => Object.values(file))
  .sort((one, other) => one.rule - other.rule);
