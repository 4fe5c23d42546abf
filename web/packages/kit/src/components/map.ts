type Position = [number, number, ...number[]]

/** The part of GeoJSON that unit outlines use. */
export type Outline =
  { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] }

export interface UnitOutline {
  id: string
  name: string
  geometry: Outline
}

const MARGIN = 10

/** Fits the home unit (all units where none is home) and the pin into a box; neighbours run over its edge. Plain equirectangular with the cosine of the middle latitude, enough for one district. */
export function project(
  outlines: UnitOutline[],
  pin: [number, number] | null,
  width: number,
  height: number,
  home?: string | null,
) {
  const rings = outlines.map((unit) => ringsOf(unit.geometry))
  const fitted = rings.filter((_, at) => outlines[at]!.id === home)
  const all = [...(fitted.length ? fitted : rings).flat(2), ...(pin ? [pin] : [])]
  if (all.length === 0) return { units: [], pin: null }
  const west = Math.min(...all.map((point) => point[0]))
  const east = Math.max(...all.map((point) => point[0]))
  const south = Math.min(...all.map((point) => point[1]))
  const north = Math.max(...all.map((point) => point[1]))
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max((east - west) * squeeze, 1e-9),
    (height - 2 * MARGIN) / Math.max(north - south, 1e-9),
  )
  const offsetX = (width - (east - west) * squeeze * scale) / 2
  const offsetY = (height - (north - south) * scale) / 2
  const place = ([x, y]: readonly number[]): [number, number] => [
    round(offsetX + (x! - west) * squeeze * scale),
    round(offsetY + (north - y!) * scale),
  ]
  const units = outlines.map((unit, at) => {
    const placed = rings[at]!.map((ring) => ring.map(place))
    const largest = [...placed].sort((a, b) => b.length - a.length)[0] ?? []
    return { id: unit.id, name: unit.name, path: placed.map(pathOf).join(''), ...middle(largest) }
  })
  return { units, pin: pin ? place(pin) : null }
}

function ringsOf(geometry: Outline): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function pathOf(ring: [number, number][]): string {
  return `M${ring.map((point) => point.join(',')).join(' ')}z`
}

function middle(ring: [number, number][]): { x: number; y: number } {
  const count = Math.max(1, ring.length)
  return {
    x: round(ring.reduce((sum, [x]) => sum + x, 0) / count),
    y: round(ring.reduce((sum, [, y]) => sum + y, 0) / count),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
