import { api } from '@huijian/api'
import type { FormEntry, Option } from '@huijian/kit'
import { asRead } from './taskQueries'
import type { Inspector, ResultCode, Task } from './taskTypes'

export interface TaskForm {
  entries: FormEntry[]
  send: (values: Record<string, string>) => Promise<Task>
}

const LEAST = 4

function ground(label: string, hint?: string): FormEntry {
  return {
    key: 'ground',
    label,
    hint,
    rows: 3,
    check: (value) => (value.length < LEAST ? `请写明${label}，至少 ${LEAST} 个字` : null),
  }
}

/** The form of each command that needs one; `approve` needs none. */
export function formOf(code: string, task: Task, inspectors: Inspector[], results: ResultCode[]): TaskForm | null {
  const leaving: Option[] = task.row.officers.map(({ account, name }) => ({ value: String(account), label: name }))
  const joining: Option[] = inspectors
    .filter((one) => task.row.officers.every((officer) => officer.account !== one.account))
    .map((one) => ({ value: String(one.account), label: `${one.name} · ${one.unit} · 在办 ${one.open}` }))
  const change = task.changes.find((one) => one.approved === null)
  const read = asRead(task)
  const forms: Record<string, TaskForm> = {
    return: {
      entries: [ground('退回理由', '检查人员据此补正，原记录保留')],
      send: ({ ground: reason }) => api.post('/api/inspection/tasks/{id}/review/return', { reason: reason! }, read),
    },
    withdraw: {
      entries: [ground('撤回理由', '对应的事实标为已撤回，公示随之撤下，历史保留')],
      send: ({ ground: reason }) => api.post('/api/inspection/tasks/{id}/review/withdraw', { reason: reason! }, read),
    },
    correct: {
      entries: [
        {
          key: 'resultCode',
          label: '正确的结果',
          options: results.map(({ code: value, words }) => ({ value, label: words })),
        },
        { key: 'remark', label: '结果说明', rows: 2 },
        ground('更正理由', '新事实替代旧事实，公示随之更正，历史保留'),
      ],
      send: ({ resultCode, remark, ground: why }) =>
        api.post(
          '/api/inspection/tasks/{id}/review/correct',
          { resultCode: resultCode!, remark: remark!, ground: why! },
          read,
        ),
    },
    'order-recheck': {
      entries: [{ key: 'reportedOn', label: '收到整改报告的日期', type: 'date', hint: '复查期限从这一天起算' }],
      send: ({ reportedOn }) => api.post('/api/inspection/tasks/{id}/recheck', { reportedOn: reportedOn! }, read),
    },
    'close-follow-up': {
      entries: [{ ...ground('办结情况'), key: 'outcome' }],
      send: ({ outcome }) => api.post('/api/inspection/tasks/{id}/follow-up/close', { outcome: outcome! }, read),
    },
    'request-cancel': {
      entries: [ground('取消理由', '须另一人批准；取消的企业不会悄悄换成别家')],
      send: ({ ground: reason }) =>
        api.post(
          '/api/inspection/tasks/{id}/changes',
          { kind: 'CANCEL', reason: reason!, leaving: null, joining: null },
          read,
        ),
    },
    'request-reassign': {
      entries: [
        { key: 'leaving', label: '换下', options: leaving },
        { key: 'joining', label: '换上', options: joining, hint: '只列执法证有效的人员' },
        ground('更换理由', '须另一人批准'),
      ],
      send: ({ leaving: out, joining: into, ground: reason }) =>
        api.post(
          '/api/inspection/tasks/{id}/changes',
          { kind: 'REASSIGN', reason: reason!, leaving: Number(out), joining: Number(into) },
          read,
        ),
    },
    'decide-change': {
      entries: [
        {
          key: 'approved',
          label: '决定',
          hint: change?.reason,
          options: [
            { value: 'yes', label: '批准' },
            { value: 'no', label: '不批准' },
          ],
        },
        ground('决定理由'),
      ],
      send: ({ approved, ground: reason }) =>
        api.post(
          '/api/inspection/tasks/{id}/changes/{change}/decide',
          { approved: approved === 'yes', reason: reason! },
          { ...read, path: { ...read.path, change: change!.id } },
        ),
    },
  }
  return forms[code] ?? null
}
