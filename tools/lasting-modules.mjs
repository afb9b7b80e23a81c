// jest's runtime, but what a test file has loaded stays for the next file of the same worker. Loading all of the house anew cost each file of the
// integration tests three seconds of a processor, most of their time, and each screen's had Angular compile its Material parts again. Whoever keeps state at
// the top of a module keeps it from file to file, as it is kept from request to request in the product; each test file itself is loaded anew, and so is what
// sets it up. Only for tests that replace no module.
import { createRequire } from 'node:module';

const { default: Runtime } = createRequire(createRequire(import.meta.url).resolve('jest'))('jest-runtime');
const OF_ONE_FILE = /\.(spec|e2e)\.ts$|\/test-setup\.ts$/;
/** By environment: a few files ask for one of their own. */
const kept = new WeakMap();

export default class LastingModules extends Runtime {
  constructor(config, environment, ...given) {
    super(config, environment, ...given);
    const { esm, cjs } = this.#kept();
    for (const [key, module] of esm) this.registries.esModuleRegistry.set(key, module);
    for (const [key, module] of cjs) this.registries.moduleRegistry.set(key, module);
  }

  // nothing else is torn down: a kept module may still ask its own runtime for what it loads late
  teardown() {
    this.restoreAllMocks();
    const { esm, cjs } = this.#kept();
    const lasts = (key) => !OF_ONE_FILE.test(key);
    for (const [key, module] of this.registries.esModuleRegistry) if (module.status === 'evaluated' && key.includes('://') && lasts(key)) esm.set(key, module);
    for (const [key, module] of this.registries.moduleRegistry) if (module.loaded && lasts(key)) cjs.set(key, module);
  }

  #kept() {
    const environment = this._environment;
    if (!kept.has(environment)) kept.set(environment, { esm: new Map(), cjs: new Map() });
    return kept.get(environment);
  }
}
