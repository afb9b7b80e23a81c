/** A file of the source names its neighbours as they will be called once it is built. */
const BY_SOURCE = `
  import { existsSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  import { fileURLToPath } from 'node:url';
  registerHooks({ resolve(name, context, next) {
    if (name.startsWith('.') && name.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(name.slice(0, -3) + '.ts', context.parentURL);
      if (existsSync(fileURLToPath(source))) return { url: source.href, format: 'module-typescript', shortCircuit: true };
    }
    return next(name, context);
  } });`;

/** How a thread runs that is a file of the source: tests run it, and it may need more than leaving the types out. */
export const OF_SOURCE = {
  execArgv: ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', '--import', `data:text/javascript,${encodeURIComponent(BY_SOURCE)}`],
};
