/**
 * GeoPackage: a SQLite file with a table of features for each kind; what has no point has no geometry, and is a row all the same.
 *
 * Standard: OGC GeoPackage 1.3.1 (OGC 12-128r18): 1.1 (the file and its tables), 2.1 (features), binary format 2.1.3.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { featuresOf, layers, propertyNames, type Feature } from './features.ts'
import type { ExportSource, Selection } from './selection.ts'

/** Requirement 2: "GPKG" in ASCII; 3: version 1.3.1. */
const [applicationId, userVersion] = [0x47504b47, 10301]
/** EPSG code of WGS 84 in longitude and latitude. */
const wgs84 = 4326
const wkt = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
const numbers = new Set(['log_index', 'precision_km'])

/** Writes a new file; throws where one is there. */
export function writeGeopackage(path: string, source: ExportSource, selection: Selection, now: Date): void {
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${userVersion}; BEGIN;
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL), ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL), ('WGS 84', ${wgs84}, 'EPSG', ${wgs84}, '${wkt}', 'longitude and latitude in degrees');
      CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
      CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name));`)
    for (const layer of layers) {
      const columns = propertyNames.filter((name) => name !== 'id')
      // A table of features has a whole number for its key (Requirement 29); the id of the statement stands beside it.
      database.exec(`CREATE TABLE "${layer}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, statement TEXT NOT NULL, ${columns.map((name) => `"${name}" ${numbers.has(name) ? (name === 'log_index' ? 'INTEGER' : 'DOUBLE') : 'TEXT'}`).join(', ')})`)
      const insert = database.prepare(`INSERT INTO "${layer}" (geom, statement, ${columns.map((name) => `"${name}"`).join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`)
      const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
      for (const feature of featuresOf(source, selection, layer)) {
        insert.run(pointOf(feature), feature.id, ...columns.map((name) => feature.properties[name]))
        if (feature.point === null) continue
        extent.minX = Math.min(extent.minX, feature.point.lon); extent.maxX = Math.max(extent.maxX, feature.point.lon)
        extent.minY = Math.min(extent.minY, feature.point.lat); extent.maxY = Math.max(extent.maxY, feature.point.lat)
      }
      const edges = [extent.minX, extent.minY, extent.maxX, extent.maxY].map((edge) => (Number.isFinite(edge) ? edge : null))
      database.prepare('INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(layer, 'features', layer, `of the log ${source.head.origin} at ${source.head.size} entries, up to ${source.upTo}`, now.toISOString(), ...edges, wgs84)
      database.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)').run(layer, 'geom', 'POINT', wgs84)
    }
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

/** Header without envelope, little-endian, then a point as WKB (2.1.3.1; OGC 06-103r4, 8.2). */
function pointOf({ point }: Feature): Uint8Array | null {
  if (point === null) return null
  const bytes = Buffer.alloc(8 + 21)
  bytes.write('GP', 0, 'latin1')
  bytes.writeUInt8(0, 2)
  bytes.writeUInt8(1, 3)
  bytes.writeInt32LE(wgs84, 4)
  bytes.writeUInt8(1, 8)
  bytes.writeUInt32LE(1, 9)
  bytes.writeDoubleLE(point.lon, 13)
  bytes.writeDoubleLE(point.lat, 21)
  return bytes
}
