import { describe, expect, it } from 'vitest'
import { BOX, draw } from '../layout'
import type { Picture, PictureNode } from '../types'

function node(id: string, column: number): PictureNode {
  return {
    id,
    kind: 'fact',
    kindLabel: '事实',
    title: id,
    note: '',
    lines: [],
    href: null,
    column,
    moreBack: false,
    moreForward: false,
  }
}

const picture: Picture = {
  centre: 'score:1',
  nodes: [node('score:1', 0), node('fact:1', -1), node('fact:2', -1), node('row:1-1', -2), node('package:1', 1)],
  edges: [
    { from: 'fact:1', to: 'score:1', label: '' },
    { from: 'fact:2', to: 'score:1', label: '' },
    { from: 'row:1-1', to: 'fact:2', label: '' },
    { from: 'score:1', to: 'package:1', label: '' },
  ],
  withheld: false,
}

describe('the drawing of a lineage', () => {
  const drawing = draw(picture)
  const at = (id: string) => drawing.boxes.find((box) => box.node.id === id)!

  it('stands sources left of what they feed', () => {
    expect(at('row:1-1').x).toBeLessThan(at('fact:2').x)
    expect(at('fact:2').x).toBeLessThan(at('score:1').x)
    expect(at('score:1').x).toBeLessThan(at('package:1').x)
  })

  it('lets no two boxes of a column overlap and nothing stand outside', () => {
    expect(Math.abs(at('fact:1').y - at('fact:2').y)).toBeGreaterThanOrEqual(BOX.height)
    for (const box of drawing.boxes) {
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + BOX.height).toBeLessThanOrEqual(drawing.height)
      expect(box.x + BOX.width).toBeLessThanOrEqual(drawing.width)
    }
  })

  it('draws every edge', () => {
    expect(drawing.lines).toHaveLength(4)
  })
})
