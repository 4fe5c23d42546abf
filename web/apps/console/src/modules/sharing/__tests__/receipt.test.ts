import { describe, expect, it } from 'vitest'
import { asTyped, withAnswer, type Answers } from '../receipt'

describe('answers typed row by row', () => {
  it('keeps the reason when the choice goes back and forth', () => {
    let answers: Answers = {}
    answers = withAnswer(answers, 'HJ1', 'no', '文号重复')
    answers = withAnswer(answers, 'HJ1', 'yes')
    answers = withAnswer(answers, 'HJ1', 'no')
    expect(answers.HJ1).toEqual({ accepted: false, reason: '文号重复' })
  })

  it('takes an answer back', () => {
    expect(withAnswer({ HJ1: { accepted: true, reason: '' } }, 'HJ1', '')).toEqual({})
  })

  it('sends a reason only with a refusal', () => {
    expect(
      asTyped({ HJ1: { accepted: true, reason: '旧的' }, HJ2: { accepted: false, reason: ' 文号重复 ' } }),
    ).toEqual([
      { key: 'HJ1', accepted: true, reason: null },
      { key: 'HJ2', accepted: false, reason: '文号重复' },
    ])
  })
})
