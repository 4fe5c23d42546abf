import type { ConsoleModule } from './module'

const found = import.meta.glob<{ default: ConsoleModule }>('../modules/*/module.ts', { eager: true })

/** Every feature folder; delete the folder and the feature is gone. */
export const modules: ConsoleModule[] = Object.values(found).map((loaded) => loaded.default)

export const pages = modules.flatMap((module) => module.pages ?? []).sort((a, b) => a.order - b.order)
