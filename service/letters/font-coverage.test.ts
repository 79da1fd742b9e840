import { deepEqual, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { suite, test } from 'node:test'
import { coverage } from './font-coverage.ts'

const font = (file: string) => coverage(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`)))

suite('characters of a font', () => {
  test('are those that it draws: letters of its scripts, and none of another', () => {
    const [sans, arabic, hangul, mono] = [font('ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'), font('amiri/400Regular/Amiri_400Regular.ttf'), font('nanum-gothic/400Regular/NanumGothic_400Regular.ttf'), font('ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf')]
    const has = (all: ReadonlySet<number>) => [...'AéїЖمㅈ■漢'].filter((char) => all.has(char.codePointAt(0)!)).join('')
    deepEqual([has(sans), has(arabic), has(hangul), has(mono)], ['AéїЖ', 'Aéم', 'Aㅈ■', 'AéїЖ'])
    ok(hangul.size > 11_000)
  })
})
