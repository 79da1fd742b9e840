/**
 * The few things of the host that core uses. What is not named here does not compile: no disk, network,
 * clock or randomness reaches the core except as an argument.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
