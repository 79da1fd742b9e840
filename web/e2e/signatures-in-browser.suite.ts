/** What the page of signatures.slow.test.ts runs. */
import { fromHex } from '@proofmark/core/bytes'
import { checkSignature } from '@proofmark/core/log'
import { signatureChecker } from '../webcrypto-signature.ts'

/** Rows of key, message, signature in hexadecimal. One answer a row: of the chosen checker, of the portable code, and of WebCrypto without the rule. */
export async function judge(rows: readonly (readonly [string, string, string])[]) {
  const { by, check } = await signatureChecker()
  const answers: { readonly chosen: boolean; readonly portable: boolean; readonly bare: boolean | null }[] = []
  for (const row of rows) {
    const [key, message, signature] = row.map((text) => fromHex(text)!) as [Uint8Array, Uint8Array, Uint8Array]
    answers.push({ chosen: await check(key, message, signature), portable: checkSignature(key, message, signature), bare: await bare(key, message, signature) })
  }
  return { by, isSecure: (globalThis as { isSecureContext?: boolean }).isSecureContext, hasSubtle: (globalThis as { crypto?: { subtle?: unknown } }).crypto?.subtle !== undefined, answers }
}

async function bare(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, signature as Uint8Array<ArrayBuffer>, message as Uint8Array<ArrayBuffer>)
  } catch {
    return null
  }
}
