/**
 * Ed25519 by the browser's own WebCrypto, behind the strict rule of core/log: the same verdict as `checkSignature`, some thirty times as fast.
 *
 * Engines part at keys and signatures that the rule does not admit, and at the cofactor. So the rule is asked first, and an engine is asked
 * only after it was shown signatures that it must take and refuse. Where there is none (no Ed25519, or a page that is no secure
 * context), the portable code answers.
 * @module
 */
import { fromHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { admitSignature, checkSignature } from '@proofmark/core/log'

/** What is used of `crypto.subtle`, whether of a browser or of Node. */
export interface SignatureEngine {
  importKey(format: 'raw', key: Uint8Array<ArrayBuffer>, algorithm: 'Ed25519', isExtractable: boolean, usages: ['verify']): Promise<unknown>
  verify(algorithm: 'Ed25519', key: never, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<boolean>
}
export type SignatureCheck = (publicKey: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>

/** `webcrypto`, if the engine can be relied on; else `portable`. Both give one verdict. */
export interface SignatureChecker { readonly by: 'webcrypto' | 'portable'; readonly check: SignatureCheck }

/** Chooses once; about 3 ms. Never throws, nor does what it gives. */
export async function signatureChecker(engine: SignatureEngine | undefined = globalThis.crypto?.subtle): Promise<SignatureChecker> {
  const portable: SignatureChecker = { by: 'portable', check: async (publicKey, message, signature) => checkSignature(publicKey, message, signature) }
  if (engine === undefined) return portable
  try {
    for (const [signature, expected] of trials) if ((await asked(engine, trialKey, trialMessage, signature)) !== expected) return portable
  } catch {
    return portable
  }
  // An engine that fails on a key or a signature that the rule admits gives no verdict: the portable code does.
  const check: SignatureCheck = async (publicKey, message, signature) => {
    if (Object.prototype.toString.call(message) !== '[object Uint8Array]' || !admitSignature(publicKey, signature)) return false
    return asked(engine, publicKey, message, signature).catch(() => checkSignature(publicKey, message, signature))
  }
  return { by: 'webcrypto', check }
}

async function asked(engine: SignatureEngine, publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  return engine.verify('Ed25519', (await importedKey(engine, publicKey)) as never, signature as Uint8Array<ArrayBuffer>, message as Uint8Array<ArrayBuffer>)
}

/** Few keys sign everything. */
const imported = new WeakMap<SignatureEngine, Map<string, Promise<unknown>>>()
const mostImported = 64

function importedKey(engine: SignatureEngine, publicKey: Bytes): Promise<unknown> {
  const keys = imported.get(engine) ?? new Map<string, Promise<unknown>>()
  imported.set(engine, keys)
  const name = publicKey.join()
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= mostImported) keys.clear()
  const key = engine.importKey('raw', publicKey as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['verify'])
  keys.set(name, key)
  return key
}

/** An honest signature; with its S changed; and one whose R has a part of order 8, which holds only for an engine that takes the cofactor. */
const trialMessage = utf8('statement of Example Works\n')
const trialKey = fromHex('17ffad8068dc0de9935d36636f3ad1b5de6de3413b12388e453b05f2a4c1d3db')!
const trials: readonly (readonly [Bytes, boolean])[] = [
  [fromHex('7db0dc9222f3c183457ddde4c708de8e5ea6bf3d5c4404cca14b32729a05c32a65e02e49b8f51efa65dc4fdc7c7e32ed8a63cd4d771340eac7c30e23aa505f09')!, true],
  [fromHex('7db0dc9222f3c183457ddde4c708de8e5ea6bf3d5c4404cca14b32729a05c32a66e02e49b8f51efa65dc4fdc7c7e32ed8a63cd4d771340eac7c30e23aa505f09')!, false],
  [fromHex('6999d5cb5126005c325892f1c6eab824b310708befff12fbaf45dda050cb12f0158124d31f2aa1c04133f16d1511e197feb0a0102fad4299d39d538d52bb440b')!, false],
]
