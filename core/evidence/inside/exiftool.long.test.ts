/**
 * Referee: exiftool writes an invented secret into every place of EXIF, IPTC, XMP, PNG and PDF that it can write, and says where it stands.
 * Each of these files is refused; the same files without it pass.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { checkFile, withheldTraits, type FileFault } from '../file-check.ts'
import { leakFinder } from '../leak.ts'
import { tellFinder, type Secret } from '../secret.ts'
import { film, filmOf, heic } from './example-bmff.suite.ts'
import { lookInside } from './look-inside.ts'

const run = (command: string, ...given: string[]) => spawnSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28 })
const has = (command: string) => run('which', command).status === 0
const skip = has('exiftool') && has('convert') ? false : 'exiftool and ImageMagick are not installed'
const folder = mkdtempSync(join(tmpdir(), 'proofmark-exiftool-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const at = { id: '0'.repeat(32), path: '/invented' }
const secrets: readonly Secret[] = [
  { ...at, path: '/names', kind: 'name', isPerson: true, value: 'Nemo Example' },
  { ...at, path: '/when', kind: 'date', value: '2124-08-18' },
  { ...at, path: '/place/lat', kind: 'point', value: '10.45012, 20.52345', point: { lat: 10.45012, lon: 20.52345 }, precisionKm: 0.1 },
]
const check = (bytes: Uint8Array): FileFault[] => checkFile(bytes, lookInside(bytes), {
  finder: tellFinder(secrets), secrets, traits: withheldTraits(secrets), values: new Map(secrets.map(({ value, id, path }) => [value, { id, path }])), leaks: leakFinder(secrets.map(({ value }) => value)),
})
const faultsOf = (file: string) => check(new Uint8Array(readFileSync(file)))
const hasValue = (faults: readonly FileFault[]) => faults.some(({ code }) => code === 'value-inside')

const forms = ['jpg', 'png', 'tif', 'webp', 'gif'] as const
if (skip === false) {
  run('convert', '-size', '64x48', 'gradient:red-blue', '-strip', join(folder, 'clean.jpg'))
  for (const form of ['png', 'webp', 'gif']) run('convert', join(folder, 'clean.jpg'), '-strip', '-define', 'png:exclude-chunks=date,time', join(folder, `clean.${form}`))
  run('convert', join(folder, 'clean.jpg'), '-strip', '-compress', 'none', join(folder, 'clean.tif'))
}

/** Writes one tag a file, all by one process, and gives what the referee then reads in each file. */
function written(form: string, tags: readonly string[], value: string): Map<string, string> {
  const out = join(folder, `${form}-${tags.length}-${value.replace(/\W/g, '')}`)
  mkdirSync(out)
  const lines = tags.flatMap((tag, n) => ['-m', '-q', '-q', `-${tag}=${value}`, '-o', join(out, `${n}.${form}`), join(folder, `clean.${form}`), '-execute'])
  writeFileSync(join(folder, 'arguments'), lines.join('\n'))
  run('exiftool', '-@', join(folder, 'arguments'))
  const files = readdirSync(out)
  if (files.length === 0) return new Map()
  const read = JSON.parse(run('exiftool', '-j', '-a', '-u', '-G1', '-x', 'System:all', out).stdout) as Record<string, unknown>[]
  return new Map(read.map(({ SourceFile, ...said }) => [String(SourceFile), JSON.stringify(said)]))
}

const writable = (group: string): string[] => run('exiftool', '-listw', `-${group}:All`).stdout.split('\n').slice(1).join(' ').split(/\s+/).filter((tag) => /^\w+$/.test(tag)).map((tag) => `${group}:${tag}`)

suite('a picture without metadata', { skip }, () => {
  for (const form of forms) test(`${form} passes`, () => deepEqual(faultsOf(join(folder, `clean.${form}`)), []))
})

/** Groups of XMP that cameras and editors use; exiftool knows more than a hundred, which are read by the same code. */
const xmp = ['XMP-dc', 'XMP-xmp', 'XMP-exif', 'XMP-tiff', 'XMP-photoshop', 'XMP-iptcCore', 'XMP-aux', 'XMP-xmpRights', 'XMP-exifEX']

