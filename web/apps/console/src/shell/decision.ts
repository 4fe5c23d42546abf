import { computed, ref, type Ref } from 'vue'

interface Action {
  code: string
  label: string
  enabled: boolean
}

interface Undecided {
  id: string
  actions: Action[]
}

/**
 * The dialog of a desk in which one record at a time is decided: by one of the actions that are open for it, with a reason. It stays open, with what was
 * typed, until the deed is done.
 */
export function useDecision<R extends Undecided, D extends string>(
  decide: (given: { id: string; decision: D; reason: string }) => Promise<boolean>,
) {
  const asking: Ref<R | null> = ref(null)
  const open = computed({ get: () => asking.value !== null, set: (value) => value || (asking.value = null) })
  const options = computed(() =>
    (asking.value?.actions ?? [])
      .filter((action) => action.enabled)
      .map((action) => ({ value: action.code, label: action.label })),
  )

  async function confirm({ decision, reason }: Record<string, string>) {
    if (!asking.value) return
    if (await decide({ id: asking.value.id, decision: decision as D, reason: reason! })) asking.value = null
  }

  return { asking, open, options, confirm }
}
