/** A growing column of whole numbers: millions of people fit where objects would not. */
export class IntColumn {
  private values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  static filled(length: number, value: number): IntColumn {
    const column = new IntColumn(length);
    column.values.fill(value);
    column.length = length;
    return column;
  }

  get(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  push(value: number): number {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length] = value;
    return this.length++;
  }
}
