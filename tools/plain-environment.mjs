// jest's Node environment in a context whose global object is an ordinary one. jest's own stands behind a Proxy, and V8 asks that Proxy at every use of
// Math, Number or Float64Array in a test or in what it tests: code that computes ran three times as long as in the product.
import { createRequire } from 'node:module';
import vm from 'node:vm';

// the environment that jest itself brings
const { TestEnvironment } = createRequire(createRequire(import.meta.url).resolve('jest'))('jest-environment-node');

export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
