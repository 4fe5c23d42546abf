import { ApiProblem } from '@huijian/api'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../store/drafts'
import { recordOf, send, type Wire } from '../store/sync'
import type { Draft, FieldTask, Photo } from '../types'

const task = {
  id: 7,
  notice: null,
  arrival: null,
  record: null,
  returned: null,
  checklist: { version: 'v' },
} as unknown as FieldTask
const photo: Photo = { id: 'p1', task: 7, kind: 'PHOTO', takenAt: '', type: 'image/jpeg', sha256: '' }

function finished(): Draft {
  const draft = emptyDraft(task)
  draft.notice = { given: true, channel: '电话', reason: null, visitOn: null, clientAt: '' }
  draft.arrival = {
    arrivedAt: '',
    certificates: ['a', 'b'],
    presence: 'PRESENT',
    presenceNote: null,
    scanned: false,
    position: null,
  }
  draft.photos = ['p1']
  draft.mainCode = '1'
  draft.finishedAt = '2026-11-23T06:00:00Z'
  return draft
}

/** A server that takes what it is sent until its `budget` is used up, as when the network goes. */
function server(budget: number, refusal?: ApiProblem) {
  const calls: string[] = []
  const take = (name: string) => {
    if (calls.length >= budget)
      return Promise.reject(refusal ?? new ApiProblem({ status: 0, code: 'network.unreachable', detail: '' }))
    calls.push(name)
    return Promise.resolve()
  }
  const out: Wire = {
    notice: () => take('notice'),
    arrival: () => take('arrival'),
    photo: () => take('photo'),
    record: () => take('record'),
  }
  return { calls, out }
}

const kept: string[] = []
const keeper = {
  save: (draft: Draft) => {
    kept.push(JSON.stringify(draft.sent))
    return Promise.resolve()
  },
  photo: () => Promise.resolve({ meta: photo, content: new ArrayBuffer(1) }),
}

describe('sending a visit', () => {
  it('goes notice, arrival, pictures, record', async () => {
    const { calls, out } = server(9)
    const draft = finished()
    expect(await send(draft, keeper, out)).toBe('sent')
    expect(calls).toEqual(['notice', 'arrival', 'photo', 'record'])
    expect(draft.sent).toEqual({ notice: true, arrival: true, photos: ['p1'], record: true })
  })

  it.each([0, 1, 2, 3])('goes on where it stopped when the network went after %i steps', async (steps) => {
    const draft = finished()
    const first = server(steps)
    expect(await send(draft, keeper, first.out)).toBe('offline')
    const second = server(9)
    expect(await send(draft, keeper, second.out)).toBe('sent')
    expect([...first.calls, ...second.calls]).toEqual(['notice', 'arrival', 'photo', 'record'])
  })

  it('keeps a refusal with the draft and shows it', async () => {
    const draft = finished()
    const { out } = server(
      3,
      new ApiProblem({ status: 409, code: 'inspection.record-differs', detail: '已收到另一份' }),
    )
    expect(await send(draft, keeper, out)).toBe('refused')
    expect(draft.problem).toMatchObject({ step: 'record', code: 'inspection.record-differs' })
    expect(draft.sent.record).toBe(false)
  })

  it('treats a lost session and a broken server as no network, so nothing is thrown away', async () => {
    for (const status of [401, 503]) {
      const draft = finished()
      const { out } = server(0, new ApiProblem({ status, code: 'x', detail: '' }))
      expect(await send(draft, keeper, out)).toBe('offline')
      expect(draft.problem).toBeNull()
    }
  })

  it('sends the same record each time', () => {
    const draft = finished()
    expect(recordOf(draft)).toEqual(recordOf(draft))
    expect(recordOf(draft).submissionId).toBe(draft.submissionId)
  })

  it('names photos apart from signatures', () => {
    const draft = finished()
    draft.answers.q1 = { question: 'q1', finding: 'DOES_NOT_CONFORM', remark: '有', handling: null, photos: ['p1'] }
    draft.photos = ['p1', 's1']
    draft.officerSignatures = { 7: 's1' }
    expect(recordOf(draft).photos).toEqual(['p1'])
    expect(recordOf(draft).officerSignatures).toEqual([{ account: 7, signature: 's1' }])
  })
})
