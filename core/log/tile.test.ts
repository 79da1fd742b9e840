import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { proveConsistency } from './consistency.ts'
import { formatEntryBundle, maxEntrySize, parseEntryBundle } from './entry-bundle.ts'
import { proveInclusion } from './inclusion.ts'
import { flipped, naiveRoot, someLeaves } from './naive-tree.test.ts'
import { checkTile, formatTile, parseTile, parseTilePath, tileHashes, tilePath, tilesBetween } from './tile.ts'
import { hashesOf, leafHash, nodeHash, rootOf, treeRoot } from './tree-hash.ts'

suite('tilePath', () => {
  test('writes the examples of C2SP tlog-tiles', () => {
    equal(tilePath(0, 1234067), 'tile/0/x001/x234/067')
    equal(tilePath(0, 0), 'tile/0/000')
    equal(tilePath(1, 273, 112), 'tile/1/273.p/112')
    equal(tilePath(63, 1000, 255), 'tile/63/x001/000.p/255')
    equal(tilePath('entries', 999), 'tile/entries/999')
  })
  test('law: every name survives, and every path that is read prints back', () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const))
    fc.assert(fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      deepEqual(parseTilePath(tilePath(level, index, width)), { level, index, width })
    }))
    fc.assert(fc.property(fc.stringMatching(/^tile\/(entries|[0-9]{1,2})\/(x[0-9]{3}\/){0,2}[0-9]{2,3}(\.p\/[0-9]{1,3})?$/), (path) => {
      const name = parseTilePath(path)
      if (name !== null) equal(tilePath(name.level, name.index, name.width), path)
    }))
  })
  test('refuses second paths for one tile, and paths to elsewhere', () => {
    for (const path of [
      'tile/0/x000/001', 'tile/00/001', 'tile/0/1', 'tile/0/0001', 'tile/0/x001', 'tile/0/001.p/256', 'tile/0/001.p/0', 'tile/0/001.p/01',
      'tile/64/000', 'tile/-1/000', '/tile/0/000', 'tile/0/000/', 'tile/0/../000', 'tile/0/000\n', 'tile/0/x999/x999/x999/x999/x999/999', '', 'checkpoint',
    ]) equal(parseTilePath(path), null, path)
    for (const foreign of [null, undefined, 7, ['tile/0/000']]) equal(parseTilePath(foreign as unknown as string), null)
  })
  test('throws for a tile that cannot be', () => {
    for (const [level, index, width] of [[64, 0, 1], [0, -1, 1], [0, 0, 0], [0, 0, 257], [0, 0.5, 1]] as const) throws(() => tilePath(level, index, width), /invariant/)
  })
})

suite('tilesBetween', () => {
  const names = (size1: number, size2: number) => tilesBetween(size1, size2).map(({ level, index, width }) => tilePath(level, index, width))
  test('lists the tiles of the standard: 70,000 leaves, and 256', () => {
    const tiles = names(0, 70_000)
    equal(tiles.length, 273 + 1 + 1 + 1 + 1)
    deepEqual(tiles.filter((path) => path.includes('.p/')), ['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1'])
    deepEqual(names(0, 256), ['tile/0/000', 'tile/1/000.p/1'])
    deepEqual(names(0, 0), [])
  })
  test('adds only what is new', () => {
    deepEqual(names(255, 256), ['tile/0/000', 'tile/1/000.p/1'])
    deepEqual(names(256, 257), ['tile/0/001.p/1'])
    deepEqual(names(257, 257), [])
    deepEqual(names(65_535, 65_536), ['tile/0/255', 'tile/1/000', 'tile/2/000.p/1'])
  })
})

