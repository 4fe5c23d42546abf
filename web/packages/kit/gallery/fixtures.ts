import type { Clock, ClockDays } from '../src'

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
export function days(first: string, total: number, today = '2026-11-23'): ClockDays {
  let marks = 'S'
  const at = new Date(`${first}T00:00:00Z`)
  for (let number = 0; number < total;) {
    at.setUTCDate(at.getUTCDate() + 1)
    const rest = REST.has(at.toISOString().slice(0, 10))
    if (!rest) number += 1
    marks += rest ? 'R' : number === total ? 'D' : 'C'
  }
  const passed = (Date.parse(today) - Date.parse(first)) / 86_400_000
  return { first, marks, today: passed < marks.length ? passed : null }
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
    clock: { ...base, words: '停表 · 鉴定中', tone: 'STOPPED', elapsed: 44, total: 60 },
    note: '已停 4 日',
    meaning: '斜纹，写明事由和天数',
  },
  {
    clock: { ...base, words: '剩 21 日', tone: 'ON_TIME', due: '2026-12-14', elapsed: 69, total: 90 },
    meaning: '自然日期限用一条',
  },
]
