import { describe, expect, it } from 'vitest'
import { contains, surroundings } from '../outlines'

const square = (hole: boolean) => ({
  id: '1',
  name: '方',
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ] as [number, number][],
      ...(hole
        ? [
            [
              [1, 1],
              [3, 1],
              [3, 3],
              [1, 3],
              [1, 1],
            ] as [number, number][],
          ]
        : []),
    ],
  },
})

describe('the map beside a firm', () => {
  it('knows inside from outside, and a hole', () => {
    expect(contains(square(false), [2, 2])).toBe(true)
    expect(contains(square(true), [2, 2])).toBe(false)
    expect(contains(square(true), [0.5, 2])).toBe(true)
    expect(contains(square(false), [5, 2])).toBe(false)
  })

  it('finds the district by position, and by name where there is none', async () => {
    expect((await surroundings([106.457, 29.541], []))?.home).toBe('500106')
    expect((await surroundings(null, ['重庆市', '九龙坡区石桥铺街道']))?.home).toBe('500107')
    expect((await surroundings([104.06, 30.66], []))?.outlines.length).toBeGreaterThan(10)
  })

  it('draws nothing where no sheet is known', async () => {
    expect(await surroundings([116.4, 39.9], [])).toBeNull()
    expect(await surroundings(null, ['重庆高新区', null])).toBeNull()
  })
})