suite('exiftool writes a secret into each place, and each file is refused', { skip }, () => {
  for (const [form, groups, least] of [['jpg', ['EXIF', 'IPTC', 'Photoshop', ...xmp], 200], ['png', ['PNG'], 10], ['tif', ['EXIF', 'XMP-dc'], 60], ['gif', ['XMP-dc', 'XMP-exif'], 10]] as const) {
    test(`${form}: ${groups.join(', ')}`, () => {
      const tags = groups.flatMap(writable)
      let count = 0
      let left = tags
      for (const [value, sign] of [['Nemo Example', /Nemo Example/], ['2124:08:18 10:11:12', /2124[:-]08[:-]18/]] as const) {
        const asked = left
        for (const [file, said] of written(form, asked, value)) {
          if (!sign.test(said)) continue
          const tag = asked[Number(/(\d+)\.\w+$/.exec(file)![1])]!
          count++
          left = left.filter((each) => each !== tag)
          ok(hasValue(faultsOf(file)), `${tag}=${value}: ${said.slice(0, 600)}\n${JSON.stringify(faultsOf(file))}`)
        }
      }
      ok(count >= least, `only ${count} places were written`)
    })
  }
  test('points, in EXIF and in XMP, and in words', () => {
    for (const form of ['jpg', 'tif', 'png']) {
      for (const given of [
        ['-GPSLatitude=10.45012', '-GPSLatitudeRef=N', '-GPSLongitude=20.52345', '-GPSLongitudeRef=E'], ['-XMP-exif:GPSLatitude=10.45012', '-XMP-exif:GPSLongitude=20.52345'],
        ['-GPSDestLatitude=10.45012', '-GPSDestLongitude=20.52345'], ['-XMP-dc:Description=at 10°27\'00.4"N 20°31\'24.4"E'], ['-XMP-dc:Description=s3ye7n2s'],
      ]) {
        const file = join(folder, `point.${form}`)
        rmSync(file, { force: true })
        equal(run('exiftool', '-q', ...given, '-o', file, join(folder, `clean.${form}`)).status, 0, given.join(' '))
        const faults = faultsOf(file)
        ok(hasValue(faults), `${form} ${given.join(' ')} ${JSON.stringify(faults)}`)
        if (given[0]!.includes('GPS')) ok(faults.some(({ code, because }) => code === 'trait-inside' && because.includes('where')), JSON.stringify(faults))
      }
    }
  })
  test('webp, to which ImageMagick carries the EXIF and XMP of a JPEG', () => {
    const from = join(folder, 'carried.jpg')
    run('exiftool', '-q', '-EXIF:Artist=Nemo Example', '-XMP-dc:Creator=Nemo Example', '-o', from, join(folder, 'clean.jpg'))
    run('convert', from, join(folder, 'carried.webp'))
    const places = faultsOf(join(folder, 'carried.webp')).filter(({ code }) => code === 'value-inside').map(({ field }) => field)
    ok(places.some((place) => place.startsWith('EXIF')) && places.some((place) => place.startsWith('XMP')), places.join())
  })
  test('other points, times and owners than those withheld are named, too', () => {
    const file = join(folder, 'others.jpg')
    run('exiftool', '-q', '-GPSLatitude=-45', '-GPSLongitude=100', '-DateTimeOriginal=1999:01:01 00:00:00', '-OwnerName=Somebody', '-SerialNumber=4711', '-o', file, join(folder, 'clean.jpg'))
    const faults = faultsOf(file)
    equal(hasValue(faults), false)
    deepEqual(new Set(faults.map(({ because }) => because.split(',')[0])), new Set(['says where', 'says when', 'says who', 'tells one camera from all others']))
  })
})

suite('what cannot be read as words', { skip }, () => {
  const made = (name: string, ...given: string[]) => {
    const file = join(folder, name)
    equal(run('exiftool', '-q', ...given, '-o', file, join(folder, `clean.${name.split('.')[1]}`)).status, 0, given.join(' '))
    return faultsOf(file)
  }
  test('a thumbnail or a preview is noted, wherever it stands', () => {
    const small = join(folder, 'clean.jpg')
    for (const [name, ...given] of [
      ['t1.jpg', `-ThumbnailImage<=${small}`], ['t2.jpg', `-PhotoshopThumbnail<=${small}`], ['t3.jpg', `-XMP-xmp:ThumbnailImage<=${small}`, '-XMP-xmp:ThumbnailFormat=JPEG'], ['t4.jpg', '-trailer:all=', `-IPTC:ObjectPreviewData<=${small}`],
    ] as const) {
      const faults = made(name, ...given)
      ok(faults.some(({ code }) => code === 'part-unread'), `${given.join(' ')}: ${JSON.stringify(faults)}`)
    }
  })
  test('bytes after the end of a picture', () => {
    for (const form of ['jpg', 'png', 'webp', 'gif', 'tif']) {
      const clean = readFileSync(join(folder, `clean.${form}`))
      const faults = check(new Uint8Array(Buffer.concat([clean, Buffer.from('Nemo Example')])))
      ok(hasValue(faults), form)
      ok(check(new Uint8Array(Buffer.concat([clean, Buffer.from([1, 2, 3])]))).some(({ code }) => code === 'part-unread'), form)
      deepEqual(check(new Uint8Array(Buffer.concat([clean, Buffer.alloc(16)]))), [], `${form}: zeros at the end are only filling`)
    }
  })
  test('words packed in PNG, in capital letters and in UTF-16, are read', () => {
    deepEqual(made('z.png', '-z', '-PNG:Comment=by NEMO EXAMPLE').map(({ code }) => code).includes('value-inside'), true)
    ok(hasValue(made('x.jpg', '-XPComment=by Nemo Example')))
    ok(hasValue(made('u.jpg', '-UserComment=от Немо Ексампле')))
  })
})

