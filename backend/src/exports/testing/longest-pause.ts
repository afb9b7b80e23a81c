/** How long the work took, and the longest time in which this thread answered nobody meanwhile, both in milliseconds. */
export async function longestPause(work: () => Promise<unknown>): Promise<{ longest: number; took: number }> {
  const began = performance.now();
  let [last, longest] = [began, 0];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 2);
  await work();
  const took = performance.now() - began;
  // a pause at the very end is seen by the next beat
  await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(beat);
  return { longest, took };
}
