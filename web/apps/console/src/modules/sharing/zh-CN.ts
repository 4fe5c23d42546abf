import type { RowState } from './types'

export const ROW_STATES: { value: RowState; label: string }[] = [
  { value: 'READY', label: '待报送' },
  { value: 'INCOMPLETE', label: '缺必填项' },
  { value: 'REFUSED', label: '被退回' },
  { value: 'PACKED', label: '待回执' },
]
