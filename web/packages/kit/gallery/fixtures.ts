import type { Clock, ClockDay } from '../src'

const REST = new Set([
  '2026-11-21',
  '2026-11-22',
  '2026-11-28',
  '2026-11-29',
  '2026-11-14',
  '2026-11-15',
  '2026-11-07',
  '2026-11-08',
])

/** Days from the start day to the due day as the server would send them, seen on 2026-11-23. */
export function days(start: string, total: number, today = '2026-11-23'): ClockDay[] {
  const list: ClockDay[] = [{ date: start, kind: 'START', number: 0, today: false }]
  const at = new Date(`${start}T00:00:00Z`)
  for (let number = 0; number < total;) {
    at.setUTCDate(at.getUTCDate() + 1)
    const date = at.toISOString().slice(0, 10)
    const rest = REST.has(date)
    if (!rest) number += 1
    list.push({
      date,
      kind: rest ? 'REST' : number === total ? 'DUE' : 'COUNTED',
      number: rest ? 0 : number,
      today: date === today,
    })
  }
  return list
}

const base = { basis: '《市场监督管理投诉举报处理办法》第十五条，7 个工作日', provisional: false, elapsed: 0 }

export const CLOCKS: { clock: Clock; note?: string; meaning: string }[] = [
  {
    clock: {
      ...base,
      words: '剩 8 个工作日',
      tone: 'ON_TIME',
      due: '2026-12-03',
      days: days('2026-11-12', 15),
      total: 15,
    },
    meaning: '灰已过，蓝今天，空剩余',
  },
  {
    clock: {
      ...base,
      words: '剩 3 个工作日',
      tone: 'ON_TIME',
      due: '2026-11-26',
      days: days('2026-11-17', 7),
      total: 7,
    },
    meaning: '每格一个工作日，休息日不占格',
  },
  {
    clock: { ...base, words: '今天到期', tone: 'DUE_TODAY', due: '2026-11-23', days: days('2026-11-12', 7), total: 7 },
    meaning: '橙，最后一天',
  },
  {
    clock: {
      ...base,
      words: '超期 1 个工作日',
      tone: 'LATE',
      due: '2026-11-20',
      days: days('2026-10-30', 15),
      total: 15,
    },
    meaning: '红，并报上一级',
  },
  {
    clock: { ...base, words: '停表 · 鉴定中', tone: 'STOPPED', days: [], elapsed: 44, total: 60 },
    note: '已停 4 日',
    meaning: '斜纹，写明事由和天数',
  },
  {
    clock: { ...base, words: '剩 21 日', tone: 'ON_TIME', due: '2026-12-14', days: [], elapsed: 69, total: 90 },
    meaning: '自然日期限用一条',
  },
]
