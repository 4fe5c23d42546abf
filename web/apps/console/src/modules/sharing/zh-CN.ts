import type { Tone } from '@huijian/kit'
import type { RowState } from './types'

export const ROW_STATES: { value: RowState; label: string }[] = [
  { value: 'READY', label: '待报送' },
  { value: 'INCOMPLETE', label: '缺必填项' },
  { value: 'REFUSED', label: '被退回' },
  { value: 'PACKED', label: '待回执' },
]

export const STATE_TONES: Record<RowState, Tone> = {
  READY: 'blue',
  INCOMPLETE: 'orange',
  PACKED: 'blue',
  ACCEPTED: 'green',
  REFUSED: 'red',
  SUPERSEDED: 'line',
}
