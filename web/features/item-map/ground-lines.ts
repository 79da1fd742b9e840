/**
 * Ground lines: coasts and boundary lines, part of the app, so that one can be drawn without the other. Coarse ones for the whole Earth, finer ones nearer.
 *
 * Natural Earth as packed by world-atlas keeps polygons of countries and nothing of which lines are disputed: a line between two of them is all that can be told from it.
 * @module
 */
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarseWorld from 'world-atlas/countries-110m.json' with { type: 'json' }
import fineWorld from 'world-atlas/countries-50m.json' with { type: 'json' }
import type { MapWindow } from '../map/mercator.ts'
import { outlines, outlinesIn, projected, type Outline, type Ring } from '../map/outlines.ts'

type World = Topology<{ countries: GeometryCollection }>
export interface Ground { readonly land: readonly Outline[]; readonly coasts: readonly Outline[]; readonly boundaries: readonly Outline[] }

/** Above so many units of the map a pixel, points of the coarse outlines lie closer than pixels. */
const coarseFrom = 0.004

const lines = (of: World, isBoundary: boolean): readonly Outline[] =>
  mesh(of, of.objects.countries, (a, b) => (a !== b) === isBoundary).coordinates.flatMap((line) => projected([line as unknown as Ring], ''))

const landOf = (of: World): readonly Outline[] => feature(of, of.objects.countries).features.flatMap(({ geometry }) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []).flatMap((rings) => projected(rings as unknown as Ring[], 'Z')))

const made = new Map<'coarse' | 'fine', Ground>()

function groundOf(name: 'coarse' | 'fine'): Ground {
  const world = (name === 'coarse' ? coarseWorld : fineWorld) as unknown as World
  const ground = made.get(name) ?? { land: name === 'fine' ? outlines : landOf(world), coasts: lines(world, false), boundaries: lines(world, true) }
  made.set(name, ground)
  return ground
}

/** How far beyond a window lines are drawn, of its width: into what a hand that drags it brings into sight. */
const beyond = 1.6

/** What of it a window shows, and what lies around it. */
export function groundIn(view: MapWindow): Ground {
  const { land, coasts, boundaries } = groundOf(view.unit > coarseFrom ? 'coarse' : 'fine')
  const around = { ...view, unit: view.unit * beyond }
  return { land: outlinesIn(around, land), coasts: outlinesIn(around, coasts), boundaries: outlinesIn(around, boundaries) }
}
