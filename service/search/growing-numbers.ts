/**
 * Growing numbers: a number for each place of a log, -1 where there is none, in one array.
 * @module
 */
export class GrowingNumbers {
  #numbers: Int32Array<ArrayBuffer>

  constructor(numbers: Int32Array<ArrayBuffer> = new Int32Array(1024).fill(-1)) {
    this.#numbers = numbers
  }

  get(place: number): number { return this.#numbers[place] ?? -1 }

  set(place: number, value: number): void {
    if (place >= this.#numbers.length) {
      const larger = new Int32Array(Math.max(place + 1, Math.ceil(this.#numbers.length * 1.5))).fill(-1)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[place] = value
  }

  get array(): Int32Array<ArrayBuffer> { return this.#numbers }
}
