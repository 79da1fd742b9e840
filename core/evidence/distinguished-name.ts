/**
 * Distinguished name: a name of X.509 as one line of text, in the order in which it is written.
 *
 * For people to read; names are compared as bytes. What could turn a line around or end a part is written as `\` and hex,
 * and so is a value that is no text.
 *
 * Standard: RFC 4514 for the short names; the order is that of the certificate, as openssl shows it.
 * @module
 */
import { fromUtf8, oidText, toHex, type Bytes, type Der } from '@proofmark/core/bytes'

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'street', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC', '1.2.840.113549.1.9.1': 'emailAddress',
}
const [utf8Tag, bmpTag] = [0x0c, 0x1e]

/** `O=Example Works, CN=Example Time`. A part that is not as X.501 describes it is shown in hex. */
export function distinguishedName(name: Der): string {
  return (name.parts ?? []).map((relative) => (relative.parts ?? []).map(partText).join('+')).join(', ')
}

function partText({ parts, whole }: Der): string {
  const [type, value, more] = parts ?? []
  if (type?.tag !== 0x06 || value === undefined || more !== undefined) return `#${toHex(whole)}`
  const oid = oidText(type.content)
  const text = value.parts === null ? textOf(value.tag, value.content) : null
  return `${shortNames[oid] ?? oid}=${text === null ? `#${toHex(value.whole)}` : escaped(text)}`
}

function textOf(tag: number, content: Bytes): string | null {
  if (tag === utf8Tag) return fromUtf8(content)
  if (tag === bmpTag && content.length % 2 === 0) {
    const text = Array.from({ length: content.length / 2 }, (_, at) => String.fromCharCode(content[2 * at]! * 256 + content[2 * at + 1]!)).join('')
    return text.isWellFormed() ? text : null
  }
  // The other text types as Latin-1, which holds all of their letters that anybody uses.
  return [0x12, 0x13, 0x14, 0x16].includes(tag) ? Array.from(content, (octet) => String.fromCharCode(octet)).join('') : null
}

/** Separators, controls, marks of direction and line ends. */
const escaped = (text: string) => text.replace(/[\\,+="<>;#]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (/[\\,+="<>;#]/.test(sign) ? `\\${sign}` : `\\${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`))