suite('tiles', () => {
  const leaves = someLeaves(700)
  const hashes = leaves.map(leafHash)
  const readHash = hashesOf(hashes)

  test('carry every root, path and consistency proof of the tree they are cut from', () => {
    const stored = new Map<string, Uint8Array>()
    let size = 0
    for (const next of [1, 2, 100, 255, 256, 257, 511, 512, 513, 700]) {
      for (const tile of tilesBetween(size, next)) stored.set(tilePath(tile.level, tile.index, tile.width), formatTile(tile, readHash))
      size = next
      const asked: string[] = []
      const fromTiles = tileHashes(size, (tile) => {
        const path = tilePath(tile.level, tile.index, tile.width)
        asked.push(path)
        return stored.get(path)!
      })
      deepEqual(rootOf(size, fromTiles), naiveRoot(leaves.slice(0, size)))
      for (const index of [0, size >> 1, size - 1]) deepEqual(proveInclusion(index, size, fromTiles), proveInclusion(index, size, readHash))
      deepEqual(proveConsistency((size + 1) >> 1, size, fromTiles), proveConsistency((size + 1) >> 1, size, readHash))
      equal(new Set(asked).size, asked.length)
    }
  })
  test('that are not of the tree, or not of its size, are our bug and throw', () => {
    const read = tileHashes(3, () => formatTile({ level: 0, index: 0, width: 2 }, readHash))
    throws(() => read(0, 0), /has 3 hashes/)
    throws(() => tileHashes(3, () => new Uint8Array(32))(0, 256), /is in a tree of 3/)
    throws(() => tileHashes(3, () => new Uint8Array(31))(0, 0), /has 3 hashes/)
    for (const [size1, size2] of [[2, 1], [-1, 1], [0, 0.5]] as const) throws(() => tilesBetween(size1, size2), /invariant/)
  })
  test('hash up to the hash in the tile above', () => {
    const [below, above] = [formatTile({ level: 0, index: 1, width: 256 }, readHash), formatTile({ level: 1, index: 0, width: 2 }, readHash)]
    const hash = parseTile(above)![1]!
    deepEqual(checkTile({ bytes: below, width: 256, hash }), { ok: true })
    deepEqual(checkTile({ bytes: above, width: 2, hash: nodeHash(parseTile(above)![0]!, hash) }), { ok: true })
    for (let i = 0; i < 256; i++) deepEqual(checkTile({ bytes: flipped(below, i * 256 + i), width: 256, hash }), { ok: false, code: 'hash-differs' })
  })
  test('of every width hash up to the root of their leaves', () => {
    for (let width = 1; width <= 256; width++) {
      const bytes = formatTile({ level: 0, index: 0, width }, readHash)
      deepEqual(checkTile({ bytes, width, hash: treeRoot(hashes.slice(0, width)) }), { ok: true })
    }
  })
  test('are refused with a code, whatever they are', () => {
    const codeOf = (tile: unknown) => {
      const checked = checkTile(tile as Parameters<typeof checkTile>[0])
      return checked.ok ? 'ok' : checked.code
    }
    const tile = { bytes: hashes[0]!, width: 1, hash: hashes[0]! }
    equal(codeOf(tile), 'ok')
    for (const foreign of [null, undefined, 1, {}, { ...tile, bytes: 'x' }]) equal(codeOf(foreign), 'not-a-tile')
    for (const width of [0, 257, -1, 0.5, '1', null, undefined, Number.NaN]) equal(codeOf({ ...tile, width }), 'not-a-width')
    for (const length of [0, 31, 33, 64]) equal(codeOf({ ...tile, bytes: new Uint8Array(length) }), 'tile-length')
    for (const hash of [null, new Uint8Array(31), 'x']) equal(codeOf({ ...tile, hash }), 'hash-size')
    for (const length of [0, 1, 257 * 32]) equal(parseTile(new Uint8Array(length)), null)
    equal(parseTile('tile' as unknown as Uint8Array), null)
  })
})

suite('entry bundles', () => {
  test('write the length in two bytes, the larger first', () => {
    deepEqual(formatEntryBundle([new Uint8Array(0), Uint8Array.of(7, 8)]), Uint8Array.of(0, 0, 0, 2, 7, 8))
    deepEqual(formatEntryBundle([new Uint8Array(258).fill(1)]).slice(0, 3), Uint8Array.of(1, 2, 1))
  })
  test('law: entries survive, and bytes that are read print back', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }), (entries) => {
      deepEqual(parseEntryBundle(formatEntryBundle(entries)), entries)
    }), { numRuns: 30 })
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 12 }), (values) => {
      const entries = parseEntryBundle(Uint8Array.from(values))
      if (entries !== null) deepEqual(formatEntryBundle(entries), Uint8Array.from(values))
    }))
  })
  test('hold 1 to 256 entries of at most 65,535 bytes', () => {
    const large = new Uint8Array(maxEntrySize).fill(5)
    deepEqual(parseEntryBundle(formatEntryBundle([large])), [large])
    throws(() => formatEntryBundle([new Uint8Array(maxEntrySize + 1)]), /invariant/)
    throws(() => formatEntryBundle([]), /invariant/)
    equal(parseEntryBundle(new Uint8Array(2 * 256))?.length, 256)
    equal(parseEntryBundle(new Uint8Array(2 * 257)), null)
  })
  test('are read as copies: an entry does not change with the bytes it was read from', () => {
    const bundle = formatEntryBundle([Uint8Array.of(7, 8)])
    const [entry] = parseEntryBundle(bundle)!
    bundle.fill(0)
    deepEqual(entry, Uint8Array.of(7, 8))
  })
  test('are refused where they end too early, or are no bytes', () => {
    for (const bytes of [[], [0], [0, 1], [0, 2, 7], [0, 0, 0], [255, 255, 1]]) equal(parseEntryBundle(Uint8Array.from(bytes)), null, bytes.join())
    for (const foreign of [null, undefined, 'ab', [0, 0]]) equal(parseEntryBundle(foreign as unknown as Uint8Array), null)
  })
})
