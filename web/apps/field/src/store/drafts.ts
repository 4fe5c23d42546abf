import type { Draft, FieldTask } from '../types'

export function newId(): string {
  return crypto.randomUUID()
}

/** A fresh draft for a task, knowing what the server already has. */
export function emptyDraft(task: FieldTask): Draft {
  return {
    task: task.id,
    checklistVersion: task.checklist.version,
    notice: null,
    arrival: null,
    answers: {},
    mainCode: '',
    problemCodes: [],
    remark: '',
    correctionDue: '',
    party: { name: null, role: null, phone: null, signature: null, refusal: null, witness: null },
    officerSignatures: {},
    photos: [],
    submissionId: newId(),
    finishedAt: null,
    savedAt: new Date().toISOString(),
    sent: { notice: task.notice !== null, arrival: task.arrival !== null, photos: [], record: false },
    problem: null,
  }
}

/** Brings a kept draft up to what the server says; what was typed always stays. */
export function reconcile(draft: Draft, task: FieldTask): Draft {
  const returned = task.returned !== null && draft.sent.record
  return {
    ...draft,
    // A record that came back from review is a new submission with the same answers to go on from.
    submissionId: returned ? newId() : draft.submissionId,
    finishedAt: returned ? null : draft.finishedAt,
    sent: {
      notice: draft.sent.notice || task.notice !== null,
      arrival: draft.sent.arrival || task.arrival !== null,
      photos: draft.sent.photos,
      record: returned ? false : draft.sent.record || task.record?.submissionId === draft.submissionId,
    },
  }
}

/** How many things of a draft still wait to be sent. */
export function waiting(draft: Draft): number {
  let count = 0
  if (draft.notice && !draft.sent.notice) count++
  if (draft.arrival && !draft.sent.arrival) count++
  count += draft.photos.filter((photo) => !draft.sent.photos.includes(photo)).length
  if (draft.finishedAt && !draft.sent.record) count++
  return count
}

export interface Missing {
  what: string
  question?: string
}

/** What still keeps the record from being complete, in the order of the screens. */
export function missing(
  draft: Draft,
  questions: { id: string }[],
  needsAnswers: boolean,
  needsDue: boolean,
): Missing[] {
  const gaps: Missing[] = []
  if (needsAnswers) {
    questions.forEach((question, index) => {
      const answer = draft.answers[question.id]
      if (!answer) gaps.push({ what: `第 ${index + 1} 题还没有答`, question: question.id })
      else if (answer.finding === 'DOES_NOT_CONFORM' && answer.photos.length === 0) {
        gaps.push({ what: `第 ${index + 1} 题不符合，须至少 1 张照片`, question: question.id })
      } else if (answer.finding === 'DOES_NOT_CONFORM' && !answer.remark?.trim()) {
        gaps.push({ what: `第 ${index + 1} 题不符合，须写明情况`, question: question.id })
      }
    })
  }
  if (!draft.mainCode) gaps.push({ what: '还没有选择检查结果' })
  if (needsDue && !draft.correctionDue) gaps.push({ what: '责令改正须写明改正期限' })
  return gaps
}

/** What keeps the signatures from being complete. */
export function missingSignatures(draft: Draft, officers: { account: number; name: string }[]): Missing[] {
  const gaps: Missing[] = []
  for (const officer of officers) {
    if (!draft.officerSignatures[officer.account]) gaps.push({ what: `检查人员${officer.name}还没有签字` })
  }
  const party = draft.party
  if (party.refusal) {
    if (!party.witness?.name.trim()) gaps.push({ what: '对方未签字，须写明见证人姓名' })
    else if (!party.witness.signature) gaps.push({ what: '见证人还没有签字' })
  } else if (!party.signature) {
    gaps.push({ what: '被检查单位还没有签字；拒绝签字或无人在场的，请选择情形并由见证人签字' })
  } else if (!party.name?.trim()) {
    gaps.push({ what: '请写明被检查单位签字人的姓名' })
  }
  return gaps
}
