import { describe, expect, it } from 'vitest'
import { blankOf } from '../blank'

describe('a new element of a list', () => {
  it('has the form of the one before and none of its values', () => {
    expect(
      blankOf({ id: 'licence', key: true, points: 20, handlings: ['责令改正', '记线索'], when: { fact: 'x' } }),
    ).toEqual({
      id: '',
      key: false,
      points: 0,
      handlings: [''],
      when: { fact: '' },
    })
  })
})
