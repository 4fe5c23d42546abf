import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { ListState } from '../types'

const PATIENCE_MS = 300

/** True once loading has lasted 300 ms: before that nothing is shown, so quick answers do not flicker. */
export function usePatience(state: Ref<ListState | undefined>): Ref<boolean> {
  const lasting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    state,
    (now) => {
      clearTimeout(timer)
      lasting.value = false
      if (now === 'loading') timer = setTimeout(() => (lasting.value = true), PATIENCE_MS)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return lasting
}
