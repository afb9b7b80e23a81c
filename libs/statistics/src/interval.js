export {};
//# sourceMappingURL=interval.js.map