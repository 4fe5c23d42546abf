import { computed, type ComputedRef } from 'vue'
import { useTodayCount } from '../modules/matter/queries'
import type { Workspace } from './module'

/** How much waits in each workspace, shown on the rail; a workspace without a count shows none. */
export function useRailCounts(): ComputedRef<Partial<Record<Workspace, number>>> {
  const today = useTodayCount()
  return computed(() => ({ today: today.value }))
}
