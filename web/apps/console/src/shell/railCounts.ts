import { computed, type ComputedRef } from 'vue'
import { useTodayCount } from '../modules/matter/queries'
import type { Workspace } from './module'
import { useSession } from './session'

/** How much waits in each workspace, shown on the rail; a workspace without a count shows none. */
export function useRailCounts(): ComputedRef<Partial<Record<Workspace, number>>> {
  const today = useTodayCount(useSession().may('matter.read'))
  return computed(() => ({ today: today.value }))
}
