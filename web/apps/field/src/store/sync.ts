import { api, ApiProblem } from '@huijian/api'
import type { Arrival, Draft, Notice, Photo, VisitRecord } from '../types'

/** The steps of one visit in the order the law wants them: notice, arrival, pictures, record. Each may be sent again and then does nothing more. */
export interface Wire {
  notice(task: number, notice: Notice, key: string): Promise<unknown>
  arrival(task: number, arrival: Arrival, key: string): Promise<unknown>
  photo(task: number, photo: Photo, content: ArrayBuffer): Promise<unknown>
  record(task: number, record: VisitRecord): Promise<unknown>
}

export const wire: Wire = {
  notice: (id, notice, key) => api.post('/api/inspection/field/tasks/{id}/notice', notice, { path: { id }, key }),
  arrival: (id, arrival, key) => api.post('/api/inspection/field/tasks/{id}/arrival', arrival, { path: { id }, key }),
  photo: (task, photo, content) => {
    const form = new FormData()
    form.set('clientId', photo.id)
    form.set('kind', photo.kind)
    form.set('sha256', photo.sha256)
    form.set('takenAt', photo.takenAt)
    form.set(
      'file',
      new Blob([content], { type: photo.type }),
      `${photo.id}.${photo.type === 'image/png' ? 'png' : 'jpg'}`,
    )
    return api.post('/api/inspection/field/tasks/{id}/photos', form, { path: { id: task }, key: photo.id })
  },
  record: (id, record) =>
    api.post('/api/inspection/field/tasks/{id}/record', record, { path: { id }, key: record.submissionId }),
}

export interface Keeper {
  save(draft: Draft): Promise<void>
  photo(id: string): Promise<{ meta: Photo; content: ArrayBuffer } | undefined>
}

/**
 * Sends what waits of a draft, step by step, saving after each acknowledgement, so that a lost answer or a closed browser costs nothing. Returns
 * whether the server could be reached; a refusal is kept with the draft and shown, never swallowed.
 */
export async function send(draft: Draft, keeper: Keeper, out: Wire = wire): Promise<'sent' | 'offline' | 'refused'> {
  let step = 'notice'
  try {
    if (draft.notice && !draft.sent.notice) {
      await out.notice(draft.task, draft.notice, `${draft.submissionId}-n`)
      draft.sent.notice = true
      await keeper.save(draft)
    }
    step = 'arrival'
    if (draft.arrival && !draft.sent.arrival) {
      await out.arrival(draft.task, draft.arrival, `${draft.submissionId}-a`)
      draft.sent.arrival = true
      await keeper.save(draft)
    }
    step = 'photo'
    for (const id of draft.photos) {
      if (draft.sent.photos.includes(id) || !draft.sent.arrival) continue
      const photo = await keeper.photo(id)
      if (!photo) continue
      await out.photo(draft.task, photo.meta, photo.content)
      draft.sent.photos.push(id)
      await keeper.save(draft)
    }
    step = 'record'
    if (draft.finishedAt && !draft.sent.record) {
      await out.record(draft.task, recordOf(draft))
      draft.sent.record = true
    }
    draft.problem = null
    await keeper.save(draft)
    return 'sent'
  } catch (error) {
    if (
      error instanceof ApiProblem &&
      error.problem.status !== 0 &&
      error.problem.status < 500 &&
      error.problem.status !== 401
    ) {
      const body = error.problem as typeof error.problem & { accepted?: unknown; sent?: unknown }
      draft.problem = { step, code: body.code, detail: body.detail, accepted: body.accepted, sent: body.sent }
      await keeper.save(draft)
      return 'refused'
    }
    return 'offline'
  }
}

export function recordOf(draft: Draft): VisitRecord {
  return {
    submissionId: draft.submissionId,
    checklistVersion: draft.checklistVersion,
    mainCode: draft.mainCode,
    problemCodes: [...draft.problemCodes].sort(),
    answers: Object.values(draft.answers),
    // Signatures travel like pictures but are named by who signed.
    photos: [...new Set(Object.values(draft.answers).flatMap((answer) => answer.photos))],
    remark: draft.remark,
    correctionDue: draft.correctionDue || null,
    party: draft.party,
    officerSignatures: Object.entries(draft.officerSignatures).map(([account, signature]) => ({
      account: Number(account),
      signature,
    })),
    clientAt: draft.finishedAt ?? new Date().toISOString(),
  }
}
