/**
 * GeoPackage: a SQLite file with a table of features for each kind, and one more with the area within which each point is known; what has no point has no geometry, and
 * is a row all the same.
 *
 * Standard: OGC GeoPackage 1.3.1 (OGC 12-128r18): 1.1 (the file and its tables), 2.1 (features), binary format 2.1.3.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { aboutOf, featuresOf, layers, propertyNames, type Feature, type Layer } from './features.ts'
import { precisionRings, type Ring } from './precision.ts'
import type { ExportSource, Selection } from './selection.ts'

/** Requirement 2: "GPKG" in ASCII; 3: version 1.3.1. */
const [applicationId, userVersion] = [0x47504b47, 10301]
/** EPSG code of WGS 84 in longitude and latitude. */
const wgs84 = 4326
const wkt = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
const numbers = new Set(['log_index', 'precision_km'])

/**
 * Writes into a new or an empty file, a row at each step; after the first step the file may lose its name. Whoever gives up ends it (`return`).
 * Nothing is flushed to the disk, and no journal lies beside the file: what was not written to its end is no GeoPackage, and is to be removed.
 */
export function* geopackageSteps(path: string, source: ExportSource, selection: Selection, now: Date): Generator<null, void> {
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${userVersion}; BEGIN;
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL), ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL), ('WGS 84', ${wgs84}, 'EPSG', ${wgs84}, '${wkt}', 'longitude and latitude in degrees');
      CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
      CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name));`)
    yield null
    for (const layer of layers) yield* writeLayer(database, layer, 'POINT', source, selection, now)
    for (const layer of layers) yield* writeLayer(database, layer, 'MULTIPOLYGON', source, selection, now)
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function* writeLayer(database: DatabaseSync, layer: Layer, type: 'POINT' | 'MULTIPOLYGON', source: ExportSource, selection: Selection, now: Date): Generator<null, void> {
  const table = type === 'POINT' ? layer : `${layer}_precision`
  const columns = propertyNames(source, layer).filter((name) => name !== 'id')
  // A table of features has a whole number for its key (Requirement 29); the id of the statement stands beside it.
  database.exec(`CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${type}, statement TEXT NOT NULL, ${columns.map((name) => `"${name}" ${numbers.has(name) ? (name === 'log_index' ? 'INTEGER' : 'DOUBLE') : 'TEXT'}`).join(', ')})`)
  const insert = database.prepare(`INSERT INTO "${table}" (geom, statement, ${columns.map((name) => `"${name}"`).join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`)
  const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const feature of featuresOf(source, selection, layer)) {
    yield null
    if (feature === null || (type === 'MULTIPOLYGON' && (feature.point === null || feature.precisionKm === null))) continue
    const shape = feature.point === null ? null : type === 'POINT' ? { bytes: pointOf(feature.point), edge: [[feature.point.lon, feature.point.lat] as const] } : areaOf(precisionRings(feature.point, feature.precisionKm!))
    insert.run(shape?.bytes ?? null, feature.id, ...columns.map((name) => feature.properties[name] ?? null))
    for (const [x, y] of shape?.edge ?? []) {
      extent.minX = Math.min(extent.minX, x); extent.maxX = Math.max(extent.maxX, x)
      extent.minY = Math.min(extent.minY, y); extent.maxY = Math.max(extent.maxY, y)
    }
  }
  const edges = [extent.minX, extent.minY, extent.maxX, extent.maxY].map((edge) => (Number.isFinite(edge) ? edge : null))
  database.prepare('INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(table, 'features', table, aboutOf(source), now.toISOString(), ...edges, wgs84)
  database.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)').run(table, 'geom', type, wgs84)
}

/** Codes of WKB (OGC 06-103r4, 8.2.6). */
const [wkbPoint, wkbPolygon, wkbMultiPolygon] = [1, 3, 6]

const pointOf = ({ lon, lat }: NonNullable<Feature['point']>): Uint8Array => Buffer.concat([head(), wkb(wkbPoint), doubles([lon, lat])])

const areaOf = (rings: readonly Ring[]) => ({
  bytes: Buffer.concat([head(), wkb(wkbMultiPolygon), count(rings.length), ...rings.flatMap((ring) => [wkb(wkbPolygon), count(1), count(ring.length), doubles(ring.flat())])]),
  edge: rings.flat(),
})

/** Without envelope, little-endian (2.1.3.1). */
function head(): Uint8Array {
  const bytes = Buffer.alloc(8)
  bytes.write('GP', 0, 'latin1')
  bytes.writeUInt8(1, 3)
  bytes.writeInt32LE(wgs84, 4)
  return bytes
}

const wkb = (type: number): Uint8Array => Buffer.concat([Uint8Array.of(1), count(type)])

function count(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function doubles(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [at, value] of values.entries()) bytes.writeDoubleLE(value, at * 8)
  return bytes
}
