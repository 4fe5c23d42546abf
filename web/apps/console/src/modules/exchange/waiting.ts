import { api } from '@huijian/api'
import type { WaitingEntry } from '../../shell/module'

const exact = (value: number) => ({ value, more: false })

/** Sources behind their promise, and rows that no person has dealt with yet. */
export const waiting: WaitingEntry[] = [
  {
    label: '来源逾期或失败',
    to: '/data/sources?standing=failing,late',
    order: 20,
    permission: 'exchange.read',
    grave: true,
    count: async (signal) => {
      const { standings } = await api.get('/api/exchange/sources', { signal })
      return exact((standings.late ?? 0) + (standings.failing ?? 0))
    },
  },
  {
    label: '隔离的行待处理',
    to: '/data/quarantine',
    order: 30,
    permission: 'exchange.read',
    count: async (signal) => exact((await api.get('/api/exchange/quarantine/facets', { signal })).total),
  },
]