suite('exiftool writes a secret into films and HEIC pictures, and each is found', { skip }, () => {
  if (skip === false) {
    writeFileSync(join(folder, 'clean.mp4'), film())
    writeFileSync(join(folder, 'clean.mov'), filmOf('qt  '))
    writeFileSync(join(folder, 'clean.heic'), heic(Buffer.concat([Buffer.from('II*\0'), Buffer.from([8, 0, 0, 0, 0, 0, 0, 0, 0, 0])]), Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>')))
  }
  const groups = { mp4: ['ItemList', 'UserData', 'Keys', 'XMP-dc', 'XMP-exif'], mov: ['ItemList', 'UserData', 'Keys', 'XMP-dc'], heic: ['EXIF', 'XMP-dc', 'XMP-exif'] } as const
  for (const form of ['mp4', 'mov', 'heic'] as const) {
    test(`${form}: names, in ${groups[form].join(', ')}`, () => {
      const tags = groups[form].flatMap(writable)
      let count = 0
      for (const [file, said] of written(form, tags, 'Nemo Example')) {
        if (!/Nemo Example/.test(said)) continue
        count++
        const places = faultsOf(file).filter(({ code }) => code === 'value-inside').map(({ field }) => field)
        ok(places.length > 0 && !places.every((place) => place.startsWith('its byte')), `${said.slice(0, 400)} ${places.join()}`)
      }
      ok(count >= 20, `only ${count} places were written`)
    })
  }
  test('points and times, in words and in numbers', () => {
    let count = 0
    for (const form of ['mp4', 'mov', 'heic']) {
      for (const given of [['-Keys:GPSCoordinates=10.45012, 20.52345, 0'], ['-UserData:GPSCoordinates=10.45012, 20.52345, 0'], ['-ItemList:GPSCoordinates=10.45012, 20.52345, 0'], ['-XMP-exif:GPSLatitude=10.45012', '-XMP-exif:GPSLongitude=20.52345'], ['-EXIF:GPSLatitude=10.45012', '-EXIF:GPSLongitude=20.52345'], ['-QuickTime:CreateDate=2124:08:18 10:11:12'], ['-Keys:CreationDate=2124:08:18 10:11:12']]) {
        const file = join(folder, `film.${form}`)
        rmSync(file, { force: true })
        run('exiftool', '-q', '-q', '-m', ...given, '-o', file, join(folder, `clean.${form}`))
        const said = existsSync(file) ? run('exiftool', '-j', '-a', '-n', '-G1', '-x', 'System:all', file).stdout : ''
        if (!/10\.450|2124[:-]08[:-]18/.test(said)) continue
        count++
        ok(hasValue(faultsOf(file)), `${form} ${given.join(' ')} ${said.slice(0, 600)} ${JSON.stringify(faultsOf(file))}`)
        ok(faultsOf(file).some(({ because }) => because.startsWith(given[0]!.includes('GPS') ? 'says where' : 'says when')), `${given.join()} ${JSON.stringify(faultsOf(file))}`)
      }
    }
    ok(count >= 9, `only ${count} were written`)
  })
})

const samples = ['exif', 'exif/gps'].map((name) => join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', name))
suite('photographs as cameras make them', { skip: skip !== false ? skip : samples.every(existsSync) ? false : 'the samples are not beside the checkout' }, () => {
  const files = samples.filter(existsSync).flatMap((name) => readdirSync(name).filter((file) => /\.(?:jpe?g|heic)$/i.test(file)).map((file) => join(name, file)))
  for (const file of files) {
    test(`${file.split('/').at(-1)}: what exiftool finds in it is found here, or it is left out`, () => {
      const [said = {}] = JSON.parse(run('exiftool', '-j', '-a', '-u', '-G1', '-n', file).stdout) as Record<string, unknown>[]
      const names = Object.keys(said).join('\n')
      const faults = faultsOf(file)
      const isWhole = faults.some(({ code, field }) => code === 'part-unread' && field === 'the whole file')
      const says = (what: string) => isWhole || faults.some(({ because }) => because.startsWith(what))
      if (/GPSLatitude$/m.test(names) && Number(said['GPS:GPSLatitude']) !== 0) ok(says('says where'), JSON.stringify(faults))
      if (/(?:IFD0|ExifIFD):(?:ModifyDate|DateTimeOriginal|CreateDate)/.test(names)) ok(says('says when'), JSON.stringify(faults))
      if (/ThumbnailImage|PreviewImage|MakerNote|Canon:|Nikon:|Apple:/.test(names)) ok(faults.some(({ code }) => code === 'part-unread'), JSON.stringify(faults))
      const owner = String(said['IFD0:Artist'] ?? said['IFD0:Copyright'] ?? '').trim()
      if (owner !== '') ok(says('says who'), JSON.stringify(faults))
    })
  }
})
