import type { ConsoleModule } from './module'

const found = import.meta.glob<{ default: ConsoleModule }>('../modules/*/module.ts', { eager: true })

/** Every feature folder; delete the folder and the feature is gone. */
export const modules: ConsoleModule[] = Object.values(found).map((loaded) => loaded.default)

/** The first page this person may open: the administrators have no 今日. */
export function homeOf(may: (permission: string | string[] | undefined) => boolean): string {
  return pages.find((page) => may(page.permission))?.to ?? '/denied'
}

export const pages = modules.flatMap((module) => module.pages ?? []).sort((a, b) => a.order - b.order)

export const waiting = modules.flatMap((module) => module.waiting ?? []).sort((a, b) => a.order - b.order)
