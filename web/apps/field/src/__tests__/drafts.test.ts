import { describe, expect, it } from 'vitest'
import { emptyDraft, missing, missingSignatures, reconcile, waiting } from '../store/drafts'
import type { Draft, FieldTask } from '../types'

const task = {
  id: 7,
  notice: null,
  arrival: null,
  record: null,
  returned: null,
  checklist: { id: 'food', version: 'food@2026', title: '餐饮', questions: 2, keyQuestions: 1 },
} as unknown as FieldTask

const questions = [{ id: 'q1' }, { id: 'q2' }]

function answered(): Draft {
  const draft = emptyDraft(task)
  draft.answers = {
    q1: { question: 'q1', finding: 'CONFORMS', remark: null, handling: null, photos: [] },
    q2: { question: 'q2', finding: 'CONFORMS', remark: null, handling: null, photos: [] },
  }
  draft.mainCode = '1'
  return draft
}

describe('what is missing', () => {
  it('is nothing when every question is answered and a result chosen', () => {
    expect(missing(answered(), questions, true, false)).toEqual([])
  })

  it('names the question that was not answered', () => {
    const draft = answered()
    delete draft.answers.q2
    expect(missing(draft, questions, true, false)).toEqual([{ what: '第 2 题还没有答', question: 'q2' }])
  })

  it('asks for a photo and then for words where something does not conform', () => {
    const draft = answered()
    draft.answers.q1 = { question: 'q1', finding: 'DOES_NOT_CONFORM', remark: null, handling: null, photos: [] }
    expect(missing(draft, questions, true, false)[0]?.what).toContain('至少 1 张照片')
    draft.answers.q1.photos.push('p')
    expect(missing(draft, questions, true, false)[0]?.what).toContain('须写明情况')
    draft.answers.q1.remark = '健康证明过期'
    expect(missing(draft, questions, true, false)).toEqual([])
  })

  it('does not ask for answers where the result needs none, and asks for a day where it needs one', () => {
    const draft = emptyDraft(task)
    draft.mainCode = '4'
    expect(missing(draft, questions, false, false)).toEqual([])
    expect(missing(draft, questions, false, true)).toEqual([{ what: '责令改正须写明改正期限' }])
  })
})

describe('signatures', () => {
  const officers = [
    { account: 1, name: '许言之' },
    { account: 2, name: '何知秋' },
  ]

  it('are complete with both officers and the firm', () => {
    const draft = answered()
    draft.officerSignatures = { 1: 'a', 2: 'b' }
    draft.party = { ...draft.party, name: '沈砚', signature: 'c' }
    expect(missingSignatures(draft, officers)).toEqual([])
  })

  it('may be refused by the firm before a witness who signs', () => {
    const draft = answered()
    draft.officerSignatures = { 1: 'a', 2: 'b' }
    draft.party = { ...draft.party, refusal: '拒绝签字', witness: { name: '', phone: null, signature: null } }
    expect(missingSignatures(draft, officers)[0]?.what).toContain('见证人姓名')
    draft.party.witness = { name: '陈一', phone: null, signature: 'w' }
    expect(missingSignatures(draft, officers)).toEqual([])
  })
})

describe('a kept draft', () => {
  it('counts what still waits to be sent', () => {
    const draft = answered()
    expect(waiting(draft)).toBe(0)
    draft.notice = { given: true, channel: '电话', reason: null, visitOn: null, clientAt: '' }
    draft.photos = ['p1', 'p2']
    draft.sent.photos = ['p1']
    draft.finishedAt = '2026-11-23T06:00:00Z'
    expect(waiting(draft)).toBe(3)
  })

  it('that came back from review keeps its answers and becomes a new submission', () => {
    const draft = answered()
    draft.sent.record = true
    draft.finishedAt = '2026-11-23T06:00:00Z'
    const back = reconcile(draft, { ...task, returned: { reason: '照片不清', by: '法规科', at: '' } })
    expect(back.answers).toEqual(draft.answers)
    expect(back.finishedAt).toBeNull()
    expect(back.sent.record).toBe(false)
    expect(back.submissionId).not.toBe(draft.submissionId)
  })

  it('that the server already has under its id is not sent again', () => {
    const draft = answered()
    const known = reconcile(draft, {
      ...task,
      record: { revision: 1, submissionId: draft.submissionId, mainCode: '1', receivedAt: '' },
    })
    expect(known.sent.record).toBe(true)
  })
})
