import { CountTestRunJob } from '../publication/count-test-run.job.js';
import { TestBallotsController } from './test-ballots.controller.js';
import { TestBox } from '../ballot/test-box.js';
import { TestRunEnd } from './test-run-end.js';
import { TestRunsController } from './test-runs.controller.js';
import { TestRunsService } from './test-runs.service.js';

/** What lets HR try a draft out. */
export const TEST_RUN_CONTROLLERS = [TestRunsController, TestBallotsController];
export const TEST_RUNS = [TestRunEnd, TestRunsService, TestBox, CountTestRunJob];
