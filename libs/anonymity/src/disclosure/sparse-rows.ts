/** Rows of (index, value) pairs one behind the other in two typed arrays that grow. */
export class SparseRows {
  index = new Int32Array(1024);
  value = new Float64Array(1024);
  private starts = [0];
  private length = 0;

  /** Adds a pair to the row at work. */
  push(index: number, value: number): void {
    if (this.length === this.index.length) {
      const [indexes, values] = [this.index, this.value];
      this.index = new Int32Array(2 * this.length);
      this.index.set(indexes);
      this.value = new Float64Array(2 * this.length);
      this.value.set(values);
    }
    this.index[this.length] = index;
    this.value[this.length++] = value;
  }

  /** Ends the row at work and begins the next. */
  close(): void {
    this.starts.push(this.length);
  }

  /** Where a row's pairs begin. */
  start(row: number): number {
    return this.starts[row]!;
  }

  /** Where a row's pairs end, exclusive. */
  end(row: number): number {
    return this.starts[row + 1]!;
  }

  /** The value at an index of a row, 0 when there is none. O(length of the row). */
  at(row: number, index: number): number {
    for (let i = this.start(row); i < this.end(row); i++) if (this.index[i] === index) return this.value[i]!;
    return 0;
  }
}
