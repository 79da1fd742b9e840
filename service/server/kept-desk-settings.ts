/**
 * Kept desk settings: the one text of a data folder with the days, languages and addresses of the desk. Addresses are of people, so it lies on a text shelf,
 * encrypted, under a name that tells nothing.
 *
 * Layout: spec/data-folder.md, `desk/`
 * @module
 */
import { formatDeskSettings, noSettings, parseDeskSettings, type DeskSettings } from '@proofmark/core/requests'
import type { Store } from 'proofmark/store'
import { textShelf } from './text-shelf.ts'

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
  const shelf = textShelf({ folder, idOf, what: 'desk', nameOf: (text) => (parseDeskSettings(text).ok ? 'settings' : null) })
  return {
    read() {
      const { kept, unread } = shelf.list()
      const parsed = parseDeskSettings(kept[0]?.text ?? '')
      return parsed.ok ? { settings: parsed.settings, state: 'kept' } : { settings: noSettings, state: unread > 0 ? 'unread' : 'none' }
    },
    save: (settings) => { shelf.save(formatDeskSettings(settings)) },
  }
}
