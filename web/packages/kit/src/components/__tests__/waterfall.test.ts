import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { layOut, type WaterfallPart } from '../waterfall'
import Waterfall from '../Waterfall.vue'

const parts: WaterfallPart[] = [
  { key: 'base', label: '基础属性', formula: '35.0 × 15%', points: 5.25 },
  { key: 'change', label: '企业动态', formula: '32.0 × 20%', points: 6.4 },
  {
    key: 'oversight',
    label: '监管信息',
    formula: '27.9 × 45%',
    points: 12.57,
    facts: [
      { key: 'p', label: '行政处罚 1 次', formula: '60 × 0.73 × 35%', points: 6.91 },
      { key: 'i', label: '抽查发现问题 1 次', formula: '60 × 0.61 × 25%', points: 4.12 },
      { key: 'a', label: '曾列入经营异常', formula: '50 × 0.34 × 20%', points: 1.54 },
    ],
  },
]

describe('the waterfall', () => {
  it('starts each dimension where the last ended', () => {
    const rows = layOut(parts, null)
    expect(rows.map((row) => row.from)).toEqual([0, 5.25, 11.65])
    expect(rows.at(-1)!.to).toBeCloseTo(24.22)
  })

  it('opens a dimension to facts that fill exactly its stretch', () => {
    const rows = layOut(parts, 'oversight')
    const kids = rows.filter((row) => row.kid)
    const dimension = rows.find((row) => row.key === 'oversight')!
    expect(kids[0]!.from).toBe(dimension.from)
    expect(kids.at(-1)!.to).toBeCloseTo(dimension.to)
  })

  it('shows the total with two decimals and marks the class it falls in', () => {
    const shown = mount(Waterfall, {
      props: { parts, total: 24.22, grade: 'B', limits: { a: 20, b: 40, c: 60 }, opened: 'oversight' },
    })
    expect(shown.find('.tot').text()).toContain('24.22')
    expect(shown.find('.band .on').text()).toContain('B 一般 20–40')
    expect(shown.findAll('.kid')).toHaveLength(3 + 3)
  })
})
