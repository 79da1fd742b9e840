import { suite, test } from 'node:test'
import { equal } from 'node:assert/strict'
import { utf8 } from '@proofmark/core/bytes'
import { placeInFile } from './leak-place.ts'

suite('the place of something in a file', () => {
  const json = '{\n "name": "x",\n "text": "a SECRET"\n}'
  test('is its line and byte in a text, and the member of JSON that we wrote', () => {
    equal(placeInFile(utf8(json), json.indexOf('SECRET'), true), 'its line 3, byte 29, in "text"')
    equal(placeInFile(utf8(json), json.indexOf('SECRET'), false), 'its line 3, byte 29')
    equal(placeInFile(utf8('SECRET'), 0, true), 'its line 1, byte 1')
  })
  test('is its byte in what is no text', () => equal(placeInFile(Uint8Array.of(0xff, 0xd8, 0x41, 0x42), 2, false), 'its byte 3 of 4'))
})
