/**
 * Fonts of a briefing, from the packages that come with the program: the same on every machine.
 * @module
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Latin and Cyrillic, Arabic, Hangul with signs, and one of even width for hashes and ids. */
const files = [
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf', 'ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf', 'amiri/400Regular/Amiri_400Regular.ttf', 'amiri/700Bold/Amiri_700Bold.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf', 'nanum-gothic/700Bold/NanumGothic_700Bold.ttf', 'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
]

export const fontPaths = (): readonly string[] => { const require = createRequire(import.meta.url); return files.map((file) => require.resolve(`@expo-google-fonts/${file}`)) }

let loaded: readonly Buffer[] | null = null
export const fontBytes = (): readonly Buffer[] => (loaded ??= fontPaths().map((path) => readFileSync(path)))
