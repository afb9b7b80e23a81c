// One environment for all test files that a worker runs, for tools/lasting-modules.mjs: a module belongs to the context that it was loaded in.

/** The environment class, but made once in a worker; `endFile` is called after each file instead of a teardown. */
export const lasting = (Environment) => {
  let one;
  return class extends Environment {
    constructor(config, context) {
      if (one) return one;
      super(config, context);
      one = this;
    }

    async teardown() {
      this.endFile?.();
    }
  };
};
