/**
 * What must not compile, checked by `npm run typecheck`: each line marked would be an error of its own if the contract allowed it.
 */
import { api } from '..'

export function refused() {
  // @ts-expect-error the contract has no such path
  void api.get('/api/entity/nothing')
  // @ts-expect-error the path has a part to fill
  void api.get('/api/entity/entities/{id}')
  // @ts-expect-error the part is called id
  void api.get('/api/entity/entities/{id}', { path: { key: 1 } })
  // @ts-expect-error the list has no such filter
  void api.get('/api/entity/entities', { query: { colour: 'red' } })
  // @ts-expect-error the purpose is missing
  void api.post('/api/entity/entities/{id}/reveal', { ref: 'x' }, { path: { id: 1 } })
  // @ts-expect-error the answer has no such property
  void api.get('/api/access/session').then((session) => session.colour)
}
