import JestJSDOMEnvironment from 'jest-preset-angular/environments/jest-jsdom-env.js';

const Base = JestJSDOMEnvironment.default ?? JestJSDOMEnvironment;

/** jsdom with what a browser has for sealing and asking: WebCrypto, fetch's classes, timeouts. All of it Node's own. */
export default class SealingBrowser extends Base {
  async setup() {
    await super.setup();
    for (const name of ['Response', 'ReadableStream', 'AbortSignal', 'structuredClone', 'TextEncoder', 'TextDecoder', 'Uint8Array', 'ArrayBuffer'])
      this.global[name] = globalThis[name];
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
    this.global.scrollTo = () => undefined;
    this.global.Element.prototype.scrollIntoView = () => undefined;
  }
}
