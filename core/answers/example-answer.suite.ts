/** An invented request sheet and its answer, for tests and vectors. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { toHex, toBase64, sha256, utf8 } from '@proofmark/core/bytes'
import { formatNote, formatVerifierKey, noteSignedText, signatureType, verifierKey } from '@proofmark/core/log'
import { answerDigest, answerHmac, answerNoteText, type Answer, type AnswerFile } from './answer.ts'
import { sheetDigest, type RequestSheet } from './sheet.ts'

/** One grey pixel. */
const pixel = '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=='

export const exampleSheet: RequestSheet = {
  request: '00000000000000000000000000000030', reference: 'EX-2031-7', purpose: 'trace', language: 'en', addressee: 'Example Works', from: 'Example Tracing Office', sent: '2031-05-04', deadline: '2031-06-04',
  content: [{ part: 'recoveryCircumstances', text: 'found in an invented cache </script><b>&' }, { part: 'identification', text: 'invented mortar bomb' }],
  items: [
    { number: 1, description: 'mortar bomb', itemClass: 'mortar bomb', quantity: null, marks: [{ text: 'EW 84 017', where: 'body', how: 'stencil' }], photos: [{ caption: 'body', src: `data:image/jpeg;base64,${pixel}` }] },
    { number: 2, description: 'fuze', itemClass: null, quantity: null, marks: [], photos: [] },
  ],
  asks: ['maker', 'produced', 'consignee', 'delivered', 'licence', 'onward'], questions: ['Was this lot refurbished?'],
  token: '7f'.repeat(32),
}

const letter = utf8('invented delivery note\n')

export const exampleAnswer: Answer = {
  request: exampleSheet.request, reference: exampleSheet.reference, sheet: sheetDigest(exampleSheet), responseKind: 'partial', dated: '2031-05-20', by: { name: 'A. Example', office: 'export office' }, language: 'en',
  wording: 'Item 1 was delivered; of item 2 we hold nothing.\nWe regret that.', reason: null, conditions: 'not for publication before 2032', forwardedTo: null,
  items: [
    { number: 1, found: 'yes', maker: 'Example Works', produced: '1984', consignee: 'Ministry of Example Land', delivered: '1985-03', licence: 'EUC 12/85', onwardTo: 'Example Brigade', onwardWhen: '1991~', remarks: null },
    { number: 2, found: 'no', maker: null, produced: null, consignee: null, delivered: null, licence: null, onwardTo: null, onwardWhen: null, remarks: 'not ours' },
  ],
  files: [{ name: 'delivery.txt', type: 'text/plain', size: letter.length, sha256: toHex(sha256(letter)), base64: toBase64(letter) }], key: null,
}

export const plainAnswer = (answer: Answer = exampleAnswer, token: string | null = exampleSheet.token): AnswerFile => ({ answer, sha256: answerDigest(answer), hmac: token === null ? null : answerHmac(answer, token), note: null })

/** Of tests alone: everybody knows it. */
export const exampleSecret = new Uint8Array(32).fill(7)

export function signedAnswer(answer: Answer = exampleAnswer, secret: Uint8Array = exampleSecret, token: string | null = exampleSheet.token): AnswerFile {
  const key = verifierKey('answer', signatureType.ed25519, ed25519.getPublicKey(secret))
  const said = { ...answer, key: formatVerifierKey(key) }
  const text = answerNoteText(said, answerDigest(said))
  const note = new TextDecoder().decode(formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature: ed25519.sign(noteSignedText(text), secret) }] }))
  return { answer: said, sha256: answerDigest(said), hmac: token === null ? null : answerHmac(said, token), note }
}
