export default () => globalThis.houseDown?.();
