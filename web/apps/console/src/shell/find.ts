import type { FindGroup } from '@huijian/kit'
import { modules, pages } from './modules'
import { useSession } from './session'

const MOST_PAGES = 6

/** Asks every feature at once; one that fails leaves the others' answers standing. */
export async function findEverything(query: string): Promise<FindGroup[]> {
  const session = useSession()
  const asked = modules.flatMap(({ find }) => (find && session.may(find.permission) ? [find.search(query)] : []))
  const answers = await Promise.allSettled(asked)
  const groups = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  return [...groups, findPages(query)]
}

function findPages(query: string): FindGroup {
  const session = useSession()
  const hits = pages
    .filter((page) => page.label.includes(query) && session.may(page.permission))
    .slice(0, MOST_PAGES)
    .map((page) => ({ key: page.to, label: page.label, note: '页面', to: page.to }))
  return { title: '页面', hits }
}
