import BrowserEnvironment from 'jest-preset-angular/environments/jest-jsdom-env.js';
import { lasting } from './lasting-environment.mjs';

/** jest-preset-angular's own environment, on the jsdom that package.json names. */
export class Page extends BrowserEnvironment.default {
  timers = new Set();

  constructor(config, context) {
    super(config, context);
    for (const start of ['setTimeout', 'setInterval']) {
      const begin = this.global[start];
      this.global[start] = (...given) => {
        const timer = begin(...given);
        this.timers.add(timer);
        return timer;
      };
    }
  }

  // as a page that is closed does; whatever still ran would keep the worker from ending
  endFile() {
    for (const timer of this.timers) this.global.clearTimeout(timer);
    this.timers.clear();
  }
}

export default lasting(Page);
