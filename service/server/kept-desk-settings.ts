/**
 * Kept desk settings: the one file of a data folder with the days, languages and addresses of the desk. Addresses are of people, so it is encrypted under a key
 * that comes from the vault, and its name tells nothing.
 *
 * Layout: spec/data-folder.md, `desk/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { formatDeskSettings, noSettings, parseDeskSettings, type DeskSettings } from '@proofmark/core/requests'
import { decrypt, encrypt, type Store } from 'proofmark/store'

/** `unread`: a file is there and cannot be read with the key of this folder, so that nothing is known to be set. */
export interface KeptDeskSettings { readonly settings: DeskSettings; readonly state: 'kept' | 'none' | 'unread' }

export interface DeskSettingsFile {
  read(): KeptDeskSettings
  /** Takes the place of what was there. */
  save(settings: DeskSettings): void
}

/** `folder` null: nowhere; nothing is set, and saving throws. */
export function deskSettingsFile(folder: string | null, idOf: Store['derivedId']): DeskSettingsFile {
  if (folder === null) return { read: () => ({ settings: noSettings, state: 'none' }), save: () => { throw new Error('no folder for the settings of the desk') } }
  const key = createHash('sha256').update(`${idOf(['desk-key', '0'])}${idOf(['desk-key', '1'])}`).digest()
  const name = idOf(['desk-file', 'settings'])
  const path = join(folder, name)
  return {
    read() {
      if (!existsSync(path)) return { settings: noSettings, state: 'none' }
      const text = fromUtf8(decrypt(key, readFileSync(path), `desk ${name}`) ?? new Uint8Array())
      const parsed = text === null ? null : parseDeskSettings(text)
      return parsed?.ok === true ? { settings: parsed.settings, state: 'kept' } : { settings: noSettings, state: 'unread' }
    },
    save(settings) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(`${path}.new`, encrypt(key, utf8(formatDeskSettings(settings)), `desk ${name}`), { mode: 0o600 })
      renameSync(`${path}.new`, path)
    },
  }
}
