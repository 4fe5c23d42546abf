import type { Picture, PictureEdge, PictureNode } from './types'

/** Size of a box and the space between, in pixels. */
export const BOX = { width: 208, height: 60, across: 84, down: 14 }

export interface Box {
  node: PictureNode
  x: number
  y: number
}

export interface Line {
  edge: PictureEdge
  path: string
  /** where the label stands */
  x: number
  y: number
}

export interface Drawing {
  boxes: Box[]
  lines: Line[]
  width: number
  height: number
}

/** Columns from the sources on the left to what is fed on the right; within a column near the boxes they hang on. */
export function draw(picture: Picture): Drawing {
  const columns = [...new Set(picture.nodes.map((one) => one.column))].sort((a, b) => a - b)
  const places = new Map<string, Box>()
  const byDistance = [...columns].sort((a, b) => Math.abs(a) - Math.abs(b))
  const step = BOX.height + BOX.down
  for (const column of byDistance) {
    const own = picture.nodes.filter((one) => one.column === column)
    const wanted = own.map((node) => ({ node, at: middleOf(node, picture.edges, places) }))
    wanted.sort((a, b) => a.at - b.at)
    let next = -Infinity
    const x = columns.indexOf(column) * (BOX.width + BOX.across)
    const placed = wanted.map(({ node, at }) => {
      const y: number = Math.max(next, at)
      next = y + step
      return { node, x, y }
    })
    const drift = average(placed.map((one) => one.y)) - average(wanted.map((one) => one.at))
    for (const box of placed) places.set(box.node.id, { ...box, y: box.y - drift })
  }
  const boxes = [...places.values()]
  const top = Math.min(0, ...boxes.map((one) => one.y))
  for (const box of boxes) box.y -= top
  return {
    boxes,
    lines: picture.edges.flatMap((edge) => line(edge, places)),
    width: columns.length * (BOX.width + BOX.across) - BOX.across,
    height: Math.max(...boxes.map((one) => one.y)) + BOX.height,
  }
}

function average(values: number[]): number {
  return values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : 0
}

function middleOf(node: PictureNode, edges: PictureEdge[], places: Map<string, Box>): number {
  const near = edges
    .filter((edge) => edge.from === node.id || edge.to === node.id)
    .map((edge) => places.get(edge.from === node.id ? edge.to : edge.from)?.y)
    .filter((y): y is number => y !== undefined)
  return average(near)
}

function line(edge: PictureEdge, places: Map<string, Box>): Line[] {
  const from = places.get(edge.from)
  const to = places.get(edge.to)
  if (!from || !to) return []
  const x1 = from.x + BOX.width
  const y1 = from.y + BOX.height / 2
  const y2 = to.y + BOX.height / 2
  const bend = BOX.across / 2
  return [
    {
      edge,
      path: `M${x1},${y1} C${x1 + bend},${y1} ${to.x - bend},${y2} ${to.x},${y2}`,
      x: (x1 + to.x) / 2,
      y: (y1 + y2) / 2 - 5,
    },
  ]
}
